/** Reads the data of an SVG path, one command or number after another. */
export interface PathReader {
  /** Code of the next command's letter; one that repeats need not be written again, and after a move it is a line. 0 at the end. */
  command: () => number
  /** The next number; NaN where there is none. */
  number: () => number
  /** The next flag of an arc, 0 or 1, which need not be set apart. */
  flag: () => number
}

const [space, comma, plus, minus, point, zero, nine] = [32, 44, 43, 45, 46, 48, 57]
const [upperM, upperZ, lowerE, lowerM, lowerZ] = [77, 90, 101, 109, 122]
const firstLetter = 65
/** From a capital letter to its small one. */
const toLower = 32
const tenths = Array.from({ length: 20 }, (_, places) => 10 ** places)
const encoder = new TextEncoder()
// No image is so large: what is beyond is a mistake.
const mostNumber = 1e7

/** A reader at the start of SVG path data. */
export function createPathReader(path: string): PathReader {
  const bytes = encoder.encode(path)
  const end = bytes.length
  let at = 0
  let before = 0

  function skip(): number {
    let code = at < end ? bytes[at] : firstLetter
    while (code <= space || code === comma)
      code = ++at < end ? bytes[at] : firstLetter
    return code
  }

  return {
    command() {
      const code = skip()
      if (at >= end)
        return 0
      if (code >= firstLetter) {
        at++
        before = code
      }
      // Nothing can follow the end of an outline but a command.
      else if (before === upperZ || before === lowerZ) {
        return 0
      }
      else if (before === upperM || before === lowerM) {
        before--
      }
      return before
    },
    number() {
      let code = skip()
      const sign = code === minus ? -1 : 1
      if (code === minus || code === plus)
        code = bytes[++at]
      const start = at
      let value = 0
      while (code >= zero && code <= nine) {
        value = value * 10 + code - zero
        code = bytes[++at]
      }
      let figures = at - start
      if (code === point) {
        const from = ++at
        code = bytes[at]
        while (code >= zero && code <= nine) {
          value = value * 10 + code - zero
          code = bytes[++at]
        }
        const places = at - from
        figures += places
        value /= tenths[places] ?? 10 ** places
      }
      if (figures === 0)
        return Number.NaN
      if ((code | toLower) === lowerE)
        value *= exponent()
      return value < mostNumber ? sign * value : Number.NaN
    },
    flag() {
      const code = skip()
      if (code !== zero && code !== zero + 1)
        return Number.NaN
      at++
      return code - zero
    },
  }

  function exponent(): number {
    const found = /^e([+-]?\d+)/i.exec(String.fromCharCode(...bytes.subarray(at, at + 6)))
    at += found?.[0].length ?? 0
    return found ? 10 ** Number(found[1]) : 1
  }
}
