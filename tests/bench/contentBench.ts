import type { Block, Span, Thread } from '../../export/thread/thread'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCarousel } from '../../export/output/makeCarousel'
import { defaultPixelRatio, sizePresets } from '../../export/platform/sizePresets'
import { resolveTheme } from '../../export/theme/resolveTheme'
import { check } from './check'
import { median } from './median'
import { benchThread } from './sampleCards'

const cards = 10
// Interleaved rounds: what the machine does beside falls on both.
const rounds = 9
const theme = resolveTheme()
const [size] = sizePresets
const folder = mkdtempSync(join(tmpdir(), 'threadeck-bench-'))

/** Posts of one kind each, none with a line of another's or of another round's, and how much longer one may take than one of text. */
const kinds = [
  { name: 'code', maxToText: 2, what: '16 lines of TypeScript', blocks: codeBlocks },
  { name: 'formulas', maxToText: 3, what: 'a sentence with two formulas, and one on its own', blocks: formulaBlocks },
  { name: 'tables', maxToText: 2, what: 'six rows of four columns', blocks: tableBlocks },
  { name: 'diagrams', maxToText: 5, what: 'a flowchart of six boxes', blocks: diagramBlocks },
] as const

for (const { name, maxToText, what, blocks } of kinds) {
  // A round first, so that fonts, grammars, MathJax and the layouter of graphs are there.
  await draw(threadOf(blocks, 100))
  await draw(benchThread(cards, 100))
  const times: { own: number, text: number }[] = []
  for (let round = 0; round < rounds; round++)
    times.push({ own: await draw(threadOf(blocks, round)), text: await draw(benchThread(cards, round)) })
  const each = (ms: readonly number[]) => `${(median(ms) / cards).toFixed(1)} ms each`
  console.log(`${cards} cards of ${name} (${what}): ${each(times.map(({ own }) => own))}; of text: ${each(times.map(({ text }) => text))}`)
  check(`cards of ${name} to cards of text`, median(times.map(({ own, text }) => own / text)), maxToText)
}
rmSync(folder, { recursive: true, force: true })

function threadOf(blocks: (round: number, post: number) => Block[], round: number): Thread {
  return { title: 'Bench', author: { name: 'Ada Lovelace', handle: '@ada' }, posts: Array.from({ length: cards }, (_, post) => ({ blocks: blocks(round, post), pictures: [], missingPictures: 0 })) }
}

function codeBlocks(round: number, post: number): Block[] {
  const line = (index: number) => `const row${round}_${post}_${index} = fold(tiles[${index}], ${round + post / 10}) // a tile`
  const code = Array.from({ length: 16 }, (_, index) => line(index).slice(0, 44)).join('\n')
  return [{ ...blockOf('code', [{ text: code, code: true }]), code: { language: 'ts', title: 'fold.ts', firstLine: 1 } }]
}

function formulaBlocks(round: number, post: number): Block[] {
  const formula = (text: string): Span => ({ text, formula: true })
  return [
    blockOf('paragraph', [{ text: 'A head of width ' }, formula(`d_{${post}} = ${64 + round}`), { text: ' scores each pair, and the sum over ' }, formula(`j \\le N_{${round}}^{${post}}`), { text: ' is one.' }]),
    blockOf('formula', [formula(`O_{${round}} = \\operatorname{softmax}\\left(\\frac{Q K^\\top}{\\sqrt{d_{${post}}}}\\right) V + \\sum_{j=1}^{${round + 2}} \\alpha_j`)]),
  ]
}

function tableBlocks(round: number, post: number): Block[] {
  const rows = Array.from({ length: 7 }, (_, row) => Array.from({ length: 4 }, (_, column): Span[] => [{ text: row === 0 ? ['Model', 'Tokens', 'Bytes', 'Share'][column] : column === 0 ? `Model ${round}.${post}.${row}` : `${(round + 1) * 1000 + post * 10 + row * column}` }]))
  return [{ ...blockOf('table', []), table: { align: ['start', 'right', 'right', 'right'], rows } }]
}

function diagramBlocks(round: number, post: number): Block[] {
  const lines = Array.from({ length: 5 }, (_, index) => `  box${index}[Step ${round}.${post}.${index}] -->|then| box${index + 1}`)
  return [{ ...blockOf('code', [{ text: ['flowchart TD', ...lines].join('\n'), code: true }]), code: { language: 'mermaid' } }]
}

function blockOf(kind: Block['kind'], spans: readonly Span[]): Block {
  return { kind, marker: '', depth: 0, tight: false, spans }
}

async function draw(thread: Thread): Promise<number> {
  const start = performance.now()
  const { cards: drawn } = await makeCarousel({ thread, theme, size, pixelRatio: defaultPixelRatio, format: 'png', pictures: new Map(), folder, force: true, warnings: [] })
  // A post that was split has more cards.
  return (performance.now() - start) * cards / drawn.length
}
