/* eslint-disable no-template-curly-in-string -- code of a language with templates */
import { describe, expect, it } from 'vitest'
import { codeLanguages, loadHighlighter } from '../../../export/text/loadHighlighter'
import { createShikiHighlighter } from '../../../export/text/shikiHighlighter'
import { block, post } from '../layout/testThread'

const highlighter = await loadHighlighter(['ts', 'python', 'rust', 'bash', 'json', 'diff', 'no language'])

/** Texts of the parts of a code with their roles. */
function parts(code: string, language: string): Record<string, string> {
  return Object.fromEntries((highlighter?.tokens(code, language) ?? []).map(({ start, end, role }) => [code.slice(start, end).trim(), role]))
}

describe('tokens(code, language)', () => {
  it.each([
    ['ts', 'const f = async (x: string) => `a ${x}` // note', { 'const': 'codeKeyword', 'async': 'codeKeyword', 'string': 'codeType', '// note': 'codeComment' }],
    ['TS', 'new Map<Key, 60_000>()', { new: 'codeKeyword', Map: 'codeFunction', Key: 'codeType' }],
    ['python', 'def f(x): return max(x, 2.5)  # why', { 'def': 'codeKeyword', 'f': 'codeFunction', 'max': 'codeFunction', '2.5': 'codeNumber', '# why': 'codeComment' }],
    ['rust', 'pub fn f() -> Option<u32> { None }', { fn: 'codeKeyword', Option: 'codeType', u32: 'codeType' }],
    ['bash', 'echo "hi $NAME" | grep -c x', { echo: 'codeFunction', $NAME: 'codeType', grep: 'codeFunction' }],
    ['json', '{ "name": [true, "x"] }', { '"name"': 'codeFunction', 'true': 'codeNumber', '"x"': 'codeString' }],
    ['diff', ' a\n-b\n+c', { '-b': 'codeRemoved', '+c': 'codeAdded' }],
  ])('in %s of %j tells the parts apart', (language, code, expected) => {
    expect(parts(code, language)).toMatchObject(expected)
  })

  it('come in order, and none overlaps another or the end', () => {
    const code = 'export class A {\n\tb = /x+/g\r\n  c() { return `${this.b} "` }\n}\n'
    let end = 0
    for (const token of highlighter?.tokens(code, 'ts') ?? []) {
      expect(token.start).toBeGreaterThanOrEqual(end)
      expect(token.end).toBeGreaterThan(token.start)
      end = token.end
    }
    expect(end).toBeGreaterThan(0)
    expect(end).toBeLessThanOrEqual(code.length)
  })

  it('are none for a language that is not known or was not loaded, and for a line that nobody reads', () => {
    for (const language of ['no language', 'constructor', 'text', 'go'])
      expect(highlighter?.tokens('return 1', language)).toEqual([])
    expect(highlighter?.tokens(`const a = [${'1, '.repeat(400)}]`, 'ts')).toEqual([])
  })

  it('are none where a grammar takes too many tries: code stays plain, and the next code has its colours', async () => {
    const strict = await createShikiHighlighter({ mostTries: 200 })
    await strict.load('ts')
    expect(strict.tokens('f('.repeat(300) + ')'.repeat(300), 'ts')).toEqual([])
    expect(strict.tokens('return 1', 'ts').map(({ role }) => role)).toEqual(['codeKeyword', 'codeNumber'])
  })

  it('are found of 2,000 lines in the tries that a code is given', () => {
    const tokens = highlighter?.tokens('const answer: number = compute(6, [7, `${x}`]) // it is known\n'.repeat(2000), 'ts') ?? []
    expect(tokens.filter(({ role }) => role === 'codeComment')).toHaveLength(2000)
  })
})

it('loadHighlighter(codeLanguages(posts)) is undefined for posts without code in a language, so that nothing is loaded', async () => {
  const posts = [post([block('text'), block('npm start', { kind: 'code' })]), post([block('a', { kind: 'code', code: { language: 'TS' } }), block('b', { kind: 'code', code: { language: 'ts', firstLine: 1 } })])]
  expect(codeLanguages(posts)).toEqual(['ts'])
  expect(await loadHighlighter(codeLanguages(posts.slice(0, 1)))).toBeUndefined()
})
