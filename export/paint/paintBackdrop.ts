import type { Rect } from '../layout/pictureGrid'
import type { Backdrop, Panel, Shade } from './backdrop'
import type { Pixels } from './pixels'
import type { Rgb } from './rgb'
import type { RoundedRect } from './roundedRect'
import { paintCoverage } from './blend'
import { borderPath } from './borderPath'
import { createCoverage } from './coverage'
import { fillGradient } from './fillGradient'
import { traceOutline } from './outline'
import { paintPattern } from './pattern/paintPattern'
import { createRoundedRect } from './roundedRect'
import { createShadow, shadowBits } from './shadow'

const none = new Float32Array(0)

/** Paints a backdrop into RGB pixels of the image's size, whatever they held before; `picture` is the canvas with its picture as RGB pixels of that size, where it has one. */
export function paintBackdrop(pixels: Pixels, backdrop: Backdrop, picture?: Pixels): void {
  paintCanvas(pixels, backdrop, picture, hiddenBox(backdrop.panel))
  paintOnCanvas(pixels, backdrop)
}

/** Paints the canvas alone; of its pattern, what lies below `hidden` may be left out. */
export function paintCanvas(pixels: Pixels, { canvas, pattern, slice }: Pick<Backdrop, 'canvas' | 'pattern' | 'slice'>, picture?: Pixels, hidden?: Rect): void {
  if (picture)
    pixels.data.set(picture.data)
  else if (canvas.kind === 'gradient')
    fillGradient(pixels, canvas, slice)
  else
    fillColor(pixels, canvas.color)
  if (pattern)
    paintPattern(pixels, pattern, slice, hidden)
}

/** Paints the panel and its shadow over a canvas that is there. */
export function paintOnCanvas(pixels: Pixels, { shadow, panel }: Pick<Backdrop, 'shadow' | 'panel'>): void {
  if (shadow)
    blendShadow(pixels, panel, shadow)
  paintPanel(pixels, panel)
}

/** A part of the canvas that the panel hides whatever is there; undefined where the panel lets it show. */
function hiddenBox({ box, cornerRadius, fill }: Panel): Rect | undefined {
  const corner = Math.ceil(cornerRadius)
  return fill?.alpha === 1 ? { ...box, y: box.y + corner, height: box.height - 2 * corner } : undefined
}

function fillColor({ data }: Pixels, { red, green, blue }: Rgb): void {
  for (let at = 0; at < data.length; at += 3) {
    data[at] = red
    data[at + 1] = green
    data[at + 2] = blue
  }
}

/** Lays the panel's shadow over the canvas in place, and keeps it out from under the panel as CSS has it. */
function blendShadow({ data, width, height }: Pixels, { box: panel, cornerRadius }: Panel, { box, deviation, color }: Shade): void {
  const { red, green, blue, alpha } = color
  const layer = createShadow(box, cornerRadius, deviation, width)
  const shape = createRoundedRect(panel, cornerRadius)
  // In steps of a channel, as the gradient is: finer ones could not be seen, and would only make the file larger.
  const most = Math.round(alpha * 255)
  const half = 1 << shadowBits - 1
  const [left, right] = [panel.x, panel.x + panel.width]
  const corner = new Int32Array(width)
  for (let row = 0; row < height; row++) {
    const ends = shape.ends(row)
    const shade = layer.row(row, ends ? left + ends.length : width, ends ? right - ends.length : width)
    if (shade === undefined)
      continue
    if (!ends) {
      blendRow(row, 0, width, shade)
      continue
    }
    // The panel hides what is under it, and half hides what is under its round corners.
    for (let at = 0; at < ends.length; at++) {
      corner[left + at] = shade[left + at] * (1 - ends[at])
      corner[right - 1 - at] = shade[right - 1 - at] * (1 - ends[at])
    }
    blendRow(row, 0, left, shade)
    blendRow(row, left, left + ends.length, corner)
    blendRow(row, right - ends.length, right, corner)
    blendRow(row, right, width, shade)
  }

  function blendRow(row: number, from: number, to: number, shade: Int32Array): void {
    for (let column = from, at = (row * width + from) * 3; column < to; column++, at += 3) {
      const level = shade[column] * most + half >> shadowBits
      if (level === 0)
        continue
      // A 255th of a product, rounded, in whole numbers.
      const rest = 255 - level
      let product = data[at] * rest + red * level + 128
      data[at] = product + (product >> 8) >> 8
      product = data[at + 1] * rest + green * level + 128
      data[at + 1] = product + (product >> 8) >> 8
      product = data[at + 2] * rest + blue * level + 128
      data[at + 2] = product + (product >> 8) >> 8
    }
  }
}

function paintPanel(pixels: Pixels, { box, cornerRadius, fill, border }: Panel): void {
  if (fill)
    paintRows(pixels, box, createRoundedRect(box, cornerRadius), fill)
  if (!border)
    return
  const coverage = createCoverage(pixels.width, pixels.height)
  const whole = { x: 0, y: 0, scaleX: 1, scaleY: 1 }
  traceOutline(borderPath(box, cornerRadius, border.width), whole, coverage)
  paintCoverage(pixels, coverage, border.color)
}

function paintRows({ data, width }: Pixels, rect: Rect, shape: RoundedRect, { red, green, blue, alpha }: Rgb): void {
  const row = new Uint8Array(rect.width * 3)
  for (let at = 0; at < row.length; at += 3) {
    row[at] = red
    row[at + 1] = green
    row[at + 2] = blue
  }
  for (let y = rect.y; y < rect.y + rect.height; y++) {
    const ends = shape.ends(y) ?? none
    const start = (y * width + rect.x) * 3
    if (alpha === 1)
      data.set(row.subarray(0, (rect.width - 2 * ends.length) * 3), start + ends.length * 3)
    else
      blendSpan(ends.length, rect.width - ends.length, start, alpha)
    for (let at = 0; at < ends.length; at++) {
      blendSpan(at, at + 1, start, alpha * ends[at])
      blendSpan(rect.width - 1 - at, rect.width - at, start, alpha * ends[at])
    }
  }

  function blendSpan(from: number, to: number, start: number, weight: number): void {
    for (let column = from, at = start + from * 3; column < to; column++, at += 3) {
      data[at] += (red - data[at]) * weight + 0.5
      data[at + 1] += (green - data[at + 1]) * weight + 0.5
      data[at + 2] += (blue - data[at + 2]) * weight + 0.5
    }
  }
}
