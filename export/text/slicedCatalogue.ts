import type { FontCatalogue, FontFace } from './fontCatalogue'
import type { FontSlices } from './fontSlices'

/** A face as the file of the catalogue has it: of a font in slices, the characters stand in a table of its own. */
export interface CatalogueEntry extends Omit<FontFace, 'ranges' | 'blocks'> {
  readonly ranges?: FontFace['ranges']
  /** Name of the table of its slices. */
  readonly slices?: string
}

/** Where the characters of Chinese, Japanese and Korean stand, with a space: beyond these, no table need be read. */
export const eastAsianBlocks: FontFace['ranges'] = [[0x20, 0x20], [0x1100, 0x11FF], [0x2E80, 0xA4CF], [0xA960, 0xA97F], [0xAC00, 0xD7FF], [0xF900, 0xFAFF], [0xFE10, 0xFE1F], [0xFE30, 0xFE4F], [0xFF00, 0xFFEF], [0x1AFF0, 0x1B16F], [0x1F200, 0x1F2FF], [0x20000, 0x3FFFF]]

/** A catalogue of the entries of its file; tables of slices are asked for when a text may have characters of them. */
export function slicedCatalogue(entries: readonly CatalogueEntry[], readSlices: (name: string) => FontSlices): FontCatalogue {
  return entries.map(({ slices, ranges = [], ...face }): FontFace => slices === undefined
    ? { ...face, ranges }
    : {
        ...face,
        blocks: eastAsianBlocks,
        get ranges() {
          return readSlices(slices).ranges
        },
      })
}

/** Gives the slices of the faces that have some. */
export function facesSlices(entries: readonly CatalogueEntry[], readSlices: (name: string) => FontSlices): (faceId: string) => FontSlices | undefined {
  const tables = new Map(entries.flatMap(({ id, slices }) => slices === undefined ? [] : [[id, slices]]))
  return (faceId) => {
    const table = tables.get(faceId)
    return table === undefined ? undefined : readSlices(table)
  }
}
