import { performance } from 'node:perf_hooks'
import { expect, it } from 'vitest'
import { importThread } from '../../../export/thread/importThread'

const size = 100_000
const prose = 'A cache keeps what was **used last**, in fast memory.\n\n'
/** As many times the time of prose as a text of the same length may take; one of quadratic time takes tens or hundreds. */
const mostTimesProse = 8

const texts: Record<string, string> = {
  'spaces before no colon': filled('a', ' ', 'b'),
  'non-breaking spaces before no colon': filled('a', '\u00A0', 'b'),
  'a heading with spaces in it': filled('# a', ' ', 'b'),
  'digits in the header of a Thread Navigator export': filled('Visual Editor\nTypography\n', '1', 'x\n\nAda\n@ada\nHello'),
  'commas in a gradient': filled('---\ngradient: "', ',', '"\n---\nHello'),
  'brackets and commas in a gradient': filled('---\ngradient: "', 'a(,', '"\n---\nHello'),
  'comments that do not end': filled('', '<!--\n\n', ''),
  'comments that do not end, on a line': filled('a ', '<!--', ''),
  'comments that end': filled('', '<!-- -->', ''),
  'definitions that nothing refers to': Array.from({ length: size / 10 }, (_, index) => `[a${index}]: b\n\n`).join(''),
  'references without a definition': Array.from({ length: size / 10 }, (_, index) => `[a${index}]\n\n`).join(''),
  'quotations': filled('', '> a\n\n', ''),
  'quotations between paragraphs': filled('', '> a\n\nb\n\n', ''),
  'lists': filled('', '- a\n***\n', ''),
}

it.each(Object.entries(texts))('importThread(bytes) takes a time in proportion to the text: %s', (_, text) => {
  expect(timeOf(text) / yardstick()).toBeLessThan(mostTimesProse)
})

let prosaic: number | undefined

function yardstick(): number {
  const text = filled('', prose, '')
  return prosaic ??= Math.max(timeOf(text), timeOf(text))
}

function filled(start: string, middle: string, end: string): string {
  return start + middle.repeat(size / middle.length) + end
}

function timeOf(text: string): number {
  const bytes = new TextEncoder().encode(text)
  const start = performance.now()
  try {
    importThread(bytes)
  }
  catch {
    // A gradient of commas is refused.
  }
  return performance.now() - start
}
