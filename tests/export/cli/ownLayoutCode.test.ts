import { describe, expect, it } from 'vitest'
import { countSteps, stepName } from '../../../export/cli/ownLayoutCode.mjs'

/** Runs counted code, and counts. */
function run(code: string, most = Number.POSITIVE_INFINITY): { readonly result: unknown, readonly steps: number } {
  let steps = 0
  const step = () => {
    if (++steps > most)
      throw new RangeError('too many')
  }
  // eslint-disable-next-line no-new-func
  const result: unknown = new Function(stepName, countSteps(`function result() {${code}}`, 'script').concat('\nreturn result()'))(step)
  return { result, steps }
}

describe('countSteps(code)', () => {
  it.each([
    // The function around it is a step too.
    ['let n = 0; for (let i = 0; i < 4; i++) n += i; return n', 6, 5],
    ['let n = 0; for (const i of [1, 2]) for (const j in { a: 1, b: 2 }) { n += i + j.length } return n', 10, 7],
    ['let n = 0; do n++; while (n < 3); while (n < 5) { n++ } return n', 5, 6],
    ['return [1, 2, 3].map(value => ({ value })).map(({ value }) => value)', [1, 2, 3], 7],
    ['const add = a => b => a + b; return add(1)(2)', 3, 3],
    ['class A { #x = 1; get x() { return this.#x } } class B extends A { constructor() { super() } y() { return this.x } } return new B().y()', 1, 4],
    ['outer: for (;;) { for (;;) break outer } return { f() { return 2 } }.f()', 2, 4],
  ])('runs %s as it did, with its steps', (code, result, steps) => {
    expect(run(code)).toEqual({ result, steps })
  })

  it.each(['for (;;);', 'while (true);', 'do {} while (true)', 'for (;;) { try { throw 1 } catch {} }', 'const f = () => g(); const g = () => f(); f()', 'Array.from({ length: 1e9 }, () => 1)', 'function* ones() { for (;;) yield 1 } for (const one of ones());'])('ends %s', (code) => {
    expect(() => run(code, 1000)).toThrow('too many')
  })

  it('refuses what runs later', () => {
    expect(() => countSteps('async function f() {}', 'module')).toThrow('a layout is rendered at once')
    expect(() => countSteps('const f = async () => 1', 'module')).toThrow('a layout is rendered at once')
  })
})
