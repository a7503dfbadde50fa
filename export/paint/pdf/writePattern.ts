import type { CanvasSlice } from '../canvasSlice'
import type { PatternFill } from '../pattern/patternFill'
import type { Pixels } from '../pixels'
import type { Rgb } from '../rgb'
import type { PdfPage } from './pdfPage'
import { dotPath } from '../pattern/dotPath'
import { grainTile } from '../pattern/grainTile'
import { latticePlaces } from '../pattern/lattice'
import { meshSpots, spotFalloff } from '../pattern/meshSpots'
import { slantedPath, straightPath } from '../pattern/patternSvg'
import { slantedLines } from '../pattern/slantedLines'
import { straightDirection, straightLines } from '../pattern/straightLines'
import { pathOperators } from './pathOperators'
import { addColor, addGrayImage, addImage } from './pdfImage'
import { pdfNumber, pdfNumbers } from './pdfNumber'
import { colorNumbers } from './pdfPage'
import { writeImage } from './writeImage'

/** Along a side of the mask of a spot, which is smoothed where it is larger. */
const spotPixels = 192

/** Writes a canvas' pattern. */
export async function writePattern(page: PdfPage, fill: PatternFill, slice: CanvasSlice): Promise<void> {
  const { width, height } = page
  switch (fill.kind) {
    case 'dots': {
      // There are thousands: all pages share them.
      const columns = latticePlaces(width, fill.spacing, fill.size)
      const dots = () => latticePlaces(height, fill.spacing, fill.size).flatMap(y => columns.map(x => dotPath(x, y, fill.size))).join('')
      const { context } = page.resources
      const form = await page.resources.shared('XObject', JSON.stringify(['dots', fill.spacing, fill.size]), () => context.register(context.flateStream(`${pathOperators(dots())}\nf`, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} })))
      page.write('q', `${page.use(page.resources.opacity(fill.color.alpha))} gs`, `${colorNumbers(fill.color)} rg`, `${page.use(form)} Do`, 'Q')
      return
    }
    case 'grid':
      page.fill(straightPath(straightLines({ width, height }, fill, 'both'), page), fill.color)
      return
    case 'lines': {
      const straight = straightDirection(fill.angle)
      if (straight)
        page.fill(straightPath(straightLines({ width, height }, fill, straight), page), fill.color)
      else
        stroke(page, slantedPath(slantedLines(width, fill, slice), fill.size, page), fill.size, fill.color)
      return
    }
    case 'grain':
      await writeGrain(page, fill, slice)
      return
    case 'mesh':
      for (const { x, y, radius, color } of meshSpots(width, height, fill, slice))
        await writeSpot(page, { x, y, radius }, color)
  }
}

function stroke(page: PdfPage, path: string, size: number, color: Rgb): void {
  page.write('q', `${page.use(page.resources.opacity(color.alpha))} gs`, `${colorNumbers(color)} RG`, `${pdfNumber(size)} w`, pathOperators(path), 'S', 'Q')
}

/** A tile of noise, laid side by side. */
async function writeGrain(page: PdfPage, { size, color, strength }: Extract<PatternFill, { kind: 'grain' }>, { index }: CanvasSlice): Promise<void> {
  const { resources, width, height } = page
  const { context } = resources
  const tile = grainTile(size, color)
  const side = tile.width
  const image = await resources.shared('XObject', JSON.stringify(['grain', size, color]), () => addImage(context, tile))
  for (let x = -(index * width % side); x < width; x += side) {
    for (let y = 0; y < height; y += side)
      page.write('q', `${page.use(resources.opacity(strength))} gs`, `${pdfNumbers(side, 0, 0, -side, x, y + side)} cm`, `${page.use(image)} Do`, 'Q')
  }
}

/** A picture of one colour whose soft mask fades from the middle to the edge: viewers differ in how they draw gradients of alpha. */
async function writeSpot(page: PdfPage, { x, y, radius }: { readonly x: number, readonly y: number, readonly radius: number }, color: Rgb): Promise<void> {
  const { red, green, blue, alpha } = color
  const { context, shared, opacity } = page.resources
  const image = await shared('XObject', `spot ${red} ${green} ${blue}`, async () => addColor(context, color, await shared('XObject', 'spot', () => addGrayImage(context, spotMask()))))
  page.write('q', `${page.use(opacity(alpha))} gs`)
  writeImage(page, image, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })
  page.write('Q')
}

function spotMask(): Pixels {
  const data = Uint8Array.from({ length: spotPixels ** 2 }, (_, pixel) => {
    const [x, y] = [pixel % spotPixels, Math.floor(pixel / spotPixels)].map(place => (place + 0.5) / spotPixels * 2 - 1)
    const place = Math.min(1, Math.hypot(x, y)) * (spotFalloff.length - 1)
    const piece = Math.min(Math.floor(place), spotFalloff.length - 2)
    return Math.round(255 * (spotFalloff[piece] + (spotFalloff[piece + 1] - spotFalloff[piece]) * (place - piece)))
  })
  return { data, width: spotPixels, height: spotPixels }
}
