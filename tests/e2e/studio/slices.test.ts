import type { CatalogueEntry } from '../../../export/text/slicedCatalogue'
import type { SlicedPackage } from '../../export/text/slicedPackage'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadHarfBuzz } from '../../../export/output/harfBuzz'
import { unpackSlices } from '../../../export/output/unpackSlices'
import { eastAsianFonts } from '../../../export/text/eastAsian'
import { paragraphs } from '../../export/text/paragraphs'
import { slicedPackage } from '../../export/text/slicedPackage'
import { openStudio } from '../openStudio'
import { useSite } from '../useSite'
import { watchPage } from '../watchPage'

const site = useSite({ savesData: false })
const { text } = paragraphs.find(({ fixture }) => fixture === 'japanese')!
let source: SlicedPackage
let folder: string
let entries: CatalogueEntry[]

beforeAll(async () => {
  source = await slicedPackage(text)
  folder = await mkdtemp(join(tmpdir(), 'threadeck-unpacked-'))
  entries = await unpackSlices(eastAsianFonts.find(({ language }) => language === 'ja')!, folder, await loadHarfBuzz(), source.resolve)
})
afterAll(async () => {
  for (const used of [folder, source.folder])
    await rm(used, { recursive: true, force: true })
})

it('Japanese is fetched in slices, those of the letters that are typed, and not before', async () => {
  const context = await site.newContext({ viewport: { width: 1440, height: 900 } })
  // A worker would answer before these routes do.
  await context.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  const page = await context.newPage()
  const fetched: string[] = []
  await page.route('**/studio/fonts/fonts.json', async (route) => {
    const catalogue = await (await route.fetch()).json() as CatalogueEntry[]
    await route.fulfill({ json: [...catalogue.filter(({ language }) => language === undefined), ...entries] })
  })
  await page.route('**/studio/fonts/noto-sans-jp*', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)!
    fetched.push(name)
    await route.fulfill({ body: await readFile(join(folder, name)) })
  })
  const complaints = watchPage(page, new URL(site.url).origin)
  const square = page.locator('.sheet .square')
  const card = page.locator('.sheet .card-view')
  const post = page.getByRole('textbox', { name: 'Text of post 1', exact: true })
  await openStudio(page, site.url)
  await page.waitForFunction(() => performance.getEntriesByName('studio-complete').length > 0)
  expect(fetched).toEqual([])

  const [first, second] = [source.slices[0], source.slices[2]].map(characters => Array.from(characters)[0])
  await post.fill(`Only ${first} here`)
  await expect.poll(() => card.getAttribute('aria-label')).toContain(`Only ${first} here`)
  await expect.poll(() => fetched.toSorted()).toEqual(['noto-sans-jp-400.0.woff2', 'noto-sans-jp.json'])
  await post.fill(`Only ${first} and **${second}** here`)
  await expect.poll(() => fetched.toSorted()).toEqual(['noto-sans-jp-400.0.woff2', 'noto-sans-jp-700.2.woff2', 'noto-sans-jp.json'])
  await post.fill(text)
  await expect.poll(() => card.getAttribute('aria-label')).toContain(text.slice(-10))
  expect(fetched.filter(name => name.startsWith('noto-sans-jp-400')).toSorted()).toEqual([0, 1, 2, 3, 4].map(slice => `noto-sans-jp-400.${slice}.woff2`))
  expect(await square.count()).toBe(0)

  // What no slice has is told as ever.
  await post.fill(`${first}鱻`)
  await expect.poll(() => square.count()).toBe(1)
  await page.getByText('鱻 U+9C7B').waitFor()
  expect(complaints).toEqual([])
  await context.close()
})
