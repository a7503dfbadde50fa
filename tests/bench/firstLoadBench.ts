import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite } from '../e2e/buildSite'
import { serveFolder } from '../e2e/serveFolder'
import { check } from './check'
import { openBrowser } from './openBrowser'
import { writeStarterDeck } from './starterDeck'

const bound = 1.15

/** Bytes that the first load of a built deck moves from its own host, by kind. */
async function firstLoad(folder: string): Promise<Record<string, number>> {
  const server = await serveFolder(folder)
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const origin = new URL(server.url).origin
  const sizes: Promise<[string, number]>[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).origin === origin)
      sizes.push(response.body().then(body => [response.request().resourceType(), body.length] as [string, number], () => ['other', 0] as [string, number]))
  })
  await page.goto(server.url)
  await page.waitForSelector('.slidev-page:visible')
  await page.waitForLoadState('networkidle')
  const bytes: Record<string, number> = {}
  for (const [kind, size] of await Promise.all(sizes))
    bytes[kind] = (bytes[kind] ?? 0) + size
  await browser.close()
  server.close()
  return bytes
}

const total = (bytes: Record<string, number>) => Object.values(bytes).reduce((sum, size) => sum + size, 0)
const starter = writeStarterDeck()
const folders = [buildSite(), buildSite({ slides: join(starter, 'slides.md') })]
const [ours, theirs] = [await firstLoad(folders[0]), await firstLoad(folders[1])]
for (const path of [...folders, starter])
  rmSync(path, { recursive: true, force: true })

console.log('First load, bytes from the own host, not compressed:')
for (const [name, bytes] of [['Threadeck\'s deck', ours], ['Slidev\'s starter', theirs]] as const)
  console.log(`  ${name.padEnd(18)} ${String(total(bytes)).padStart(9)}  ${Object.entries(bytes).map(([kind, size]) => `${kind} ${size}`).join(', ')}`)
check('bytes to those of Slidev\'s starter', total(ours) / total(theirs), bound)
