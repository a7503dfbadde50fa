import type { Buffer, Font } from 'harfbuzzjs'

/** Letters of a run that are drawn together: a base with its marks, or a ligature. */
export interface ShapedCluster {
  readonly text: string
  /** From the start of the run, in units of the face. */
  readonly x: number
  /** Ids and places of its glyphs: the same letters may look otherwise beside others. */
  readonly glyphs: string
}

/** Measures and shapes text as Satori will draw it: both shape with HarfBuzz. */
export interface TextMeasurer {
  /** Advance of a run set in one face, in em: times the font size gives px. */
  width: (faceId: string, text: string) => number
  /** The clusters of a run set in one face, from left to right. */
  shape: (faceId: string, text: string) => readonly ShapedCluster[]
  /** The outline of a glyph as SVG path data, in units of the face, from its place on the baseline; empty where there is no ink. */
  outline: (faceId: string, glyphId: number) => string
  /** How many units of the face an em has. */
  unitsPerEm: (faceId: string) => number
  /** From the baseline up to the top of the face's line box, in em. */
  ascent: (faceId: string) => number
  /** From the baseline down to the bottom of the face's line box, in em, positive. */
  descent: (faceId: string) => number
}

/** The part of `harfbuzzjs` that measuring needs; the caller loads it, in Node or in a browser. */
export type HarfBuzz = Pick<typeof import('harfbuzzjs'), 'Blob' | 'Buffer' | 'Face' | 'Font' | 'shape'>

/** Uncompressed OpenType files by face id; a caller that can read files at once may do so when asked. */
export interface FontFiles {
  get: (faceId: string) => Uint8Array | undefined
}

interface ShapedGlyph {
  readonly id: number
  /** Index of its cluster's first code unit in the text. */
  readonly cluster: number
  readonly advance: number
  readonly x: number
  readonly y: number
}

interface MeasuredFace { readonly font: Font, readonly unitsPerEm: number, readonly ascent: number, readonly descent: number, readonly widths: Map<string, number>, readonly clusters: Map<string, readonly ShapedCluster[]>, readonly outlines: Map<number, string> }

// Words repeat; sentences do not. The cache starts anew when it is full, so that a long batch keeps its memory.
const maxCachedWidths = 20_000
const maxCachedClusters = 2000

/**
 * A measurer over font files.
 * @throws {Error} when asked for a face that `fonts` does not hold: the caller loads what the text needs first.
 */
export function createTextMeasurer(harfBuzz: HarfBuzz, fonts: FontFiles): TextMeasurer {
  const faces = new Map<string, MeasuredFace>()
  // Its memory is freed at some time after it is forgotten: one serves all.
  const buffer = new harfBuzz.Buffer()
  const shapedGlyphs = (font: Font, text: string) => shapeText(harfBuzz, font, text, buffer)

  function measuredFace(id: string): MeasuredFace {
    let face = faces.get(id)
    if (!face) {
      const data = fonts.get(id)
      if (!data)
        throw new Error(`Expected font ${id} to be loaded before text is measured.`)
      face = openFace(harfBuzz, data)
      faces.set(id, face)
    }
    return face
  }

  return {
    width(faceId, text) {
      const face = measuredFace(faceId)
      let width = face.widths.get(text)
      if (width === undefined) {
        width = shapedGlyphs(face.font, text).reduce((sum, glyph) => sum + glyph.advance, 0) / face.unitsPerEm
        if (face.widths.size >= maxCachedWidths)
          face.widths.clear()
        face.widths.set(text, width)
      }
      return width
    },
    shape(faceId, text) {
      const face = measuredFace(faceId)
      let clusters = face.clusters.get(text)
      if (clusters === undefined) {
        clusters = clustersOf(shapedGlyphs(face.font, text), text)
        if (face.clusters.size >= maxCachedClusters)
          face.clusters.clear()
        face.clusters.set(text, clusters)
      }
      return clusters
    },
    outline(faceId, glyphId) {
      const { font, outlines } = measuredFace(faceId)
      const outline = outlines.get(glyphId) ?? font.glyphToPath(glyphId)
      outlines.set(glyphId, outline)
      return outline
    },
    unitsPerEm: faceId => measuredFace(faceId).unitsPerEm,
    ascent: faceId => measuredFace(faceId).ascent,
    descent: faceId => measuredFace(faceId).descent,
  }
}

function openFace(harfBuzz: HarfBuzz, data: Uint8Array): MeasuredFace {
  const face = new harfBuzz.Face(new harfBuzz.Blob(data))
  const unitsPerEm = face.upem
  const font = new harfBuzz.Font(face)
  // A card's y grows downwards.
  font.setScale(unitsPerEm, -unitsPerEm)
  // Satori places baselines by the "hhea" table, so the same one is read here.
  const table = face.referenceTable('hhea')
  if (!table)
    throw new Error('Expected a font to have an hhea table.')
  const hhea = new DataView(table.buffer, table.byteOffset, table.byteLength)
  return { font, unitsPerEm, ascent: hhea.getInt16(4) / unitsPerEm, descent: -hhea.getInt16(6) / unitsPerEm, widths: new Map(), clusters: new Map(), outlines: new Map() }
}

function shapeText(harfBuzz: HarfBuzz, font: Font, text: string, buffer: Buffer): readonly ShapedGlyph[] {
  if (text === '')
    return []
  buffer.clearContents()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  harfBuzz.shape(font, buffer)
  const positions = buffer.getGlyphPositions()
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
    const { xAdvance, xOffset, yOffset } = positions[index]
    return { id: codepoint, cluster, advance: xAdvance, x: xOffset, y: yOffset }
  })
}

function clustersOf(glyphs: readonly ShapedGlyph[], text: string): ShapedCluster[] {
  // Glyphs come from left to right, whichever way the text is read.
  const starts = Array.from(new Set(glyphs.map(({ cluster }) => cluster))).sort((a, b) => a - b)
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]))
  const clusters: ShapedCluster[] = []
  let pen = 0
  for (let index = 0; index < glyphs.length;) {
    const { cluster } = glyphs[index]
    const x = pen
    let places = ''
    for (; index < glyphs.length && glyphs[index].cluster === cluster; index++) {
      const glyph = glyphs[index]
      places += `${glyph.id} ${pen - x + glyph.x} ${glyph.y} `
      pen += glyph.advance
    }
    clusters.push({ text: text.slice(cluster, ends.get(cluster)), x, glyphs: places })
  }
  return clusters
}
