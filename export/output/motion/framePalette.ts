import type { Pixels } from '../../paint/pixels'
import { Buffer } from 'node:buffer'
import sharp from 'sharp'

/** Frames as places in one palette. */
export interface IndexedFrames {
  /** RGB. */
  readonly palette: Uint8Array
  readonly frames: readonly Uint8Array[]
}

const maxColors = 256
/** First, last and what lies between: the others have the same colours. */
const sampledFrames = 4
/** Colours are looked up in cells of so many bits a channel. */
const cellBits = 6
/** Pattern of thresholds (Bayer, 4 x 4) in [0, 16): a pixel that stays is dithered the same in every frame, so that nothing shimmers. */
const thresholds = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]
/** How far thresholds move a channel, up and down together. */
const ditherStrength = 10

/** The colours of frames as they are, where they are no more than a palette can have; otherwise undefined. */
export function exactPalette(frames: readonly Pixels[]): IndexedFrames | undefined {
  const places = new Map<number, number>()
  const indexed: Uint8Array[] = []
  for (const { data } of frames) {
    const places8 = new Uint8Array(data.length / 3)
    let [lastColor, lastPlace] = [-1, 0]
    for (let pixel = 0; pixel < places8.length; pixel++) {
      const color = data[3 * pixel] << 16 | data[3 * pixel + 1] << 8 | data[3 * pixel + 2]
      if (color !== lastColor) {
        let place = places.get(color)
        if (place === undefined) {
          if (places.size === maxColors)
            return undefined
          place = places.size
          places.set(color, place)
        }
        ;[lastColor, lastPlace] = [color, place]
      }
      places8[pixel] = lastPlace
    }
    indexed.push(places8)
  }
  return { palette: Uint8Array.from(Array.from(places.keys(), color => [color >> 16, color >> 8 & 255, color & 255]).flat()), frames: indexed }
}

/** Frames in the colours of one palette, which is as like theirs as can be. */
export async function nearPalette(frames: readonly Pixels[]): Promise<IndexedFrames> {
  const palette = await sampledPalette(frames)
  const exact = new Map(Array.from({ length: palette.length / 3 }, (_, place) => [palette[3 * place] << 16 | palette[3 * place + 1] << 8 | palette[3 * place + 2], place] as const))
  const cells = new Int16Array(1 << 3 * cellBits).fill(-1)
  return { palette, frames: frames.map(frame => placesOf(frame, palette, exact, cells)) }
}

/** Colours for frames, chosen by libimagequant from some of them. */
async function sampledPalette(frames: readonly Pixels[]): Promise<Uint8Array> {
  const { width, height } = frames[0]
  const count = Math.min(sampledFrames, frames.length)
  const sample = Array.from({ length: count }, (_, index) => frames[count === 1 ? 0 : Math.round(index * (frames.length - 1) / (count - 1))].data)
  const png = await sharp(Buffer.concat(sample), { raw: { width, height: height * count, channels: 3 }, limitInputPixels: false }).png({ palette: true, colours: maxColors, dither: 0, compressionLevel: 0 }).toBuffer()
  const at = png.indexOf('PLTE', 0, 'latin1')
  return Uint8Array.from(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
}

function placesOf({ data, width }: Pixels, palette: Uint8Array, exact: ReadonlyMap<number, number>, cells: Int16Array): Uint8Array {
  const places = new Uint8Array(data.length / 3)
  const drop = 8 - cellBits
  const middle = 1 << drop - 1
  let [lastColor, lastPlace] = [-1, 0 as number | undefined]
  for (let pixel = 0; pixel < places.length; pixel++) {
    const at = 3 * pixel
    const color = data[at] << 16 | data[at + 1] << 8 | data[at + 2]
    if (color !== lastColor)
      [lastColor, lastPlace] = [color, exact.get(color)]
    if (lastPlace !== undefined) {
      places[pixel] = lastPlace
      continue
    }
    const shift = (thresholds[(Math.floor(pixel / width) & 3) * 4 + (pixel % width & 3)] / 16 - 0.5) * ditherStrength
    const red = cellOf(data[at] + shift, drop)
    const green = cellOf(data[at + 1] + shift, drop)
    const blue = cellOf(data[at + 2] + shift, drop)
    const cell = red << 2 * cellBits | green << cellBits | blue
    if (cells[cell] < 0)
      cells[cell] = nearest(palette, red << drop | middle, green << drop | middle, blue << drop | middle)
    places[pixel] = cells[cell]
  }
  return places
}

function cellOf(value: number, drop: number): number {
  return (value < 0 ? 0 : value > 255 ? 255 : value) >> drop
}

function nearest(palette: Uint8Array, red: number, green: number, blue: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (let place = 0; place < palette.length / 3; place++) {
    const distance = 2 * (palette[3 * place] - red) ** 2 + 4 * (palette[3 * place + 1] - green) ** 2 + 3 * (palette[3 * place + 2] - blue) ** 2
    if (distance < least)
      [best, least] = [place, distance]
  }
  return best
}
