import { expect, it } from 'vitest'
import { expectLikeFile } from './expectLikeFile'
import { commandSvg, savedSvg } from './svgFiles'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { menu, paste } = studio
const code = '```ts title="tides.ts" lines {2}\n// Metres\nconst level = mean + range * Math.cos(hour)\n```'
const thread = `---\nauthor: Ada Lovelace\nhandle: "@ada"\n---\n\n${code}\n\n---\n\nThe second post.\n`

it('code looks and is saved as the command has it, its language is chosen below its post, and nothing of that is fetched before there is code', async () => {
  const language = studio.page.getByRole('combobox', { name: 'Language of code block 1 of post 1' })
  // Everything that the studio fetches is more than a browser writes down by itself.
  await studio.page.evaluate(() => performance.setResourceTimingBufferSize(5000))
  expect(await grammars()).toEqual([])
  expect(await language.count()).toBe(0)

  await menu('New')
  await paste(thread)
  await expect.poll(() => language.inputValue()).toBe('ts')
  await expect.poll(grammars).toEqual(['shikiHighlighter', 'typescript'])
  await studio.page.locator('.code-colors:empty').waitFor({ state: 'attached' })
  await expectLikeFile(studio)
  const coloured = await savedSvg(studio)
  expect(coloured).toBe(await commandSvg(thread))

  await language.selectOption('Python')
  expect(await studio.post(1).inputValue()).toBe(code.replace('ts', 'python'))
  await expect.poll(grammars).toContain('python')
  await language.selectOption('Plain')
  expect(await studio.post(1).inputValue()).toBe(code.replace('ts ', ''))
  await expect.poll(async () => await savedSvg(studio) === coloured).toBe(false)
})

/** Which grammars, and what reads them, the page has asked for. */
function grammars(): Promise<string[]> {
  return studio.page.evaluate(() => Array.from(new Set(performance.getEntriesByType('resource').flatMap(({ name }) => /(shikiHighlighter|typescript|python|rust)-[\w-]*\.js$/.exec(name)?.[1] ?? []))))
}
