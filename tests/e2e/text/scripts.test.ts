import type { Browser, Page } from 'playwright-core'
import type { TextLine } from '../../../export/text/textLines'
import type { ScriptParagraph } from '../../export/text/paragraphs'
import { Buffer } from 'node:buffer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTwemoji } from '../../../export/output/twemoji'
import { lineBreaks } from '../../../export/text/lineBreaks'
import { loadPhrases } from '../../../export/text/phrases'
import { breakLines } from '../../../export/text/textLines'
import { splitWords } from '../../../export/text/words'
import { resolveTheme } from '../../../export/theme/resolveTheme'
import { paragraphCatalogue, paragraphFont, paragraphMeasurer } from '../../export/text/paragraphFonts'
import { paragraphs } from '../../export/text/paragraphs'
import { launchBrowser } from '../launchBrowser'

/** Letters that are drawn together, by their UTF-16 offsets in the text. */
interface Cluster { readonly start: number, readonly end: number }

const fontSize = 20
const lineHeight = 40
const widths = [230, 360, 540]
const phrases = await loadPhrases()
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
})
afterAll(() => browser.close())

describe.each(paragraphs)('$script', (paragraph) => {
  it.each(widths)('is set as Chromium sets it, %d px wide', async (width) => {
    const { lines, faces } = ourLines(paragraph, width)
    const clusters = lines.map(clustersFromTheLeft)
    const theirs = await chromiumLines(paragraph, width, faces, clusters.flat())

    const starts = lineStarts(theirs)
    expect(Math.abs(starts.length - lines.length)).toBeLessThanOrEqual(1)
    for (const [index, start] of starts.slice(0, -1).entries()) {
      // From where their line begins: ours after it may begin elsewhere.
      const rest = { ...paragraph, text: paragraph.text.slice(start) }
      const end = start + ourLines(rest, width).lines[0].end
      expect(wordsBetween(paragraph, end, starts[index + 1]), `line ${index + 1} ends at ${end} and ${starts[index + 1]}`).toBeLessThanOrEqual(1)
    }

    for (const own of clusters) {
      for (const line of new Set(own.map(({ start }) => Math.floor(theirs.get(start) ?? -1)))) {
        const shared = own.filter(({ start }) => Math.floor(theirs.get(start) ?? -1) === line)
        const fromTheLeft = shared.toSorted((a, b) => (theirs.get(a.start) ?? 0) - (theirs.get(b.start) ?? 0))
        expect(fromTheLeft.map(({ start, end }) => paragraph.text.slice(start, end))).toEqual(shared.map(({ start, end }) => paragraph.text.slice(start, end)))
      }
    }
  })
})

function ourLines(paragraph: ScriptParagraph, width: number): { readonly lines: readonly TextLine[], readonly faces: ReadonlyMap<string, Uint8Array> } {
  const measurer = paragraphMeasurer
  const glyphs = { fonts: paragraphCatalogue(paragraph), emoji: openTwemoji(), language: paragraph.language, phrases }
  // Lines of a text with a newline are filled as they come: no lone word is avoided, which no browser does.
  const words = splitWords([{ text: `${paragraph.text}\n.` }], paragraph.direction, resolveTheme({}).typography, glyphs, measurer)
  const lines = breakLines(words, width / fontSize, measurer).slice(0, -1)
  const ids = new Set(lines.flatMap(({ runs }) => runs.flatMap(run => run.kind === 'glyphs' ? [run.face] : [])))
  return { lines, faces: new Map(Array.from(new Set(['Inter-Regular', ...ids]), id => [id, paragraphFont(id)])) }
}

/** Clusters with ink, as our glyphs stand from left to right. */
function clustersFromTheLeft({ runs }: TextLine): Cluster[] {
  return runs.flatMap((run) => {
    if (run.kind !== 'glyphs')
      return []
    const offsets = Array.from(new Set(run.clusters))
    const ascending = offsets.toSorted((a, b) => a - b)
    return offsets.flatMap((offset) => {
      const end = ascending[ascending.indexOf(offset) + 1] ?? run.text.length
      return run.text.slice(offset, end).trim() === '' ? [] : [{ start: run.start + offset, end: run.start + end }]
    })
  })
}

/** For each cluster the number of the line that Chromium sets it on, and behind the point how far it stands from the left. */
async function chromiumLines({ text, language, direction }: ScriptParagraph, width: number, faces: ReadonlyMap<string, Uint8Array>, clusters: readonly Cluster[]): Promise<ReadonlyMap<number, number>> {
  const rules = Array.from(faces, ([id, data]) => `@font-face { font-family: "${id}"; src: url(data:font/ttf;base64,${Buffer.from(data).toString('base64')}) }`)
  const family = Array.from(faces.keys(), id => `"${id}"`).join(', ')
  await page.setContent(`<style>${rules.join('')} body { margin: 0 } p { margin: 0; font: ${fontSize}px/${lineHeight}px ${family}; width: ${width}px; overflow-wrap: anywhere; text-rendering: geometricPrecision }</style><p lang="${language}" dir="${direction}"></p>`)
  const places = await page.evaluate(async ({ text, clusters }) => {
    const paragraph = document.querySelector('p')!
    paragraph.textContent = text
    await Promise.all(Array.from(document.fonts, face => face.load()))
    const node = paragraph.firstChild!
    const range = document.createRange()
    return clusters.map(({ start, end }) => {
      range.setStart(node, start)
      range.setEnd(node, end)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { start, x: (left + right) / 2, y: (top + bottom) / 2 }
    })
  }, { text, clusters: [...clusters] })
  return new Map(places.map(({ start, x, y }) => [start, Math.floor(y / lineHeight) + Math.min(0.999, Math.max(0, x / (2 * width)))]))
}

/** How many words a line has more than the other, as the dictionary has them, or as no line of ours is broken inside them. */
function wordsBetween({ text, language }: ScriptParagraph, from: number, to: number): number {
  const between = text.slice(Math.min(from, to), Math.max(from, to)).trim()
  const words = Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(between)).filter(segment => segment.isWordLike)
  return between === '' ? 0 : Math.min(words.length, lineBreaks(between, { phrases, language }).length)
}

/** Offset of the first cluster of each line, as the text is read. */
function lineStarts(places: ReadonlyMap<number, number>): number[] {
  const starts = new Map<number, number>()
  for (const [start, place] of places)
    starts.set(Math.floor(place), Math.min(start, starts.get(Math.floor(place)) ?? Number.POSITIVE_INFINITY))
  return Array.from(starts).toSorted(([a], [b]) => a - b).map(([, start]) => start)
}
