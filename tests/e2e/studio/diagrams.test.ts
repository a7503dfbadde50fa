import { expect, it } from 'vitest'
import { expectLikeFile } from './expectLikeFile'
import { commandSvg, savedSvg } from './svgFiles'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { menu, paste } = studio
const diagram = '```mermaid\nflowchart LR\n  client[Client] --> cache{In the cache?}\n  cache -->|hit| answer([Answer])\n  cache -.->|miss| origin[(Origin)] --> answer\n```'
const thread = `---\nauthor: Ada Lovelace\nhandle: "@ada"\n---\n\nA request:\n\n${diagram}\n\n---\n\nThe second post.\n`

it('a diagram looks and is saved as the command has it, and what lays it out is fetched with the first one', async () => {
  await studio.page.evaluate(() => performance.setResourceTimingBufferSize(5000))
  expect(await layouters()).toEqual([])

  await menu('New')
  await paste(thread)
  await expect.poll(layouters).toHaveLength(1)
  await expect.poll(() => studio.page.getByRole('img', { name: /Flowchart: Client to In the cache\?/ }).count()).toBeGreaterThan(0)
  await expectLikeFile(studio)
  expect(await savedSvg(studio)).toBe(await commandSvg(thread))
})

it('a post says why its diagram is shown as code, until it can be read', async () => {
  await menu('New')
  const text = studio.post(1)
  await text.fill('```mermaid\nflowchart LR\n  client -->\n```')
  const mistake = studio.page.getByText('Shown as code, not as a diagram: its line 2, "client -->", cannot be read.')
  await mistake.waitFor()
  await text.fill('```mermaid\nflowchart LR\n  client --> cache\n```')
  await mistake.waitFor({ state: 'detached' })
  await expect.poll(() => studio.page.getByRole('img', { name: /Flowchart: client to cache\./ }).count()).toBeGreaterThan(0)
})

/** The files that lay out diagrams which the page has asked for. */
function layouters(): Promise<string[]> {
  return studio.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter(name => /graphLayouter-[\w-]*\.js$/.test(name)))
}
