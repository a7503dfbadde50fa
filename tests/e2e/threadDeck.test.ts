import type { Browser, Page } from 'playwright-core'
import type { DeckSlide } from '../../export/deck/deckSlide'
import type { StaticServer } from './serveFolder'
import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { threadSlides } from '../../export/deck/threadSlides'
import { importThread } from '../../export/thread/importThread'
import { runThreadeck } from '../export/cli/runThreadeck'
import { patience } from '../patience'
import { buildSite } from './buildSite'
import { deckThread } from './deckThread'
import { launchBrowser } from './launchBrowser'
import { serveFolder } from './serveFolder'
import { watchPage } from './watchPage'

/** What a slide shows after all of its steps. */
interface ShownSlide {
  readonly text: string
  /** Of the type that most of it is set in, in px. */
  readonly fontSize: number
  /** What lies beyond its box or the slide, as tags. */
  readonly beyond: readonly string[]
  readonly hidden: number
}

const { thread } = importThread(Buffer.from(deckThread))
const slides = threadSlides(thread)

describe.each(['aurora', 'midnight'])('threadeck deck in %s, built', (theme) => {
  let browser: Browser
  let server: StaticServer
  let page: Page
  let folder: string
  let problems: readonly string[]
  const shown: ShownSlide[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threadeck-deck-'))
    writeFileSync(join(folder, 'thread.md'), deckThread)
    expect(await runThreadeck(['deck', 'thread.md', '--theme', theme, '--out', 'deck'], { cwd: folder })).toMatchObject({ exitCode: 0 })
    const site = buildSite({ slides: join(folder, 'deck/slides.md') })
    browser = await launchBrowser()
    // In a folder of its host: addresses are relative.
    server = await serveFolder(site, { base: '/talks/' })
    page = await browser.newPage({ viewport: { width: 980, height: 552 } })
    // A browser without a window has no screen to keep awake.
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'wakeLock'))
    problems = watchPage(page, new URL(server.url).origin)
    for (let number = 1; number <= slides.length; number++) {
      await page.goto(`${server.url}#/${number}?clicks=99`)
      await page.locator(`.slidev-page-${number}:visible .thread-text`).first().waitFor({ state: 'attached' })
      await page.evaluate(() => document.fonts.ready)
      shown.push(await page.locator(`.slidev-page-${number}`).first().evaluate(readSlide))
    }
  }, 40 * patience)

  afterAll(async () => {
    server?.close()
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('shows every word of every post on a slide, once its steps are through', () => {
    const missing = slides.flatMap((slide, index) => wordsOf(slide).filter(word => !shown[index].text.includes(word)).map(word => `slide ${index + 1}: ${word}`))
    expect(missing).toEqual([])
    expect(shown.map(({ hidden }) => hidden)).toEqual(shown.map(() => 0))
  })

  it('cuts nothing off, and sets no text smaller than 18 px', () => {
    expect(shown.flatMap(({ beyond }, index) => beyond.map(tag => `slide ${index + 1}: ${tag}`))).toEqual([])
    expect(Math.min(...shown.map(({ fontSize }) => fontSize))).toBeGreaterThanOrEqual(18)
  })

  it('asks no other host, and nothing fails', () => {
    expect(problems).toEqual([])
  })
})

/** Words that a slide has to show; formulas are set, and have none. */
function wordsOf({ title = [], blocks, source = '' }: DeckSlide): string[] {
  const spans = [...title, ...blocks.filter(({ kind }) => kind !== 'formula').flatMap(({ spans, table }) => table ? table.rows.flat(2) : spans)].filter(({ formula }) => !formula)
  return [...spans.map(({ text }) => text), source].join(' ').split(/\s+/).filter(word => word !== '')
}

/** Runs in a page. */
function readSlide(element: Element): ShownSlide {
  const box = element.querySelector('.thread-box')!
  const text = element.querySelector<HTMLElement>('.thread-text')!
  const panel = element.querySelector('.thread-panel')!.getBoundingClientRect()
  const beyond = Array.from(element.querySelectorAll('.thread-text *, .thread-pictures *')).filter((found) => {
    const { left, right, top, bottom, width } = found.getBoundingClientRect()
    return width > 0 && !found.closest('.katex') && (left < panel.left - 1 || right > panel.right + 1 || top < panel.top - 1 || bottom > panel.bottom + 1)
  }).map(found => found.tagName)
  if (box.clientHeight > 0 && (text.scrollHeight > box.clientHeight + 1 || text.scrollWidth > box.clientWidth + 1))
    beyond.push(`text ${text.scrollWidth}x${text.scrollHeight} in ${box.clientWidth}x${box.clientHeight}`)
  return {
    text: (element.textContent ?? '').replace(/\s+/g, ' '),
    fontSize: Number.parseFloat(text.style.fontSize || '99'),
    beyond,
    hidden: element.querySelectorAll('.slidev-vclick-hidden').length,
  }
}
