import { Buffer } from 'node:buffer'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runThreadeck } from '../../export/cli/runThreadeck'
import { display } from '../../export/text/fontFixtures'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { button, menu, post, saved, pixels } = studio
const folder = mkdtempSync(join(tmpdir(), 'threadeck-fonts-'))
const text = 'Set in **letters** of *my* own; Ελλάς too'
const files = (['Regular', 'Bold', 'Italic'] as const).map(style => ({ name: `${style}.woff2`, mimeType: 'font/woff2', buffer: Buffer.from(display(style)) }))
const family = () => studio.page.getByRole('combobox', { name: 'Font family' }).locator('option:checked').textContent()

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function choose(label: string, chosen = files): Promise<void> {
  const chooser = studio.page.waitForEvent('filechooser')
  await button(label).click()
  await (await chooser).setFiles(chosen)
}

async function svg(): Promise<string> {
  await studio.page.getByRole('combobox', { name: 'Format' }).selectOption('svg')
  return (await saved(() => button('Save card').click())).data.toString()
}

it('sets the cards in a font of one\'s own as the command does, and keeps it with the project', async () => {
  await menu('New')
  await post(1).fill(text)
  const usual = await pixels()
  await choose('Font file …')
  await studio.page.getByText('The text is set in Inter Display.').waitFor()
  expect(await family()).toBe('Inter Display')
  await studio.page.getByText('Regular, Bold, Italic', { exact: true }).waitFor()
  await expect.poll(async () => (await pixels()).equals(usual)).toBe(false)

  const ours = await svg()
  for (const { name, buffer } of files)
    writeFileSync(join(folder, name), buffer)
  writeFileSync(join(folder, 'thread.md'), `---\nauthor: Your name\nhandle: "@you"\n---\n\n${text}\n`)
  await runThreadeck(['carousel', 'thread.md', '--format', 'svg', ...files.flatMap(({ name }) => ['--font', name])], { cwd: folder })
  expect(ours).toBe(readFileSync(join(folder, 'out/thread/01.svg'), 'utf8'))

  const project = await saved(() => menu('Save the project'))
  await studio.page.getByText('Kept in this browser').waitFor()
  await studio.page.reload()
  await expect.poll(family).toBe('Inter Display')
  expect(await svg()).toBe(ours)

  await studio.page.getByRole('combobox', { name: 'Font family' }).selectOption('Inter')
  await studio.page.keyboard.press('Control+z')
  await expect.poll(family).toBe('Inter Display')

  await menu('New')
  await studio.page.getByRole('combobox', { name: 'Font family' }).selectOption('Inter')
  const chooser = studio.page.waitForEvent('filechooser')
  await menu('Open a thread or a project …')
  await (await chooser).setFiles({ name: project.name, mimeType: 'application/json', buffer: project.data })
  await expect.poll(family).toBe('Inter Display')
  expect(await svg()).toBe(ours)
})

it('asks for a font that a theme file names, says what a font lacks, and refuses what is none', async () => {
  await menu('New')
  await post(1).fill(text)
  const theme = { name: 'brand.json', mimeType: 'application/json', buffer: Buffer.from('{"typography":{"family":["fonts/Regular.woff2"]}}') }
  await choose('Import theme', [theme])
  await studio.page.getByText('The font fonts/Regular.woff2 is missing: drop it here.').waitFor()
  await choose('Choose the missing fonts', [{ ...files[0], buffer: Buffer.from('no font') }])
  await studio.page.getByRole('alert').getByText('Expected Regular.woff2 to be a font (TTF, OTF, WOFF or WOFF2), but received something else.').waitFor()
  await choose('Choose the missing fonts', files.slice(0, 1))
  await studio.page.getByText('Regular.woff2 is where the look names it. The font Inter Display has no bold face').waitFor()
  expect(await family()).toBe('Inter Display')
  expect(await button('Choose the missing fonts').count()).toBe(0)
  await choose('Add a face …', files.slice(1))
  await studio.page.getByText('Regular, Bold, Italic', { exact: true }).waitFor()

  await button('Keep as mine').click()
  await studio.page.getByRole('textbox', { name: 'Name of the theme' }).fill('Brand')
  await studio.page.keyboard.press('Enter')
  await studio.page.getByText('Brand is kept among your themes.').waitFor()
  await menu('New')
  await button('paper').click()
  await studio.page.reload()
  await button('Brand').click()
  await expect.poll(family).toBe('Inter Display')
  await studio.page.getByText('Regular, Bold, Italic', { exact: true }).waitFor()
})
