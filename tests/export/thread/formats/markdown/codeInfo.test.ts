import type { CodeSettings } from '../../../../../export/thread/thread'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { serializeThread } from '../../../../../export/thread/formats/json/serializeThread'
import { formatCodeInfo, parseCodeInfo } from '../../../../../export/thread/formats/markdown/codeInfo'
import { readCodeNotation } from '../../../../../export/thread/formats/markdown/codeNotation'
import { importMarkdown } from '../../../../../export/thread/formats/markdown/markdown'
import { postMarkdown } from '../../../../../export/thread/formats/markdown/postMarkdown'
import { importThread } from '../../../../../export/thread/importThread'
import { block, post, thread } from '../../../layout/testThread'

it.each<[string, CodeSettings]>([
  ['', {}],
  ['ts', { language: 'ts' }],
  ['ts title="cache.ts" lines {3-5}', { language: 'ts', title: 'cache.ts', firstLine: 1, marked: [[3, 5]] }],
  ['js{1,3-4} showLineNumbers', { language: 'js', firstLine: 1, marked: [[1, 1], [3, 4]] }],
  ['ts [a b.ts] lines=120', { language: 'ts', title: 'a b.ts', firstLine: 120 }],
  ['python filename=\'x "y".py\' ins={2} del={4, 1} hl_lines="7 9"', { language: 'python', title: 'x "y".py', marked: [[7, 7], [9, 9]], added: [[2, 2]], removed: [[1, 1], [4, 4]] }],
  ['title="no language"', { title: 'no language' }],
  ['lines', { firstLine: 1 }],
  ['lines ligatures', { firstLine: 1, ligatures: true }],
  ['c++ {5-2,3-8}', { language: 'c++', marked: [[2, 8]] }],
  ['ts {x} title="" lines=many wrap=false {0}', { language: 'ts' }],
])('parseCodeInfo(%j) is %j', (info, settings) => {
  expect(parseCodeInfo(info)).toEqual(settings)
})

it.each<[string, string, CodeSettings]>([
  ['a // [!code ++]\nb # [!code --]\nc', 'a\nb\nc', { added: [[1, 1]], removed: [[2, 2]] }],
  ['a\n// [!code hl:2]\nb\nc\nd', 'a\nb\nc\nd', { marked: [[2, 3]] }],
  ['<p> <!-- [!code focus] -->\nx /* [!code ++] */', '<p>\nx', { marked: [[1, 1]], added: [[2, 2]] }],
  ['keeps "[!code ++]" in a text // and [!code --] in a sentence', 'keeps "[!code ++]" in a text // and [!code --] in a sentence', {}],
])('readCodeNotation(%j) leaves %j and marks %j', (code, rest, settings) => {
  expect(readCodeNotation(code)).toEqual({ code: rest, settings })
})

const ranges = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }).map(lines => lines.toSorted((a, b) => a - b).filter((line, index, all) => line !== all[index - 1] + 1).map((line): [number, number] => [line, line]))
const settings: fc.Arbitrary<CodeSettings> = fc.record({
  language: fc.constantFrom('ts', 'c++', 'objective-c', 'f#', 'nope'),
  title: fc.oneof(fc.constantFrom('a.ts', 'a "b".ts', 'C:\\new\\table', 'x & y &amp; z', '`tick` ~~~', '{3} [x] = y'), fc.string({ minLength: 1, maxLength: 20 }).map(title => title.replaceAll('\'', '’').replace(/\s+/g, ' ').trim()).filter(title => title !== '')),
  firstLine: fc.integer({ min: 0, max: 999_999 }),
  marked: ranges,
  added: ranges,
  removed: ranges,
  ligatures: fc.constant(true as const),
}, { requiredKeys: [] })
const code = fc.array(fc.oneof(fc.constantFrom('if (x) {', '\treturn 1', '    return `a`', '```', '~~~', '', '+ added', 'https://a.example'), fc.string({ maxLength: 20 })), { minLength: 1, maxLength: 6 }).map(lines => lines.join('\n').replace(/\r/g, '')).filter(text => text.trim() !== '' && !text.includes('\0'))

it('formatCodeInfo(settings) is read as the same settings again', () => {
  fc.assert(fc.property(settings, (said) => {
    expect(parseCodeInfo(formatCodeInfo(said))).toEqual(said)
  }))
})

it('a code block is the same after Markdown and after JSON, whatever its fence says', () => {
  fc.assert(fc.property(settings, code, (said, text) => {
    const source = post([block([{ text, code: true }], { kind: 'code', ...Object.keys(said).length > 0 && { code: said } })])
    expect(importMarkdown(`${postMarkdown(source)}\n\n---\n\nA second post.`).thread.posts[0].blocks).toEqual(source.blocks)
    const json = new TextEncoder().encode(serializeThread(thread(source)))
    expect(importThread(json, { from: 'json' }).thread.posts[0].blocks).toEqual(source.blocks)
  }), { numRuns: 300 })
})
