import type { Buffer } from 'node:buffer'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { launchBrowser } from './launchBrowser'
import { watchPage } from './watchPage'

const secondsToStart = 300
let started: ChildProcess | undefined

// npm start runs a shell that runs the server: the whole group goes.
afterAll(() => started?.pid && process.kill(-started.pid, 'SIGTERM'))

it('npm start draws the sample carousel, serves deck and studio to this machine alone and prints where each is', async () => {
  started = spawn('npm', ['start'], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const { address, studio, links } = await new Promise<{ address: string, studio: string, links: string[] }>((resolve, reject) => {
    let printed = ''
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const [deck, page] = [/public slide show\s+> (http:\/\/\S+)/, /studio\s+> (http:\/\/\S+)/].map(pattern => pattern.exec(stripVTControlCharacters(printed))?.[1])
      if (deck && page && printed.includes('to out/long-context'))
        resolve({ address: deck, studio: page, links: Array.from(stripVTControlCharacters(printed).matchAll(/> (http:\/\/\S+)/g), ([, link]) => link) })
    }
    started?.stdout?.on('data', read)
    started?.stderr?.on('data', read)
    setTimeout(() => reject(new Error(`Expected npm start to print where the deck is, but it printed ${printed}`)), secondsToStart * 1000)
  })
  const manifest = JSON.parse(readFileSync('out/long-context/carousel.json', 'utf8')) as { cards: { file: string }[] }
  expect(manifest.cards).toHaveLength(11)
  expect(manifest.cards.every(card => existsSync(`out/long-context/${card.file}`))).toBe(true)

  for (const link of links.filter(link => !link.includes('#'))) {
    const { status, headers } = await fetch(link, { redirect: 'manual' })
    // The exporter's page is behind a hash.
    expect(link.endsWith('/export/') ? headers.get('location') : status, link).toBe(link.endsWith('/export/') ? '/#/export' : 200)
  }

  const browser = await launchBrowser({ window: true })
  const page = await browser.newPage()
  const complaints = watchPage(page, new URL(address).origin)
  await page.goto(address)
  await page.waitForSelector('.slidev-page:visible h1')
  expect(await page.title()).toContain('How language models came to read long texts')
  await page.waitForLoadState('networkidle')
  await page.goto(studio)
  await page.getByRole('button', { name: 'Export 11 cards' }).waitFor()
  expect(complaints).toEqual([])
  await browser.close()
})
