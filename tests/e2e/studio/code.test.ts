import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runThreadeck } from '../../export/cli/runThreadeck'
import { testFolder } from '../../export/cli/testFolder'
import { expectLikeFile } from './expectLikeFile'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { button, menu, paste, saved } = studio
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
  const coloured = await savedSvg()
  expect(coloured).toBe(await commandSvg())

  await language.selectOption('Python')
  expect(await studio.post(1).inputValue()).toBe(code.replace('ts', 'python'))
  await expect.poll(grammars).toContain('python')
  await language.selectOption('Plain')
  expect(await studio.post(1).inputValue()).toBe(code.replace('ts ', ''))
  await expect.poll(async () => await savedSvg() === coloured).toBe(false)
})

/** Which grammars, and what reads them, the page has asked for. */
function grammars(): Promise<string[]> {
  return studio.page.evaluate(() => Array.from(new Set(performance.getEntriesByType('resource').flatMap(({ name }) => /(shikiHighlighter|typescript|python|rust)-[\w-]*\.js$/.exec(name)?.[1] ?? []))))
}

async function savedSvg(): Promise<string> {
  await studio.page.getByRole('combobox', { name: 'Format' }).selectOption('svg')
  return (await saved(() => button('Save card').click())).data.toString('utf8')
}

async function commandSvg(): Promise<string> {
  const folder = await testFolder()
  await writeFile(join(folder, 'thread.md'), thread)
  expect(await runThreadeck(['carousel', 'thread.md', '--format', 'svg', '--out', 'out'], { cwd: folder })).toMatchObject({ exitCode: 0 })
  return readFile(join(folder, 'out', '01.svg'), 'utf8')
}
