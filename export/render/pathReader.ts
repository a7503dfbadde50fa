// No image is so large: what is beyond is a mistake.
const mostNumber = 1e7

/** Reads the data of an SVG path, one command or number after another. */
export interface PathReader {
  /** The next command's letter; one that repeats need not be written again, and after a move it is a line. Empty at the end. */
  command: (before: string) => string
  /** The next number; NaN where there is none. */
  number: () => number
  /** The next flag of an arc, 0 or 1, which need not be set apart. */
  flag: () => number
}

export function createPathReader(path: string): PathReader {
  const [space, comma, plus, minus, point, zero, nine] = [32, 44, 43, 45, 46, 48, 57]
  let at = 0

  function skip(): void {
    for (let code = path.charCodeAt(at); code <= space || code === comma; code = path.charCodeAt(at))
      at++
  }

  function digits(value: number): number {
    for (let code = path.charCodeAt(at); code >= zero && code <= nine; code = path.charCodeAt(++at))
      value = value * 10 + code - zero
    return value
  }

  return {
    command(before) {
      skip()
      if (at >= path.length)
        return ''
      const code = path.charCodeAt(at)
      if (code >= 65)
        return path[at++]
      // Nothing can follow the end of an outline but a command.
      return before === 'M' ? 'L' : before === 'm' ? 'l' : before === 'Z' || before === 'z' ? '' : before
    },
    number() {
      skip()
      let code = path.charCodeAt(at)
      const sign = code === minus ? -1 : 1
      if (code === minus || code === plus)
        at++
      const start = at
      let value = digits(0)
      let figures = at - start
      code = path.charCodeAt(at)
      if (code === point) {
        const from = ++at
        value = digits(value)
        figures += at - from
        value /= 10 ** (at - from)
      }
      if (figures === 0)
        return Number.NaN
      const exponent = /^e([+-]?\d+)/i.exec(path.charCodeAt(at) > nine ? path.slice(at, at + 6) : '')
      if (exponent) {
        at += exponent[0].length
        value *= 10 ** Number(exponent[1])
      }
      return Math.abs(value) < mostNumber ? sign * value : Number.NaN
    },
    flag() {
      skip()
      const code = path.charCodeAt(at)
      if (code !== zero && code !== zero + 1)
        return Number.NaN
      at++
      return code - zero
    },
  }
}
