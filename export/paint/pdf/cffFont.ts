import { strToU8 } from 'fflate'
import { joinedBytes } from '../../bytes/joinedBytes'

/** First of the strings that a font brings itself (Adobe Technical Note 5176, appendix A). */
const ownStrings = 391
const strings = ['Adobe', 'Identity']
const operators = { version: [12, 30], count: [12, 34], box: [5], charset: [15], programs: [17], fonts: [12, 36], choice: [12, 37], private: [18] } as const

export interface CffFont {
  readonly name: string
  /** Programs of the glyphs, in units of a thousandth of the font size; the first is drawn where one is missing. */
  readonly programs: readonly Uint8Array[]
  /** Left, bottom, right and top of all glyphs. */
  readonly box: readonly [number, number, number, number]
}

/** A font of glyphs that are asked for by their numbers, as the table "CFF " has it (Adobe Technical Note 5176). */
export function cffFont({ name, programs, box }: CffFont): Uint8Array {
  const count = programs.length
  const head = [Uint8Array.of(1, 0, 4, 4), index([strToU8(name)])]
  const stringIndex = index(strings.map(text => strToU8(text)))
  const noSubroutines = Uint8Array.of(0, 0)
  // Glyph numbers are what glyphs are asked for by: one range of all.
  const charset = count > 1 ? Uint8Array.of(2, 0, 1, ...uint16(count - 2)) : Uint8Array.of(0)
  const choice = Uint8Array.of(3, 0, 1, 0, 0, 0, ...uint16(count))
  const programIndex = index(programs)
  const topLength = topDict({ count, box, charset: 0, choice: 0, programs: 0, fonts: 0 }).length
  const start = [...head, stringIndex, noSubroutines].reduce((sum, part) => sum + part.length, 0) + indexOverhead(1) + topLength
  const at = { charset: start, choice: start + charset.length, programs: start + charset.length + choice.length }
  const privateAt = at.programs + programIndex.length
  const privateDict = Uint8Array.of(...number(0), 20, ...number(0), 21)
  const fonts = index([Uint8Array.of(...number(privateDict.length), ...number(privateAt), ...operators.private)])
  const top = topDict({ count, box, ...at, fonts: privateAt + privateDict.length })
  return joinedBytes([...head, index([top]), stringIndex, noSubroutines, charset, choice, programIndex, privateDict, fonts])
}

interface TopDict {
  readonly count: number
  readonly box: CffFont['box']
  readonly charset: number
  readonly choice: number
  readonly programs: number
  readonly fonts: number
}

function topDict({ count, box, charset, choice, programs, fonts }: TopDict): Uint8Array {
  return Uint8Array.of(
    ...number(ownStrings),
    ...number(ownStrings + 1),
    ...number(0),
    ...operators.version,
    ...number(count),
    ...operators.count,
    ...box.flatMap(number),
    ...operators.box,
    ...number(charset),
    ...operators.charset,
    ...number(choice),
    ...operators.choice,
    ...number(programs),
    ...operators.programs,
    ...number(fonts),
    ...operators.fonts,
  )
}

/** Always as long: offsets are known only when all lengths are. */
function number(value: number): number[] {
  return [29, (value >> 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function uint16(value: number): number[] {
  return [value >> 8, value & 255]
}

const offsetBytes = 4

function indexOverhead(count: number): number {
  return 3 + offsetBytes * (count + 1)
}

function index(items: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(indexOverhead(items.length) + items.reduce((sum, item) => sum + item.length, 0))
  const view = new DataView(whole.buffer)
  view.setUint16(0, items.length)
  whole[2] = offsetBytes
  let at = indexOverhead(items.length)
  const first = at - 1
  items.forEach((item, place) => {
    view.setUint32(3 + offsetBytes * place, at - first)
    whole.set(item, at)
    at += item.length
  })
  view.setUint32(3 + offsetBytes * items.length, at - first)
  return whole
}
