import type { CarouselManifest } from '../../../export/layout/manifest'
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { runThreadeck } from '../../export/cli/runThreadeck'
import { testFolder } from '../../export/cli/testFolder'
import { pageStructure, pageText, readPdf } from '../../export/output/readPdf'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { post, card, button, menu, paste, saved, pixels } = studio
const navigatorExport = readFileSync('tests/export/thread/fixtures/skis.txt', 'utf8')

it('pastes a Thread Navigator export into a new project, styles it by the names that people read, and exports with Ctrl+S', async () => {
  await menu('New')
  await paste(navigatorExport)
  await studio.page.getByText(/^1 \/ [2-9]/).waitFor()
  const posts = await studio.page.getByRole('textbox', { name: /^Text of post/ }).count()
  expect(posts).toBe(2)
  expect(await post(1).inputValue()).not.toContain('Visual Editor')

  for (const [name, value] of [['Padding', 50], ['Corner radius', 40], ['Font size', 24]] as const) {
    const before = await pixels()
    await studio.page.getByRole('slider', { name, exact: true }).fill(String(value))
    expect((await pixels()).equals(before), name).toBe(false)
  }
  const before = await pixels()
  const dial = studio.page.getByRole('slider', { name: 'Angle', exact: true })
  await dial.focus()
  for (let press = 0; press < 3; press++)
    await studio.page.keyboard.press('PageUp')
  const angle = Number(await dial.getAttribute('aria-valuenow'))
  expect((await pixels()).equals(before)).toBe(false)

  const { name, data } = await saved(() => studio.page.keyboard.press('Control+s'))
  expect(name).toMatch(/\.zip$/)
  const files = unzipSync(data)
  const manifest = JSON.parse(Buffer.from(files['carousel.json']).toString()) as CarouselManifest
  expect(manifest.theme.card).toMatchObject({ padding: 50, cornerRadius: 40 })
  expect(manifest.theme.typography.fontSize).toBe(24)
  expect(manifest.theme.canvas).toMatchObject({ kind: 'gradient', angle })
  expect(Object.keys(files).sort()).toEqual([...manifest.cards.map(({ file }) => file), 'alt.json', 'alt.txt', 'carousel.json'])
  for (const { file, width, height } of manifest.cards)
    expect(await sharp(Buffer.from(files[file])).metadata()).toMatchObject({ format: 'png', width, height })
})

it('goes from an empty project to exported files with the keyboard alone', async () => {
  const focused = () => studio.page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    return element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent?.trim() ?? element?.textContent?.trim() ?? ''
  })
  async function tabTo(name: string): Promise<void> {
    for (let step = 0; step < 150; step++) {
      if (await focused() === name)
        return
      await studio.page.keyboard.press('Tab')
    }
    throw new Error(`Expected ${name} to be reached by Tab.`)
  }
  await tabTo('File')
  await studio.page.keyboard.press('Enter')
  await tabTo('New')
  await studio.page.keyboard.press('Enter')
  await tabTo('Text of post 1')
  await studio.page.keyboard.type('Typed, not clicked.')
  await tabTo('midnight')
  await studio.page.keyboard.press('Space')
  await tabTo('Angle')
  await studio.page.keyboard.press('PageUp')
  await tabTo('Padding, number')
  await studio.page.keyboard.type('33')
  await tabTo('Padding')
  await studio.page.keyboard.press('ArrowRight')
  await tabTo('Text color, code')
  await studio.page.keyboard.press('Control+a')
  await studio.page.keyboard.type('rebeccapurple')
  await studio.page.keyboard.press('Enter')
  const { name, data } = await saved(() => studio.page.keyboard.press('Control+s'))
  expect(name).toBe('thread-01.png')
  expect((await sharp(data).metadata()).format).toBe('png')
  const theme = JSON.parse((await saved(async () => {
    await tabTo('Export theme')
    await studio.page.keyboard.press('Enter')
  })).data.toString()) as { base: string, card: { padding: number }, text: { color: string } }
  expect(theme).toMatchObject({ base: 'midnight', card: { padding: 34 }, text: { color: '#663399' } })
})

it('an export holds what was there when it began, whatever is edited meanwhile', async () => {
  await menu('New')
  await paste(Array.from({ length: 14 }, (_, index) => `Post ${index + 1} as it was`).join('\n\n---\n\n'))
  await studio.page.getByText('1 / 14').waitFor()
  const download = studio.page.waitForEvent('download')
  await studio.page.keyboard.press('Control+s')
  await studio.page.getByRole('button', { name: /^Stop/ }).waitFor()
  for (let count = 0; count < 5; count++)
    await button('Delete post 8').press('Enter')
  await button('midnight').click()
  const files = unzipSync(readFileSync(await (await download).path()))
  const { cards, thread, theme } = JSON.parse(Buffer.from(files['carousel.json']).toString()) as CarouselManifest
  expect([cards.length, thread.posts, theme.name]).toEqual([14, 14, 'aurora'])
  expect(cards.map(({ text }) => text)).toEqual(Array.from({ length: 14 }, (_, index) => `Post ${index + 1} as it was`))
  const canvas = await Promise.all(cards.map(async ({ file }) => (await sharp(Buffer.from(files[file])).raw().toBuffer()).subarray(0, 3).join()))
  expect(new Set(canvas).size).toBe(1)
})

it('an export can be stopped, and then nothing is written', async () => {
  const downloads: unknown[] = []
  studio.page.on('download', download => downloads.push(download))
  await studio.page.keyboard.press('Control+s')
  await studio.page.getByRole('button', { name: /^Stop/ }).waitFor()
  await studio.page.keyboard.press('Escape')
  await studio.page.getByText('The export was stopped; nothing was written.').waitFor()
  // The next file is the only one.
  await saved(() => button('Save card').click())
  expect(downloads).toHaveLength(1)
})

it.each([['png', '01.png'], ['jpeg', '01.jpg'], ['webp', '01.webp']] as const)('saves a card as %s, as large as its size says', async (format, ending) => {
  await studio.page.getByRole('combobox', { name: 'Format' }).selectOption(format)
  await studio.page.getByRole('combobox', { name: 'Size' }).selectOption('square')
  await expect.poll(card).toContain('How language models')
  const { name, data } = await saved(() => button('Save card').click())
  expect(name.endsWith(ending)).toBe(true)
  expect(await sharp(data).metadata()).toMatchObject({ format, width: 1080, height: 1080, xmpAsString: expect.stringMatching(/AltTextAccessibility>.*How language models came to read long texts/) as string })
})

it('exports all cards as the pages of one PDF with their text, as the command makes it', async () => {
  await menu('New')
  await paste('# The title\n\nWords of the first post.\n\n---\n\nשלום לכל העולם\n\n---\n\nThe last one, $x^2$ 🎉')
  await studio.page.getByText('1 / 3').waitFor()
  await studio.page.getByRole('combobox', { name: 'Format' }).selectOption('pdf')
  const { name, data } = await saved(() => studio.page.keyboard.press('Control+s'))
  expect(name).toBe('the-title.pdf')
  const pdf = await readPdf(data)
  expect(pdf.numPages).toBe(3)
  const thread = await saved(() => menu('Save the thread for the command'))
  const folder = await testFolder({ 'thread.json': thread.data })
  await runThreadeck(['carousel', 'thread.json', '--format', 'pdf', '--out', 'out'], { cwd: folder })
  const theirs = await readPdf(readFileSync(join(folder, 'out', 'thread.pdf')))
  for (const number of [1, 2, 3]) {
    expect(await pageText(pdf, number)).toBe(await pageText(theirs, number))
    expect(await pageStructure(pdf, number)).toBe(await pageStructure(theirs, number))
    expect((await pdf.getPage(number)).view).toEqual([0, 0, 540, 675])
  }
  expect(await pageText(pdf, 1)).toContain('Words of the first post.')

  const one = await saved(() => button('Save card').click())
  expect(one.name).toBe('the-title-01.pdf')
  expect((await readPdf(one.data)).numPages).toBe(1)
})

it('copies a card as a picture', async () => {
  await button('Copy card').click()
  await studio.page.getByText('Card 1 is in the clipboard.').waitFor()
  const bytes = await studio.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return Array.from(new Uint8Array(await (await item.getType('image/png')).arrayBuffer()))
  })
  expect(await sharp(Buffer.from(bytes)).metadata()).toMatchObject({ format: 'png', width: 1080, height: 1350 })
})

it('a thread comes out of the command as it was, from the saved thread and theme', async () => {
  await menu('New')
  await paste('First **bold** post\n\n- one\n- two\n\n---\n\nSecond post with `code`')
  await studio.page.getByText('1 / 2').waitFor()
  await studio.page.getByRole('slider', { name: 'Corner radius', exact: true }).fill('33')
  const thread = await saved(() => menu('Save the thread for the command'))
  const theme = await saved(() => button('Export theme').click())
  const zipped = unzipSync((await saved(() => studio.page.keyboard.press('Control+s'))).data)
  const ours = JSON.parse(Buffer.from(zipped['carousel.json']).toString()) as CarouselManifest

  const folder = await testFolder({ 'thread.json': thread.data, 'look.json': theme.data })
  for (const flags of [[], ['--theme', 'look.json']]) {
    const { stdout, stderr } = await runThreadeck(['carousel', 'thread.json', ...flags, '--force', '--json'], { cwd: folder })
    const theirs = JSON.parse(stdout) as CarouselManifest
    expect(stderr).not.toContain('Warning')
    expect(theirs.theme.card.cornerRadius).toBe(33)
    const plain = ({ file, post, part, text, alt }: CarouselManifest['cards'][number]) => ({ file, post, part, text, alt })
    expect(theirs.cards.map(plain)).toEqual(ours.cards.map(plain))
  }
  expect(readFileSync(join(folder, 'out', 'thread', '01.png')).length).toBeGreaterThan(1000)
})
