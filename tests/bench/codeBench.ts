import type { Thread } from '../../export/thread/thread'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultPixelRatio, sizePresets } from '../../export/layout/sizePresets'
import { makeCarousel } from '../../export/output/makeCarousel'
import { resolveTheme } from '../../export/theme/resolveTheme'
import { check } from './check'
import { median } from './median'
import { benchThread } from './sampleCards'

const mostToText = 2
const cards = 10
const linesOfCode = 16
// Interleaved rounds: what the machine does beside falls on both.
const rounds = 9
const theme = resolveTheme()
const [size] = sizePresets
const folder = mkdtempSync(join(tmpdir(), 'threadeck-bench-'))

// A round first, so that fonts and grammar are there.
await draw(codeThread(100))
await draw(benchThread(cards, 100))
const times: Record<'code' | 'text', number[]> = { code: [], text: [] }
for (let round = 0; round < rounds; round++) {
  times.code.push(await draw(codeThread(round)))
  times.text.push(await draw(benchThread(cards, round)))
}
rmSync(folder, { recursive: true, force: true })
console.log(`${cards} cards of ${linesOfCode} lines of TypeScript: ${(median(times.code) / cards).toFixed(1)} ms each; of text: ${(median(times.text) / cards).toFixed(1)} ms each`)
check('code cards to text cards', median(times.code.map((time, round) => time / times.text[round])), mostToText)

/** Posts of code, none with a line of another's or of another round's. */
function codeThread(round: number): Thread {
  const line = (post: number, index: number) => `const row${round}_${post}_${index} = fold(tiles[${index}], ${round + post / 10}) // a tile`
  const posts = Array.from({ length: cards }, (_, post) => ({
    blocks: [{ kind: 'code' as const, marker: '', depth: 0, tight: false, spans: [{ text: Array.from({ length: linesOfCode }, (_, index) => line(post, index).slice(0, 44)).join('\n'), code: true }], code: { language: 'ts', title: 'fold.ts', firstLine: 1 } }],
    pictures: [],
    missingPictures: 0,
  }))
  return { title: 'Bench', author: { name: 'Ada Lovelace', handle: '@ada' }, posts }
}

async function draw(thread: Thread): Promise<number> {
  const start = performance.now()
  const { cards: drawn } = await makeCarousel({ thread, theme, size, pixelRatio: defaultPixelRatio, format: 'png', pictures: new Map(), folder, force: true, warnings: [] })
  // A post that was split has more cards.
  return (performance.now() - start) * cards / drawn.length
}
