// A carousel as PDF beside the two usual ways to one: a page of pixels for each card by PDFKit, and a browser that prints. (Takumi 2.16 writes no PDF.)
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCarousel } from '../../export/output/makeCarousel'
import { defaultPixelRatio, sizePresets } from '../../export/platform/sizePresets'
import { resolveTheme } from '../../export/theme/resolveTheme'
import { benchTrees } from './benchTrees'
import { check } from './check'
import { median } from './median'
import { startPrinter } from './peers/chromiumPrint'
import { pdfOfPictures } from './peers/pdfKit'
import { benchThread } from './sampleCards'

// To the same carousel as PNG files, to these in a PDF, and to the browser's print: time, and bytes.
const bounds = { pngs: 3, pictures: 0.5, print: 0.25, pictureBytes: 0.1, printBytes: 0.1 }
const rounds = 5
const cards = 30
const theme = resolveTheme()
const [size] = sizePresets

const folder = mkdtempSync(join(tmpdir(), 'threadeck-bench-'))
const trees = await benchTrees(cards)
const printer = await startPrinter(size.width, size.height)
const ways: Readonly<Record<string, (seed: number) => Promise<number>>> = {
  'threadeck, PDF': async (seed) => {
    await draw('pdf', seed)
    return statSync(join(folder, 'pdf', 'carousel.pdf')).size
  },
  'threadeck, PNG': async (seed) => {
    await draw('png', seed)
    return pngs().reduce((sum, file) => sum + statSync(file).size, 0)
  },
  'the PNGs by PDFKit': async (seed) => {
    await draw('png', seed)
    return (await pdfOfPictures(pngs(), size.width / defaultPixelRatio, size.height / defaultPixelRatio)).length
  },
  'printed by Chromium': async () => (await printer.print(trees)).length,
}
const times = new Map<string, number[]>()
const bytes = new Map<string, number>()
// The first round is for warming up.
for (let round = 0; round <= rounds; round++) {
  for (const [name, make] of Object.entries(ways)) {
    const start = performance.now()
    bytes.set(name, await make(round + 1))
    if (round > 0)
      times.set(name, [...times.get(name) ?? [], performance.now() - start])
  }
}
await printer.stop()
rmSync(folder, { recursive: true, force: true })

const milliseconds = (name: string) => median(times.get(name) ?? [])
const kilobytes = (name: string) => (bytes.get(name) ?? 0) / 1000
const table = Object.fromEntries(Object.keys(ways).map(name => [name, { 'ms per card': Math.round(milliseconds(name) / cards * 10) / 10, 'kB': Math.round(kilobytes(name)) }]))
console.log(`A carousel of ${cards} cards of ${size.width}x${size.height}, ${rounds} interleaved rounds.`)
console.table(table)
const our = 'threadeck, PDF'
const checks = [
  ['time to that of the PNG files', milliseconds(our) / milliseconds('threadeck, PNG'), bounds.pngs],
  ['time to that of the PNGs in a PDF by PDFKit', milliseconds(our) / milliseconds('the PNGs by PDFKit'), bounds.pictures],
  ['time to that of a print by Chromium', milliseconds(our) / milliseconds('printed by Chromium'), bounds.print],
  ['bytes to those of the PNGs in a PDF by PDFKit', kilobytes(our) / kilobytes('the PNGs by PDFKit'), bounds.pictureBytes],
  ['bytes to those of a print by Chromium', kilobytes(our) / kilobytes('printed by Chromium'), bounds.printBytes],
] as const
for (const [what, value, bound] of checks)
  check(what, value, bound)
writeFileSync('lib/bench/pdfBench.json', `${JSON.stringify({ cards, rounds, table, checks: checks.map(([what, value, bound]) => ({ what, value, bound })) }, undefined, 2)}\n`)
console.log('Wrote lib/bench/pdfBench.json')

/** New words each round: nothing that was drawn before helps. */
async function draw(format: 'png' | 'pdf', seed: number): Promise<void> {
  await makeCarousel({ thread: benchThread(cards, seed), theme, size, pixelRatio: defaultPixelRatio, format, pictures: new Map(), folder: join(folder, format), force: true, warnings: [] })
}

function pngs(): string[] {
  return readdirSync(join(folder, 'png')).filter(name => name.endsWith('.png')).sort().map(name => join(folder, 'png', name))
}
