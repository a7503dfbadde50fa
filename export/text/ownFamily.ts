import type { OwnFamily } from '../theme/fontFamilies'
import type { FontFace } from './fontCatalogue'
import type { OwnFont } from './ownFont'
import type { FontFiles } from './textMeasurer'
import { familyName } from '../theme/fontFamilies'

/** Weights that a theme may ask for: a variable font has a face for each. */
const askedWeights = [400, 500, 600, 700]

/** The faces of a family of one's own, from its files by the names that the theme has for them; of files that are not there, none. */
export function ownFaces(family: OwnFamily, fonts: ReadonlyMap<string, OwnFont>): FontFace[] {
  return family.flatMap((source) => {
    const font = fonts.get(source)
    if (!font)
      return []
    const { id, style, weight, weights, ranges } = font
    const face = { family: familyName(family), style, ranges }
    return weights
      ? Array.from(new Set(askedWeights.map(asked => Math.min(weights[1], Math.max(weights[0], asked)))), weight => ({ ...face, id: `${id}@${weight}`, weight }))
      : [{ ...face, id, weight }]
  })
}

/** The files of fonts of one's own, by their ids, in front of others. */
export function withOwnFonts(files: FontFiles, fonts: ReadonlyMap<string, Pick<OwnFont, 'data'>>): FontFiles {
  return {
    get: faceId => fonts.get(faceId.split('@')[0])?.data ?? files.get(faceId),
    weight(faceId) {
      const [id, weight] = faceId.split('@')
      return fonts.has(id) && weight !== undefined ? Number(weight) : files.weight?.(faceId)
    },
  }
}
