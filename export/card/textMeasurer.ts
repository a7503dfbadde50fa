/** Measures text in em, as Satori will draw it: both shape with HarfBuzz. */
export interface TextMeasurer {
  /** Advance of a run set in one face, in em: times the font size gives px. */
  width: (faceId: string, text: string) => number
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
  getGlyphPositions: () => { x_advance: number }[]
  destroy: () => void
}

interface MeasuredFace { readonly font: HarfBuzzFont, readonly unitsPerEm: number, readonly ascent: number, readonly descent: number, readonly widths: Map<string, number> }

// Words repeat; sentences do not. The cache starts anew when it is full, so that a long batch keeps its memory.
const maxCachedWidths = 20_000

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
        width = shapedAdvance(harfBuzz, face.font, text) / face.unitsPerEm
        if (face.widths.size >= maxCachedWidths)
          face.widths.clear()
        face.widths.set(text, width)
      }
      return width
    },
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
  return { font, unitsPerEm, ascent: hhea.getInt16(4) / unitsPerEm, descent: -hhea.getInt16(6) / unitsPerEm, widths: new Map() }
}

function shapedAdvance(harfBuzz: HarfBuzz, font: HarfBuzzFont, text: string): number {
  if (text === '')
    return 0
  const buffer = harfBuzz.createBuffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  harfBuzz.shape(font, buffer)
  const advance = buffer.getGlyphPositions().reduce((sum, glyph) => sum + glyph.x_advance, 0)
  buffer.destroy()
  return advance
}
