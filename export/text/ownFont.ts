import type { FontFace } from './fontCatalogue'
import type { HarfBuzz } from './textMeasurer'
import { codePointRanges } from './characterRanges'
import { FontError } from './fontError'
import { openSfnt } from './sfnt'

/** A font file of one's own, opened and checked. */
export interface OwnFont extends Pick<FontFace, 'weight' | 'style' | 'ranges'> {
  /** Unlike that of any other font; it has no "@". */
  readonly id: string
  /** Its family, as its own name table has it. */
  readonly family: string
  /** Uncompressed OpenType. */
  readonly data: Uint8Array
  /** Of a variable font, the weights that it can have. */
  readonly weights?: readonly [least: number, most: number]
}

const regular = 400
const bold = 700
/** Words for weights in the names of styles, where nothing else says it; those of two words first. */
const namedWeights: readonly (readonly [RegExp, number])[] = [
  [/(?:extra|ultra) ?light/i, 200],
  [/(?:semi|demi) ?bold/i, 600],
  [/(?:extra|ultra) ?bold/i, 800],
  [/thin|hairline/i, 100],
  [/light/i, 300],
  [/medium/i, 500],
  [/bold/i, bold],
  [/black|heavy/i, 900],
]

/**
 * Opens a font file: TTF, OTF, WOFF or WOFF2. Its weight and style are those that its own tables state;
 * of a variable font, the axis of weights is used and all others stay as they are by default.
 * @throws {FontError} naming it as `name`
 */
export async function openOwnFont(file: Uint8Array, { id, name, harfBuzz }: { readonly id: string, readonly name: string, readonly harfBuzz: HarfBuzz }): Promise<OwnFont> {
  const data = await openSfnt(file, name)
  const face = new harfBuzz.Face(new harfBuzz.Blob(data))
  const ranges = codePointRanges(face.collectUnicodes())
  if (ranges.length === 0)
    throw new FontError(`Expected font ${name} to have characters, but it has none: save it from another program.`)
  const table = (tag: string) => {
    const bytes = face.referenceTable(tag)
    return bytes && new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  const { wght } = face.getAxisInfos()
  const names = { family: face.getName(16, 'en') || face.getName(1, 'en'), style: face.getName(17, 'en') || face.getName(2, 'en') }
  return {
    id,
    family: names.family || name,
    data,
    ...faceStyle(table('OS/2'), table('head'), names.style),
    ...wght && wght.min < wght.max && { weights: [wght.min, wght.max] as const },
    ranges,
  }
}

/** Weight and style as the tables "OS/2" and "head" have them, and the name of the style where they say nothing. */
function faceStyle(os2: DataView | undefined, head: DataView | undefined, styleName: string): Pick<OwnFont, 'weight' | 'style'> {
  const selection = os2 && os2.byteLength >= 64 ? os2.getUint16(62) : 0
  const macStyle = head && head.byteLength >= 46 ? head.getUint16(44) : 0
  const isItalic = (selection & 0x201) !== 0 || (macStyle & 2) !== 0 || /italic|oblique/i.test(styleName)
  const isBold = (selection & 0x20) !== 0 || (macStyle & 1) !== 0
  const stated = os2 && os2.byteLength >= 6 ? os2.getUint16(4) : 0
  // Some old fonts count from 1 to 9.
  const weight = stated > 0 && stated < 10 ? stated * 100 : Math.min(1000, stated)
  const named = namedWeights.find(([words]) => words.test(styleName))?.[1]
  return { weight: weight > 0 && !(isBold && weight <= regular) ? weight : named ?? (isBold ? bold : regular), style: isItalic ? 'italic' : 'normal' }
}
