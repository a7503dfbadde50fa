import type { CanvasSlice } from '../canvasSlice'
import type { Rgb } from '../rgb'
import type { PatternFill } from './patternFill'
import type { SlantedLines } from './slantedLines'
import type { StraightLines } from './straightLines'
import { thousandth } from '../../layout/thousandth'
import { pngAddress } from '../pngAddress'
import { svgColor } from '../svgColor'
import { dotPath } from './dotPath'
import { grainTile } from './grainTile'
import { latticePlaces } from './lattice'
import { meshSpots, spotFalloff } from './meshSpots'
import { slantedLines } from './slantedLines'
import { straightDirection, straightLines } from './straightLines'

export interface PatternSvgOptions {
  /** Size of the image in device pixels. */
  readonly width: number
  readonly height: number
  readonly slice: CanvasSlice
  /** Begins the ids of its elements, for a page that has several. @default '' */
  readonly prefix?: string
}

/** A pattern as SVG elements, for an SVG in device pixels. */
export function patternSvg(fill: PatternFill, options: PatternSvgOptions): string {
  const { width, slice } = options
  switch (fill.kind) {
    case 'dots': return dotElements(fill, options)
    case 'grain': return grainElements(fill, options)
    case 'mesh': return meshElements(fill, options)
    case 'grid': return straightElements(straightLines(options, fill, 'both'), fill.color, options)
    case 'lines': {
      const straight = straightDirection(fill.angle)
      return straight ? straightElements(straightLines(options, fill, straight), fill.color, options) : slantedElements(slantedLines(width, fill, slice), fill, options)
    }
  }
}

/** One row, shown again for each of the others. */
function dotElements({ spacing, size, color }: Extract<PatternFill, { kind: 'dots' | 'grid' }>, { width, height, prefix = '' }: PatternSvgOptions): string {
  const [first, ...others] = latticePlaces(height, spacing, size)
  const row = latticePlaces(width, spacing, size).map(x => dotPath(x, first, size)).join('')
  return `<g ${svgColor('fill', color)}><path id="${prefix}dots" d="${row}"/>${others.map(y => `<use href="#${prefix}dots" y="${y - first}"/>`).join('')}</g>`
}

function straightElements(lines: StraightLines, color: Rgb, options: PatternSvgOptions): string {
  return `<path ${svgColor('fill', color)} d="${straightPath(lines, options)}"/>`
}

/** Straight lines as SVG path data, to be filled. */
export function straightPath({ upright, level, width: thickness }: StraightLines, { width, height }: Pick<PatternSvgOptions, 'width' | 'height'>): string {
  const columns = upright.map(x => `M${x} 0h${thickness}v${height}h${-thickness}Z`)
  const rows = level.map(y => `M0 ${y}h${width}v${thickness}h${-width}Z`)
  return [...columns, ...rows].join('')
}

function slantedElements(lines: SlantedLines, { size, color }: Extract<PatternFill, { kind: 'lines' }>, options: PatternSvgOptions): string {
  return `<path fill="none" ${svgColor('stroke', color)} stroke-width="${thousandth(size)}" d="${slantedPath(lines, size, options)}"/>`
}

/** Slanted lines of a width as SVG path data, to be stroked. */
export function slantedPath({ normalX, normalY, step, start }: SlantedLines, size: number, { width, height }: Pick<PatternSvgOptions, 'width' | 'height'>): string {
  const corners = [[0, 0], [width, 0], [0, height], [width, height]].map(([x, y]) => start + x * normalX + y * normalY)
  const first = Math.floor((Math.min(...corners) - size) / step - 0.5)
  const last = Math.ceil((Math.max(...corners) + size) / step - 0.5)
  // Far enough to cross the image from whichever point of it.
  const reach = width + height
  const [middleX, middleY] = [width / 2, height / 2]
  const middle = start + middleX * normalX + middleY * normalY
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const away = (first + index + 0.5) * step - middle
    const [x, y] = [middleX + away * normalX, middleY + away * normalY]
    return `M${thousandth(x + reach * normalY)} ${thousandth(y - reach * normalX)}L${thousandth(x - reach * normalY)} ${thousandth(y + reach * normalX)}`
  }).join('')
}

function grainElements({ size, color, strength }: Extract<PatternFill, { kind: 'grain' }>, { width, height, slice, prefix = '' }: PatternSvgOptions): string {
  const tile = grainTile(size, color)
  const side = tile.width
  return `<pattern id="${prefix}grain" patternUnits="userSpaceOnUse" x="${-(slice.index * width % side)}" y="0" width="${side}" height="${side}"><image width="${side}" height="${side}" href="${pngAddress(tile)}"/></pattern><path fill="url(#${prefix}grain)" opacity="${thousandth(strength)}" d="M0 0H${width}V${height}H0Z"/>`
}

function meshElements(fill: Extract<PatternFill, { kind: 'mesh' }>, { width, height, slice, prefix = '' }: PatternSvgOptions): string {
  const gradients = fill.colors.map((color, index) => `<radialGradient id="${prefix}mesh${index + 1}">${spotFalloff.map((share, piece) => `<stop offset="${thousandth(piece / (spotFalloff.length - 1))}" ${svgColor('stop', color, share)}/>`).join('')}</radialGradient>`)
  const spots = meshSpots(width, height, fill, slice).map(({ x, y, radius, color }) => `<circle fill="url(#${prefix}mesh${fill.colors.indexOf(color) + 1})" cx="${thousandth(x)}" cy="${thousandth(y)}" r="${thousandth(radius)}"/>`)
  return [...gradients, ...spots].join('')
}
