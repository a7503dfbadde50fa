import type { Buffer, Font } from 'harfbuzzjs'
import type { JoiningContext } from './joiningContext'
import type { Shaping } from './shaping'
import { noContext } from './joiningContext'
import { latinShaping } from './shaping'

/** The glyphs of a run of one face, from left to right. */
export interface ShapedRun {
  readonly glyphIds: readonly number[]
  /** x and y of each glyph from the left end of the run's baseline, in units of the face; y grows downwards. */
  readonly positions: readonly number[]
  /** Index in the text of the first code unit of the letters that each glyph draws. */
  readonly clusters: readonly number[]
  /** In units of the face. */
  readonly advance: number
}

/** What a glyph looks like at any size. */
export interface GlyphOutline {
  /** SVG path data in units of the face, from the glyph's place on the baseline; empty where there is no ink. */
  readonly path: string
}

/** Measures and shapes text, and knows the outlines of its glyphs. */
export interface TextMeasurer {
  /** Tells that a text will be set in one face: what has to be fetched for it can be fetched at once. */
  prepare?: (faceId: string, text: string) => void
  /** Advance of a run set in one face, in em: times the font size gives px. */
  width: (faceId: string, text: string, shaping?: Shaping, context?: JoiningContext) => number
  /** The glyphs of a run set in one face, with the forms that its letters have beside those around it. */
  shape: (faceId: string, text: string, shaping?: Shaping, context?: JoiningContext) => ShapedRun
  /** The outline of a glyph; the same glyph gives the same object. */
  outline: (faceId: string, glyphId: number) => GlyphOutline
  /** How many units of the face an em has. */
  unitsPerEm: (faceId: string) => number
  /** From the baseline up to the top of the face's line box, in em. */
  ascent: (faceId: string) => number
  /** From the baseline down to the bottom of the face's line box, in em, positive. */
  descent: (faceId: string) => number
}

/** The part of `harfbuzzjs` that measuring needs; the caller loads it, in Node or in a browser. */
export type HarfBuzz = Pick<typeof import('harfbuzzjs'), 'Blob' | 'Buffer' | 'Direction' | 'Face' | 'Feature' | 'Font' | 'Variation' | 'shape'>

/** Uncompressed OpenType files by face id; a caller that can read files at once may do so when asked. */
export interface FontFiles {
  get: (faceId: string) => Uint8Array | undefined
  /** The weight at which the face takes a variable font; undefined for every other. */
  weight?: (faceId: string) => number | undefined
}

interface MeasuredFace {
  readonly font: Font
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly shaped: Map<Shaping, ShapedTexts>
  readonly outlines: Map<number, GlyphOutline>
}

interface ShapedTexts { readonly widths: Map<string, number>, readonly runs: Map<string, ShapedRun> }

// Words repeat; sentences do not. A cache that is full starts again, so that a long batch keeps its memory.
const maxCachedWidths = 20_000
const maxCachedRuns = 2000
/** By which fonts join letters that a script does not ask them to join. */
const ligatureFeatures = ['liga', 'clig', 'calt']
const emptyRun: ShapedRun = { glyphIds: [], positions: [], clusters: [], advance: 0 }

/**
 * A measurer over font files.
 * @throws {Error} when asked for a face that `fonts` does not hold: the caller loads what the text needs first.
 */
export function createTextMeasurer(harfBuzz: HarfBuzz, fonts: FontFiles): TextMeasurer {
  const faces = new Map<string, MeasuredFace>()
  // Its memory is freed at some time after it is forgotten: one serves all.
  const buffer = new harfBuzz.Buffer()
  const noLigatures = ligatureFeatures.map(tag => new harfBuzz.Feature(tag, 0))
  const tabularFigures = [new harfBuzz.Feature('tnum', 1)]

  function measuredFace(id: string): MeasuredFace {
    let face = faces.get(id)
    if (!face) {
      const data = fonts.get(id)
      if (!data)
        throw new Error(`Expected font ${id} to be loaded before text is measured.`)
      face = openFace(harfBuzz, data, fonts.weight?.(id))
      faces.set(id, face)
    }
    return face
  }

  function shapeText(font: Font, text: string, { direction, script, language, ligatures, tabular }: Shaping, { before, after }: JoiningContext): void {
    buffer.clearContents()
    buffer.addText(before + text + after, before.length, text.length)
    buffer.setDirection(direction === 'rtl' ? harfBuzz.Direction.RTL : harfBuzz.Direction.LTR)
    buffer.setScript(script)
    if (language !== '')
      buffer.setLanguage(language)
    const features = [...ligatures ? [] : noLigatures, ...tabular ? tabularFigures : []]
    harfBuzz.shape(font, buffer, features.length > 0 ? features : undefined)
  }

  return {
    width(faceId, text, shaping = latinShaping, context = noContext) {
      const face = measuredFace(faceId)
      const { widths } = shapedTexts(face, shaping)
      const key = cacheKey(text, context)
      let width = widths.get(key)
      if (width === undefined) {
        width = 0
        if (text !== '') {
          shapeText(face.font, text, shaping, context)
          for (const { xAdvance } of buffer.getGlyphPositions())
            width += xAdvance
          width /= face.unitsPerEm
        }
        if (widths.size >= maxCachedWidths)
          widths.clear()
        widths.set(key, width)
      }
      return width
    },
    shape(faceId, text, shaping = latinShaping, context = noContext) {
      if (text === '')
        return emptyRun
      const face = measuredFace(faceId)
      const { runs } = shapedTexts(face, shaping)
      const key = cacheKey(text, context)
      let run = runs.get(key)
      if (run === undefined) {
        shapeText(face.font, text, shaping, context)
        run = shapedRun(buffer, context.before.length)
        if (runs.size >= maxCachedRuns)
          runs.clear()
        runs.set(key, run)
      }
      return run
    },
    outline(faceId, glyphId) {
      const { font, outlines } = measuredFace(faceId)
      let outline = outlines.get(glyphId)
      if (!outline)
        outlines.set(glyphId, outline = { path: font.glyphToPath(glyphId) })
      return outline
    },
    unitsPerEm: faceId => measuredFace(faceId).unitsPerEm,
    ascent: faceId => measuredFace(faceId).ascent,
    descent: faceId => measuredFace(faceId).descent,
  }
}

function openFace(harfBuzz: HarfBuzz, data: Uint8Array, weight: number | undefined): MeasuredFace {
  const face = new harfBuzz.Face(new harfBuzz.Blob(data))
  const unitsPerEm = face.upem
  const font = new harfBuzz.Font(face)
  if (weight !== undefined)
    font.setVariations([new harfBuzz.Variation('wght', weight)])
  const { ascender, descender } = font.hExtents()
  // A card's y grows downwards.
  font.setScale(unitsPerEm, -unitsPerEm)
  return { font, unitsPerEm, ascent: ascender / unitsPerEm, descent: -descender / unitsPerEm, shaped: new Map(), outlines: new Map() }
}

/** Letters with nothing to join are kept by themselves; U+FFFF is no character. */
function cacheKey(text: string, { before, after }: JoiningContext): string {
  return before === '' && after === '' ? text : `${before}\uFFFF${text}\uFFFF${after}`
}

function shapedTexts({ shaped }: MeasuredFace, shaping: Shaping): ShapedTexts {
  let texts = shaped.get(shaping)
  if (!texts)
    shaped.set(shaping, texts = { widths: new Map(), runs: new Map() })
  return texts
}

function shapedRun(buffer: Buffer, start: number): ShapedRun {
  const places = buffer.getGlyphPositions()
  const positions: number[] = []
  let pen = 0
  for (const { xAdvance, xOffset, yOffset } of places) {
    positions.push(pen + xOffset, yOffset)
    pen += xAdvance
  }
  const infos = buffer.getGlyphInfos()
  return { glyphIds: infos.map(({ codepoint }) => codepoint), positions, clusters: infos.map(({ cluster }) => cluster - start), advance: pen }
}
