import { pathSegments } from './pathSegments'
import { pdfNumbers } from './pdfNumber'

/** An SVG path as the operators of a page that build it, without one that fills it; an outline that is left open is closed where it is filled. */
export function pathOperators(path: string): string {
  const operators: string[] = []
  pathSegments(path, {
    move: (x, y) => operators.push(`${pdfNumbers(x, y)} m`),
    line: (x, y) => operators.push(`${pdfNumbers(x, y)} l`),
    curve: (...points) => operators.push(`${pdfNumbers(...points)} c`),
    close: () => operators.push('h'),
  })
  return operators.join('\n')
}
