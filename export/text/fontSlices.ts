import type { FontFace } from './fontCatalogue'
import type { TextMeasurer } from './textMeasurer'
import { codePointRanges } from './characterRanges'
import { graphemes } from './glyphPieces'

/** What is known of a font that comes in slices, before any of them is read; lengths in em. */
export interface SliceTable {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  /** Of each slice the characters that it is asked for, in hex, as "3042-3044,4e00"; no two have the same, and the last has those that are written most. */
  readonly slices: readonly string[]
}

/** A font that comes in slices of its characters. */
export interface FontSlices extends Omit<SliceTable, 'slices'>, Pick<FontFace, 'ranges'> {
  /** Number of the slice that has a character; undefined for one that none is asked for. */
  readonly sliceOf: (codePoint: number) => number | undefined
  /** The slice of the characters that are written most, which white space alone is set in. */
  readonly usual: number
}

/** Above the glyph ids of a slice: a font has no more. */
const glyphsASlice = 0x10000
const whiteSpace = /^\s$/

/** The table of a font's slices as its file has it. */
export function readSliceTable({ slices, ...metrics }: SliceTable): FontSlices {
  const bySlice = new Map<number, number>()
  slices.forEach((ranges, slice) => {
    for (const range of ranges === '' ? [] : ranges.split(',')) {
      const [first, last = first] = range.split('-').map(code => Number.parseInt(code, 16))
      for (let codePoint = first; codePoint <= last; codePoint++)
        bySlice.set(codePoint, slice)
    }
  })
  return { ...metrics, ranges: codePointRanges(bySlice.keys()), sliceOf: codePoint => bySlice.get(codePoint), usual: slices.length - 1 }
}

/** Id of the file of a slice. */
export function sliceId(faceId: string, slice: number): string {
  return `${faceId}.${slice}`
}

export interface SliceOptions {
  /** The slices of a face; undefined for one that has none. */
  readonly slicesOf: (faceId: string) => FontSlices | undefined
  /** Hears of all slices that a text takes before the first is read. */
  readonly need?: (sliceIds: readonly string[]) => void
}

/** A measurer to which a font in slices is one font like any other. */
export function withSlices(measurer: TextMeasurer, { slicesOf, need }: SliceOptions): TextMeasurer {
  return {
    prepare: need && ((faceId, text) => {
      const slices = slicesOf(faceId)
      if (slices)
        need(Array.from(new Set(segmentsOf(text, slices).map(({ slice }) => sliceId(faceId, slice)))))
    }),
    // Letters that join with those around them are in no font of slices.
    width(faceId, text, shaping, context) {
      const slices = slicesOf(faceId)
      return slices ? segmentsOf(text, slices).reduce((sum, { slice, text }) => sum + measurer.width(sliceId(faceId, slice), text, shaping), 0) : measurer.width(faceId, text, shaping, context)
    },
    shape(faceId, text, shaping, context) {
      const slices = slicesOf(faceId)
      if (!slices)
        return measurer.shape(faceId, text, shaping, context)
      const segments = segmentsOf(text, slices)
      const glyphIds: number[] = []
      const positions: number[] = []
      const clusters: number[] = []
      let advance = 0
      for (const { slice, start, text } of shaping?.direction === 'rtl' ? segments.reverse() : segments) {
        const run = measurer.shape(sliceId(faceId, slice), text, shaping)
        glyphIds.push(...run.glyphIds.map(id => slice * glyphsASlice + id))
        positions.push(...run.positions.map((position, index) => index % 2 === 0 ? advance + position : position))
        clusters.push(...run.clusters.map(cluster => start + cluster))
        advance += run.advance
      }
      return { glyphIds, positions, clusters, advance }
    },
    outline: (faceId, glyphId) => slicesOf(faceId)
      ? measurer.outline(sliceId(faceId, Math.floor(glyphId / glyphsASlice)), glyphId % glyphsASlice)
      : measurer.outline(faceId, glyphId),
    unitsPerEm: faceId => slicesOf(faceId)?.unitsPerEm ?? measurer.unitsPerEm(faceId),
    ascent: faceId => slicesOf(faceId)?.ascent ?? measurer.ascent(faceId),
    descent: faceId => slicesOf(faceId)?.descent ?? measurer.descent(faceId),
  }
}

interface Segment { readonly slice: number, readonly start: number, readonly text: string }

/** A text in runs of one slice each; white space, which all slices have, and what belongs to no slice go with what stands before them. */
function segmentsOf(text: string, { sliceOf, usual }: FontSlices): Segment[] {
  const segments: { slice: number | undefined, start: number, text: string }[] = []
  let start = 0
  for (const grapheme of graphemes(text)) {
    const slice = whiteSpace.test(grapheme) ? undefined : sliceOf(grapheme.codePointAt(0) ?? 0)
    const last = segments.at(-1)
    if (last && (slice === undefined || last.slice === undefined || last.slice === slice)) {
      last.text += grapheme
      last.slice ??= slice
    }
    else {
      segments.push({ slice, start, text: grapheme })
    }
    start += grapheme.length
  }
  return segments.map(({ slice = usual, ...segment }) => ({ ...segment, slice }))
}
