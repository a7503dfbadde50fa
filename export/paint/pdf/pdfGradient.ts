import type { PDFContext, PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { ColorStop } from '../backdrop'
import type { GradientLine } from '../gradientLine'

type Channels = readonly number[]
/** Between two places on a gradient's line, in [0, 1]. */
interface Stretch { readonly from: number, readonly to: number, readonly first: Channels, readonly last: Channels }

/** Opaque colours along a line, beyond whose ends the last ones go on. */
export function addLinearGradient(context: PDFContext, { x1, y1, x2, y2 }: GradientLine, stops: readonly ColorStop[]): PDFRef {
  const colors = stops.map(({ offset, color: { red, green, blue } }) => ({ offset, channels: [red / 255, green / 255, blue / 255] }))
  return context.register(context.obj({ ShadingType: 2, ColorSpace: 'DeviceRGB', Coords: [x1, y1, x2, y2].map(rounded), Function: gradientFunction(context, colors), Extend: [true, true] }))
}

function gradientFunction(context: PDFContext, stops: readonly { readonly offset: number, readonly channels: Channels }[]): PDFObject {
  const stretches = stretchesOf(stops)
  const functions = stretches.map(({ first, last }) => ({ FunctionType: 2, Domain: [0, 1], C0: first.map(rounded), C1: last.map(rounded), N: 1 }))
  return context.obj(functions.length === 1
    ? functions[0]
    : { FunctionType: 3, Domain: [0, 1], Functions: functions, Bounds: stretches.slice(1).map(({ from }) => rounded(from)), Encode: functions.flatMap(() => [0, 1]) })
}

/** From 0 to 1 without a gap; stops at one place make an edge. */
function stretchesOf(stops: readonly { readonly offset: number, readonly channels: Channels }[]): Stretch[] {
  const [first, last] = [stops[0], stops[stops.length - 1]]
  const whole = [{ offset: 0, channels: first.channels }, ...stops, { offset: 1, channels: last.channels }]
  const stretches = whole.slice(1).map((to, index): Stretch => ({ from: whole[index].offset, to: to.offset, first: whole[index].channels, last: to.channels })).filter(({ from, to }) => rounded(to) > rounded(from))
  return stretches.length > 0 ? stretches : [{ from: 0, to: 1, first: first.channels, last: last.channels }]
}

function rounded(value: number): number {
  return Math.round(value * 100_000) / 100_000
}
