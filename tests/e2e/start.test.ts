import type { Buffer } from 'node:buffer'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { launchBrowser } from './launchBrowser'
import { watchPage } from './watchPage'

const secondsToStart = 60
let started: ChildProcess | undefined

// npm start runs a shell that runs the server: the whole group goes.
afterAll(() => started?.pid && process.kill(-started.pid, 'SIGTERM'))

it('npm start draws the sample carousel, serves the deck to this machine alone and prints where both are', async () => {
  started = spawn('npm', ['start'], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const address = await new Promise<string>((resolve, reject) => {
    let printed = ''
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const url = /public slide show\s+> (http:\/\/\S+)/.exec(stripVTControlCharacters(printed))?.[1]
      if (url && printed.includes('to out/long-context'))
        resolve(url)
    }
    started?.stdout?.on('data', read)
    started?.stderr?.on('data', read)
    setTimeout(() => reject(new Error(`Expected npm start to print where the deck is, but it printed ${printed}`)), secondsToStart * 1000)
  })
  const manifest = JSON.parse(readFileSync('out/long-context/carousel.json', 'utf8')) as { cards: { file: string }[] }
  expect(manifest.cards).toHaveLength(11)
  expect(manifest.cards.every(card => existsSync(`out/long-context/${card.file}`))).toBe(true)

  const browser = await launchBrowser()
  const page = await browser.newPage()
  const complaints = watchPage(page, new URL(address).origin)
  await page.goto(address)
  await page.waitForSelector('.slidev-page:visible h1', { timeout: 60_000 })
  expect(await page.title()).toContain('How language models came to read long texts')
  await page.waitForLoadState('networkidle')
  expect(complaints).toEqual([])
  await browser.close()
})
