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
  /** How many units of the face an em has. */
  unitsPerEm: (faceId: string) => number
  /** From the baseline up to the top of the face's line box, in em. */
  ascent: (faceId: string) => number
  /** From the baseline down to the bottom of the face's line box, in em, positive. */
  descent: (faceId: string) => number
}

/** The part of `harfbuzzjs` that measuring needs; the caller loads it, in Node or in a browser. */
export interface HarfBuzz {
  createBlob: (data: Uint8Array) => { destroy: () => void }
  createFace: (blob: { destroy: () => void }, index: number) => HarfBuzzFace
  createFont: (face: HarfBuzzFace) => HarfBuzzFont
  createBuffer: () => HarfBuzzBuffer
  shape: (font: HarfBuzzFont, buffer: HarfBuzzBuffer) => void
}

/** Uncompressed OpenType files by face id; a caller that can read files at once may do so when asked. */
export interface FontFiles {
  get: (faceId: string) => Uint8Array | undefined
}

interface HarfBuzzFace { readonly upem: number, reference_table: (tag: string) => Uint8Array | undefined }
interface HarfBuzzFont { setScale: (x: number, y: number) => void }
interface HarfBuzzBuffer {
  addText: (text: string) => void
  guessSegmentProperties: () => void
  getGlyphInfosAndPositions: () => HarfBuzzGlyph[]
  destroy: () => void
}

interface HarfBuzzGlyph {
  /** Id of the glyph. */
  readonly codepoint: number
  /** Index of its cluster's first code unit in the text. */
  readonly cluster: number
  readonly x_advance: number
  readonly x_offset: number
  readonly y_offset: number
}

interface MeasuredFace { readonly font: HarfBuzzFont, readonly unitsPerEm: number, readonly ascent: number, readonly descent: number, readonly widths: Map<string, number>, readonly clusters: Map<string, readonly ShapedCluster[]> }

// Words repeat; sentences do not. The cache starts anew when it is full, so that a long batch keeps its memory.
const maxCachedWidths = 20_000
const maxCachedClusters = 2000

/**
 * A measurer over font files.
 * @throws {Error} when asked for a face that `fonts` does not hold: the caller loads what the text needs first.
 */
export function createTextMeasurer(harfBuzz: HarfBuzz, fonts: FontFiles): TextMeasurer {
  const faces = new Map<string, MeasuredFace>()

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
        width = shapedGlyphs(harfBuzz, face.font, text).reduce((sum, glyph) => sum + glyph.x_advance, 0) / face.unitsPerEm
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
        clusters = clustersOf(shapedGlyphs(harfBuzz, face.font, text), text)
        if (face.clusters.size >= maxCachedClusters)
          face.clusters.clear()
        face.clusters.set(text, clusters)
      }
      return clusters
    },
    unitsPerEm: faceId => measuredFace(faceId).unitsPerEm,
    ascent: faceId => measuredFace(faceId).ascent,
    descent: faceId => measuredFace(faceId).descent,
  }
}

function openFace(harfBuzz: HarfBuzz, data: Uint8Array): MeasuredFace {
  const face = harfBuzz.createFace(harfBuzz.createBlob(data), 0)
  const unitsPerEm = face.upem
  const font = harfBuzz.createFont(face)
  font.setScale(unitsPerEm, unitsPerEm)
  // Satori places baselines by the "hhea" table, so the same one is read here.
  const table = face.reference_table('hhea')
  if (!table)
    throw new Error('Expected a font to have an hhea table.')
  const hhea = new DataView(table.buffer, table.byteOffset, table.byteLength)
  return { font, unitsPerEm, ascent: hhea.getInt16(4) / unitsPerEm, descent: -hhea.getInt16(6) / unitsPerEm, widths: new Map(), clusters: new Map() }
}

function shapedGlyphs(harfBuzz: HarfBuzz, font: HarfBuzzFont, text: string): readonly HarfBuzzGlyph[] {
  if (text === '')
    return []
  const buffer = harfBuzz.createBuffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  harfBuzz.shape(font, buffer)
  const glyphs = buffer.getGlyphInfosAndPositions()
  buffer.destroy()
  return glyphs
}

function clustersOf(glyphs: readonly HarfBuzzGlyph[], text: string): ShapedCluster[] {
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
      const { codepoint, x_advance, x_offset, y_offset } = glyphs[index]
      places += `${codepoint} ${pen - x + x_offset} ${y_offset} `
      pen += x_advance
    }
    clusters.push({ text: text.slice(cluster, ends.get(cluster)), x, glyphs: places })
  }
  return clusters
}
