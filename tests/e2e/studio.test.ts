import type { Browser, BrowserContext, Download, Page } from 'playwright-core'
import type { CarouselManifest } from '../../export/card/manifest'
import type { StaticServer } from './serveFolder'
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { runThreadeck } from '../export/cli/runThreadeck'
import { testFolder } from '../export/cli/testFolder'
import { launchBrowser } from './launchBrowser'
import { openStudio } from './openStudio'
import { serveFolder } from './serveFolder'
import { watchPage } from './watchPage'

const navigatorExport = readFileSync('tests/export/thread/fixtures/skis.txt', 'utf8')
let browser: Browser
let server: StaticServer
let context: BrowserContext
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  server = await serveFolder(inject('siteFolder'))
})

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] })
  page = await context.newPage()
  complaints = watchPage(page, new URL(server.url).origin)
  await openStudio(page, server.url)
})

afterEach(async () => {
  expect(complaints).toEqual([])
  await context.close()
})

afterAll(async () => {
  server.close()
  await browser.close()
})

const post = (number: number) => page.getByRole('textbox', { name: `Text of post ${number}`, exact: true })
const preview = () => page.locator('.sheet .card-view')
const card = async () => (await preview().getAttribute('aria-label')) ?? ''
const button = (name: string) => page.getByRole('button', { name, exact: true })

async function menu(item: string): Promise<void> {
  await page.locator('.menu summary').click()
  await button(item).click()
}

async function paste(text: string): Promise<void> {
  await post(1).evaluate((area, pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

async function saved(act: () => Promise<unknown>): Promise<{ readonly name: string, readonly data: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), act()]) as [Download, unknown]
  return { name: download.suggestedFilename(), data: readFileSync(await download.path()) }
}

async function pixels(): Promise<Buffer> {
  await page.waitForTimeout(300)
  return preview().screenshot()
}

it('pastes a Thread Navigator export into a new project, styles it by the names that people read, and exports with Ctrl+S', async () => {
  await menu('New')
  await paste(navigatorExport)
  await page.getByText(/^1 \/ [2-9]/).waitFor()
  const posts = await page.getByRole('textbox', { name: /^Text of post/ }).count()
  expect(posts).toBe(2)
  expect(await post(1).inputValue()).not.toContain('Visual Editor')

  for (const [name, value] of [['Padding', 50], ['Corner radius', 40], ['Font size', 24]] as const) {
    const before = await pixels()
    await page.getByRole('slider', { name, exact: true }).fill(String(value))
    expect((await pixels()).equals(before), name).toBe(false)
  }
  const before = await pixels()
  const dial = page.getByRole('slider', { name: 'Angle', exact: true })
  await dial.focus()
  for (let press = 0; press < 3; press++)
    await page.keyboard.press('PageUp')
  const angle = Number(await dial.getAttribute('aria-valuenow'))
  expect((await pixels()).equals(before)).toBe(false)

  const { name, data } = await saved(() => page.keyboard.press('Control+s'))
  expect(name).toMatch(/\.zip$/)
  const files = unzipSync(data)
  const manifest = JSON.parse(Buffer.from(files['carousel.json']).toString()) as CarouselManifest
  expect(manifest.theme.card).toMatchObject({ padding: 50, cornerRadius: 40 })
  expect(manifest.theme.typography.fontSize).toBe(24)
  expect(manifest.theme.canvas).toMatchObject({ kind: 'gradient', angle })
  expect(Object.keys(files).sort()).toEqual([...manifest.cards.map(({ file }) => file), 'carousel.json'])
  for (const { file, width, height } of manifest.cards)
    expect(await sharp(Buffer.from(files[file])).metadata()).toMatchObject({ format: 'png', width, height })
})

it('a double click, an arrow key and a typed number set a slider; undo takes a whole drag back', async () => {
  const padding = page.getByRole('slider', { name: 'Padding', exact: true })
  const initial = await padding.inputValue()
  await padding.focus()
  await page.keyboard.press('ArrowRight')
  expect(await padding.inputValue()).toBe(String(Number(initial) + 1))
  await page.getByRole('spinbutton', { name: 'Padding, number' }).fill('500')
  await page.keyboard.press('Enter')
  expect(await padding.inputValue()).toBe('100')
  await padding.dblclick()
  expect(await padding.inputValue()).toBe(initial)

  await page.waitForTimeout(1000)
  const box = (await padding.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 12 })
  await page.mouse.up()
  expect(Number(await padding.inputValue())).toBeGreaterThan(60)
  await page.keyboard.press('Control+z')
  expect(await padding.inputValue()).toBe(initial)
  await page.keyboard.press('Control+Shift+z')
  expect(Number(await padding.inputValue())).toBeGreaterThan(60)
})

it('writes, splits, joins, moves, duplicates and deletes posts with the keyboard alone', async () => {
  await menu('New')
  await post(1).focus()
  await page.keyboard.type('First words.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Second words.')
  for (let press = 0; press < 'Second words.'.length; press++)
    await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => post(2).inputValue()).toBe('Second words.')
  expect(await post(1).inputValue()).toBe('First words.')
  await post(2).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => post(1).inputValue()).toBe('Second words.')
  await button('Duplicate post 1').press('Enter')
  await expect.poll(() => page.getByRole('textbox', { name: /^Text of post/ }).count()).toBe(3)
  await button('Join post 2 with the next').press('Enter')
  await expect.poll(() => post(2).inputValue()).toBe('Second words.\n\nFirst words.')
  await button('Delete post 1').press('Enter')
  await expect.poll(() => page.getByRole('textbox', { name: /^Text of post/ }).count()).toBe(1)
  // Each of the last three is undone alone, however quickly they followed one another; then all is done again.
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.getByRole('textbox', { name: /^Text of post/ }).count()).toBe(2)
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.getByRole('textbox', { name: /^Text of post/ }).count()).toBe(3)
  await page.keyboard.press('Control+z')
  await expect.poll(() => post(1).inputValue()).toBe('Second words.')
  for (let press = 0; press < 3; press++)
    await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => page.getByRole('textbox', { name: /^Text of post/ }).count()).toBe(1)
  expect(await post(1).inputValue()).toBe('Second words.\n\nFirst words.')
})

it('goes from an empty project to exported files with the keyboard alone', async () => {
  const focused = () => page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    return element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent?.trim() ?? element?.textContent?.trim() ?? ''
  })
  async function tabTo(name: string): Promise<void> {
    for (let step = 0; step < 150; step++) {
      if (await focused() === name)
        return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Expected ${name} to be reached by Tab.`)
  }
  await tabTo('File')
  await page.keyboard.press('Enter')
  await tabTo('New')
  await page.keyboard.press('Enter')
  await tabTo('Text of post 1')
  await page.keyboard.type('Typed, not clicked.')
  await tabTo('midnight')
  await page.keyboard.press('Space')
  await tabTo('Angle')
  await page.keyboard.press('PageUp')
  await tabTo('Padding, number')
  await page.keyboard.type('33')
  await tabTo('Padding')
  await page.keyboard.press('ArrowRight')
  await tabTo('Text color, code')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('rebeccapurple')
  await page.keyboard.press('Enter')
  const { name, data } = await saved(() => page.keyboard.press('Control+s'))
  expect(name).toBe('thread-01.png')
  expect((await sharp(data).metadata()).format).toBe('png')
  const theme = JSON.parse((await saved(async () => {
    await tabTo('Export theme')
    await page.keyboard.press('Enter')
  })).data.toString()) as { base: string, card: { padding: number }, text: { color: string } }
  expect(theme).toMatchObject({ base: 'midnight', card: { padding: 34 }, text: { color: '#663399' } })
})

it('puts the focus where writing goes on, and leaves it on what was pressed', async () => {
  await menu('New')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await post(1).fill('One two')
  await page.keyboard.press('Control+Enter')
  await expect.poll(focused).toBe('Text of post 2')
  await page.keyboard.type('Three')
  await button('Add a post').press('Enter')
  await expect.poll(focused).toBe('Text of post 3')
  await button('Move post 3 up').press('Enter')
  await expect.poll(focused).toBe('Move post 2 up')
  await page.keyboard.press('Enter')
  await expect.poll(() => post(1).inputValue()).toBe('')
  await button('Delete post 1').press('Enter')
  await expect.poll(focused).toBe('Text of post 1')
  expect(await post(1).inputValue()).toBe('One two')
})

describe('undo', () => {
  it('goes no further back than the project that is open', async () => {
    await menu('New')
    await post(1).fill('Mine alone')
    await page.getByText('Kept in this browser').waitFor()
    await page.reload()
    await expect.poll(() => post(1).inputValue()).toBe('Mine alone')
    expect(await button('Undo').isDisabled()).toBe(true)
    const padding = page.getByRole('slider', { name: 'Padding', exact: true })
    const initial = await padding.inputValue()
    await padding.fill('70')
    await button('Undo').click()
    expect(await padding.inputValue()).toBe(initial)
    expect(await post(1).inputValue()).toBe('Mine alone')
    expect(await button('Undo').isDisabled()).toBe(true)
  })

  it('takes back what was typed after the field was left, and redo brings it again', async () => {
    await menu('New')
    await post(1).fill('Typed')
    await button('Undo').click()
    expect(await post(1).inputValue()).toBe('')
    await post(1).focus()
    await post(1).blur()
    await button('Redo').click()
    expect(await post(1).inputValue()).toBe('Typed')
  })

  it('takes two themes that were chosen at once back one by one', async () => {
    const chosen = (name: string) => button(name).getAttribute('aria-pressed')
    await button('midnight').click()
    await button('paper').click()
    await page.keyboard.press('Control+z')
    expect(await chosen('midnight')).toBe('true')
    await page.keyboard.press('Control+z')
    expect(await chosen('aurora')).toBe('true')
  })
})

it('the gradient bar keeps hold of a stop that passes its neighbours', async () => {
  const stops = page.getByRole('slider', { name: /^Gradient stop/ })
  const places = () => stops.evaluateAll(elements => elements.map(element => Number(element.getAttribute('aria-valuenow'))))
  expect(await places()).toEqual([0, 50, 100])
  const bar = (await page.locator('.bar').boundingBox())!
  const at = (share: number) => [bar.x + share * bar.width, bar.y + bar.height / 2] as const
  await page.mouse.move(...at(0))
  await page.mouse.down()
  await page.mouse.move(...at(0.8), { steps: 10 })
  await page.mouse.up()
  expect(await places()).toEqual([80, 50, 100])
  await page.keyboard.press('End')
  expect(await places()).toEqual([100, 50, 100])
  await page.mouse.dblclick(...at(0.25))
  expect(await places()).toEqual([100, 50, 100, 25])
  await page.getByText('Stop 4, 25 %').waitFor()
  await button('Remove').click()
  expect(await places()).toEqual([100, 50, 100])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  expect((await places()).toSorted((a, b) => a - b)).toEqual([0, 50, 100])
})

it('an export holds what was there when it began, whatever is edited meanwhile', async () => {
  await menu('New')
  await paste(Array.from({ length: 14 }, (_, index) => `Post ${index + 1} as it was`).join('\n\n---\n\n'))
  await page.getByText('1 / 14').waitFor()
  const download = page.waitForEvent('download', { timeout: 60_000 })
  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: /^Stop \(2/ }).waitFor()
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

it('the number of cards follows the look, without anybody looking at all of them', async () => {
  await menu('New')
  await paste(Array.from({ length: 30 }, () => 'A sentence of some length that fills its line and a half. '.repeat(14)).join('\n\n---\n\n'))
  await page.getByText(/^1 \/ \d+$/).waitFor()
  await page.getByRole('slider', { name: 'Font size', exact: true }).fill('30')
  const shown = async () => Number(/\d+$/.exec(await page.getByText(/^1 \/ \d+$/).textContent() ?? '')?.[0])
  await expect.poll(shown, { timeout: 20_000 }).toBeGreaterThan(60)
  const { data } = await saved(() => page.keyboard.press('Control+s'))
  const { cards } = JSON.parse(Buffer.from(unzipSync(data)['carousel.json']).toString()) as CarouselManifest
  expect(await shown()).toBe(cards.length)
})

it('a line of dashes parts a post when the writer goes on', async () => {
  await menu('New')
  await post(1).fill('One\n\n---\n\nTwo')
  await expect.poll(card).toContain('One')
  await page.getByText('1 / 2').waitFor()
  await post(1).blur()
  await expect.poll(() => post(2).inputValue()).toBe('Two')
})

describe('what was made', () => {
  it('survives a reload in the middle of a word', async () => {
    await menu('New')
    await post(1).pressSequentially('Half a sen')
    await page.reload()
    await expect.poll(() => post(1).inputValue()).toBe('Half a sen')
  })

  it('survives a crash after a single edit', async () => {
    await page.getByRole('slider', { name: 'Padding', exact: true }).fill('52')
    await page.getByText('Keeping …').waitFor()
    await page.getByText('Kept in this browser').waitFor()
    // The first page is never left: nothing but what it has kept can come back.
    const other = await context.newPage()
    await openStudio(other, server.url)
    expect(await other.getByRole('slider', { name: 'Padding', exact: true }).inputValue()).toBe('52')
  })

  it('is a copy in a second window, so that neither overwrites the other', async () => {
    await menu('New')
    await post(1).fill('In the first window')
    await page.getByText('Kept in this browser').waitFor()
    const other = await context.newPage()
    await openStudio(other, server.url)
    await other.getByText('is open in another window: this is a copy of it').waitFor()
    const theirs = other.getByRole('textbox', { name: 'Text of post 1', exact: true })
    await theirs.fill('In the second window')
    await other.getByText('Kept in this browser').waitFor()
    await post(1).fill('Still in the first window')
    await page.getByText('Kept in this browser').waitFor()
    await menu('Projects in this browser …')
    const sheet = page.getByRole('dialog', { name: 'Projects' })
    await sheet.getByText('In the second window').waitFor()
    await sheet.getByText('Still in the first window').waitFor()
  })

  it('opens again, not one that was left before it', async () => {
    await menu('New')
    await post(1).fill('Left before')
    await page.reload()
    await expect.poll(() => post(1).inputValue()).toBe('Left before')
    await menu('New')
    await post(1).fill('Made last')
    await page.getByText('Kept in this browser').waitFor()
    await page.close()
    page = await context.newPage()
    await openStudio(page, server.url)
    expect(await post(1).inputValue()).toBe('Made last')
  })

  it('that the browser keeps and nobody can read is passed over', async () => {
    await menu('New')
    await post(1).fill('Good')
    await page.getByText('Kept in this browser').waitFor()
    await page.evaluate(() => new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('threadeck-studio')
      opening.onsuccess = () => {
        const store = opening.result.transaction('projects', 'readwrite').objectStore('projects')
        store.put({ id: 'broken', project: { posts: 7 }, changed: 1e15 }, 'broken').onsuccess = () => resolve()
      }
      opening.onerror = () => reject(opening.error)
      localStorage.setItem('threadeck-studio-last', 'broken')
    }))
    await page.reload()
    await page.getByText('1 / 11').waitFor()
    await menu('Projects in this browser …')
    const sheet = page.getByRole('dialog', { name: 'Projects' })
    await sheet.getByText('Good').waitFor()
    expect(await sheet.getByRole('listitem').count()).toBe(1)
  })

  it('takes the pictures that its text names, and says which it lacks', async () => {
    await menu('New')
    await paste('First\n\n![A cache](cache.png)\n\n---\n\nSecond')
    await page.getByText('The text names pictures beside it: drop cache.png here.').waitFor()
    const bytes = Array.from(await sharp({ create: { width: 60, height: 40, channels: 3, background: '#ff0000' } }).png().toBuffer())
    const dropped = (name: string, content: readonly number[]) => page.locator('.workspace').evaluate((area, [name, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(content as number[])], name as string, { type: 'image/png' }))
      area.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    }, [name, content] as const)
    await dropped('cache.png', bytes.slice(0, 40))
    await page.getByText('Expected cache.png to be a picture that can be read, but it is damaged').waitFor()
    await dropped('cache.png', bytes)
    await page.getByText('cache.png is where the text names it.').waitFor()
    expect(await page.getByRole('textbox', { name: /^Alt text of picture/ }).count()).toBe(1)
    const project = await saved(() => menu('Save the project'))
    expect(project.data.toString()).toContain('"cache.png": "data:image/png')
    await button('Remove picture 1 of post 1').click()
    expect((await saved(() => menu('Save the project'))).data.toString()).not.toContain('data:image')
  })

  it('keeps to its column, whatever is written', async () => {
    await menu('New')
    await post(1).fill(`https://example.org/${'a-very-long-path/'.repeat(12)}`)
    const panel = page.locator('.left')
    expect(await panel.evaluate(element => element.scrollWidth - element.clientWidth)).toBe(0)
  })

  it('travels in a link, and a broken link changes nothing', async () => {
    await menu('New')
    await post(1).fill('Shared **words** 🚀')
    await page.getByRole('slider', { name: 'Padding', exact: true }).fill('52')
    await menu('Copy a link to it')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#/studio?p=v1.')
    const link = await page.evaluate(() => navigator.clipboard.readText())

    const other = await browser.newContext()
    const theirs = await other.newPage()
    await openStudio(theirs, server.url, new URL(link).hash)
    expect(await theirs.getByRole('textbox', { name: 'Text of post 1', exact: true }).inputValue()).toBe('Shared **words** 🚀')
    expect(await theirs.getByRole('slider', { name: 'Padding', exact: true }).inputValue()).toBe('52')
    await other.close()

    await page.goto(`${server.url}#/1`)
    await openStudio(page, server.url, `${new URL(link).hash.slice(0, -30)}`)
    await page.getByRole('alert').filter({ hasText: 'Expected the link to be' }).waitFor()
    expect(await post(1).inputValue()).toBe('Shared **words** 🚀')
  })

  it('comes out of the command as it was, from the saved thread and theme', async () => {
    await menu('New')
    await paste('First **bold** post\n\n- one\n- two\n\n---\n\nSecond post with `code`')
    await page.getByText('1 / 2').waitFor()
    await page.getByRole('slider', { name: 'Corner radius', exact: true }).fill('33')
    const thread = await saved(() => menu('Save the thread for the command'))
    const theme = await saved(() => button('Export theme').click())
    const zipped = unzipSync((await saved(() => page.keyboard.press('Control+s'))).data)
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

  it('is one of several projects that the browser keeps, each as it was left', async () => {
    await menu('New')
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('First of two')
    await post(1).fill('Words of the first')
    await menu('New')
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Second of two')
    await post(1).fill('Words of the second')
    await page.getByText('Kept in this browser').waitFor()
    await menu('Projects in this browser …')
    const sheet = page.getByRole('dialog', { name: 'Projects' })
    // The sample that was there at first was never edited: it is not kept.
    await sheet.getByRole('button', { name: 'Delete', exact: false }).first().waitFor()
    expect(await sheet.getByRole('listitem').count()).toBe(2)
    await sheet.getByRole('button', { name: 'First of two' }).first().click()
    await expect.poll(() => post(1).inputValue()).toBe('Words of the first')
    await menu('Projects in this browser …')
    await sheet.getByRole('button', { name: 'Delete Second of two', exact: true }).click()
    await sheet.getByText('Delete for good').click()
    await expect.poll(() => sheet.getByRole('button', { name: /^Second of two/ }).count()).toBe(0)
    expect(await sheet.getByRole('button', { name: 'Delete First of two', exact: true }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await sheet.count()).toBe(0)
  })

  it('may lie on a picture, which the file shows too', async () => {
    await menu('New')
    await post(1).fill('On a picture')
    const chooser = page.waitForEvent('filechooser')
    await button('Picture …').click()
    await (await chooser).setFiles({ name: 'green.png', mimeType: 'image/png', buffer: await sharp({ create: { width: 40, height: 50, channels: 3, background: '#00c000' } }).png().toBuffer() })
    await expect.poll(() => button('Picture …').getAttribute('aria-pressed')).toBe('true')
    const download = page.waitForEvent('download')
    await page.keyboard.press('Control+s')
    const { data } = await sharp(await (await download).path()).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    expect(Array.from(data.subarray(0, 3))).toEqual([0, 0xC0, 0])
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByRole('radio', { name: 'Gradient' }).isChecked()).toBe(true)
  })

  it('is saved and opened as a project, pictures included', async () => {
    await menu('New')
    await post(1).fill('With a picture')
    const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#ff0000' } }).png().toBuffer()
    await post(1).evaluate((area, bytes) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], 'red.png', { type: 'image/png' }))
      area.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    }, Array.from(picture))
    await page.getByRole('textbox', { name: 'Alt text of picture 1 of post 1' }).fill('A red field')
    await expect.poll(card).toContain('[Picture: A red field]')
    const project = await saved(() => menu('Save the project'))
    expect(project.name).toMatch(/\.threadeck$/)
    await menu('New')
    await expect.poll(() => post(1).inputValue()).toBe('')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), menu('Open a thread or a project …')])
    await chooser.setFiles({ name: project.name, mimeType: 'application/json', buffer: project.data })
    await expect.poll(card).toContain('[Picture: A red field]')
    const image = await saved(() => button('Save card').click())
    const { channels } = await sharp(image.data).stats()
    expect(channels[0].max).toBe(255)
  })
})

it('a look of one post leaves the others as they are', async () => {
  const first = await pixels()
  await button('Next card').click()
  const second = await pixels()
  await page.getByRole('radio', { name: 'This post alone' }).check()
  await button('terminal').click()
  await expect.poll(async () => (await pixels()).equals(second)).toBe(false)
  await button('Card before').click()
  await expect.poll(async () => (await pixels()).equals(first)).toBe(true)
  await button('Next card').click()
  await button('As all the others').click()
  await expect.poll(async () => (await pixels()).equals(second)).toBe(true)
})

it('puts a figure of the engine on a card, with its options', async () => {
  await menu('New')
  await post(1).fill('A figure')
  await button('Add a figure to post 1').click()
  const sheet = page.getByRole('dialog', { name: 'Figures' })
  await sheet.getByRole('button', { name: /score matrix of a longer text/ }).click()
  await sheet.getByRole('textbox', { name: 'times' }).fill('500')
  await sheet.getByText('Expected times to be a whole number from 1 to 64, but received 500.').waitFor()
  expect(await button('Put it on the card').isDisabled()).toBe(true)
  await sheet.getByRole('textbox', { name: 'times' }).fill('5')
  await button('Put it on the card').click()
  await expect.poll(card).toContain('A text 5 times as long')
  // Its options can be changed where it is.
  await button('Options of picture 1 of post 1').click()
  expect(await sheet.getByRole('textbox', { name: 'times' }).inputValue()).toBe('5')
  await sheet.getByRole('textbox', { name: 'times' }).fill('6')
  await button('Change the figure').click()
  await expect.poll(card).toContain('A text 6 times as long')
  expect(await card()).not.toContain('A text 5 times as long')
})

it('keeps themes of one\'s own, for every project, until they are deleted', async () => {
  await page.getByRole('slider', { name: 'Padding', exact: true }).fill('61')
  await button('Keep as mine').click()
  await page.getByRole('textbox', { name: 'Name of the theme' }).fill('Brand')
  await page.keyboard.press('Enter')
  await page.getByText('Brand is kept among your themes.').waitFor()
  await menu('New')
  expect(await page.getByRole('slider', { name: 'Padding', exact: true }).inputValue()).not.toBe('61')
  await page.reload()
  await button('Brand').click()
  await expect.poll(() => page.getByRole('slider', { name: 'Padding', exact: true }).inputValue()).toBe('61')
  expect(await button('Brand').getAttribute('aria-pressed')).toBe('true')
  await button('Delete theme Brand').click()
  await expect.poll(() => button('Brand').count()).toBe(0)
})

it('a sheet keeps the focus, closes on Escape and gives it back', async () => {
  await button('Shortcuts').focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Shortcuts' })
  await sheet.waitFor()
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect.poll(() => sheet.count()).toBe(0)
  expect(await button('Shortcuts').evaluate(element => element === document.activeElement)).toBe(true)
})

it('shows all cards as they will be posted, with their posts and parts', async () => {
  await menu('New')
  await post(1).fill(`# Long\n\n${'A sentence that says a little more than the one before it. '.repeat(60)}`)
  await button('Carousel Studio').click()
  const strip = page.getByRole('group', { name: 'Cards' })
  await strip.getByText(/Post 1, 1 of \d/).waitFor()
  await strip.getByRole('button', { name: 'Card 2', exact: true }).dblclick()
  await page.getByText(/^2 \/ \d$/).waitFor()
  expect(await preview().getAttribute('aria-label')).toContain('Card 2.')
})

it('on a phone the parts take turns, the card above its look, and nothing is wider than the screen', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  const visible = (selector: string) => page.locator(selector).isVisible()
  const sideways = () => page.locator('.workspace').evaluate(element => Math.max(element.scrollWidth, ...Array.from(element.querySelectorAll('header, aside, .middle'), part => part.scrollWidth)) - window.innerWidth)
  expect([await visible('.thread-panel'), await visible('.sheet .card-view'), await visible('.look-panel')]).toEqual([false, true, false])
  expect(await sideways()).toBeLessThanOrEqual(0)
  await button('Thread').click()
  expect([await visible('.thread-panel'), await visible('.sheet .card-view'), await visible('.look-panel')]).toEqual([true, false, false])
  expect(await sideways()).toBeLessThanOrEqual(0)
  await button('Look').click()
  expect([await visible('.thread-panel'), await visible('.sheet .card-view'), await visible('.look-panel')]).toEqual([false, true, true])
  expect(await sideways()).toBeLessThanOrEqual(0)
  const before = await preview().screenshot()
  await page.getByRole('slider', { name: 'Padding', exact: true }).fill('90')
  await expect.poll(async () => (await preview().screenshot()).equals(before)).toBe(false)
})

it('does without what not every browser has: idle callbacks, locks, an address that is secure', async () => {
  const other = await context.newPage()
  await other.addInitScript(() => {
    for (const name of ['requestIdleCallback', 'cancelIdleCallback'])
      Reflect.deleteProperty(window, name)
    Reflect.deleteProperty(Navigator.prototype, 'locks')
    Reflect.deleteProperty(Crypto.prototype, 'randomUUID')
  })
  const bad = watchPage(other, new URL(server.url).origin)
  await openStudio(other, server.url)
  await other.getByRole('textbox', { name: 'Text of post 1', exact: true }).fill('Edited')
  await other.getByText('Kept in this browser').waitFor()
  expect(bad).toEqual([])
})

it.each([['png', '01.png'], ['jpeg', '01.jpg'], ['webp', '01.webp']] as const)('saves a card as %s, as large as its size says', async (format, ending) => {
  await page.getByRole('combobox', { name: 'Format' }).selectOption(format)
  await page.getByRole('combobox', { name: 'Size' }).selectOption('square')
  await expect.poll(card).toContain('How language models')
  const { name, data } = await saved(() => button('Save card').click())
  expect(name.endsWith(ending)).toBe(true)
  expect(await sharp(data).metadata()).toMatchObject({ format, width: 1080, height: 1080 })
})

it('copies a card as a picture', async () => {
  await button('Copy card').click()
  await page.getByText('Card 1 is in the clipboard.').waitFor()
  const bytes = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return Array.from(new Uint8Array(await (await item.getType('image/png')).arrayBuffer()))
  })
  expect(await sharp(Buffer.from(bytes)).metadata()).toMatchObject({ format: 'png', width: 1080, height: 1350 })
})

it('posts are put in another order with the mouse', async () => {
  await menu('New')
  await paste('First\n\n---\n\nSecond\n\n---\n\nThird')
  await page.getByText('1 / 3').waitFor()
  const grip = (number: number) => page.locator('.grip').nth(number - 1)
  const from = (await grip(1).boundingBox())!
  const to = (await grip(3).boundingBox())!
  await page.mouse.move(from.x + 6, from.y + 6)
  await page.mouse.down()
  await page.mouse.move(to.x + 6, to.y + 40, { steps: 15 })
  await page.mouse.up()
  await expect.poll(() => post(3).inputValue()).toBe('First')
  expect([await post(1).inputValue(), await post(2).inputValue()]).toEqual(['Second', 'Third'])
  // The card of the post that was moved is still the one that is looked at.
  await page.getByText('3 / 3').waitFor()
})

it('zooms with the wheel and fits again', async () => {
  const width = async () => (await preview().boundingBox())!.width
  const fitted = await width()
  await preview().hover()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -200)
  await page.keyboard.up('Control')
  await expect.poll(width).toBeGreaterThan(fitted * 1.5)
  await button('100 %').or(page.getByRole('button', { name: /^\d+ %$/ })).click()
  await expect.poll(width).toBe(540)
  await button('Fit').click()
  await expect.poll(width).toBeCloseTo(fitted, 0)
})

it('an export can be stopped, and then nothing is written', async () => {
  const downloads: unknown[] = []
  page.on('download', download => downloads.push(download))
  await page.keyboard.press('Control+s')
  await page.getByRole('button', { name: /^Stop/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('The export was stopped; nothing was written.').waitFor()
  await page.waitForTimeout(500)
  expect(downloads).toEqual([])
})

it('says what the command says where no text fits, and keeps the last good picture', async () => {
  await page.getByRole('spinbutton', { name: 'Font size, number' }).fill('48')
  await page.keyboard.press('Enter')
  await page.waitForTimeout(1000)
  const before = await card()
  await page.getByRole('slider', { name: 'Padding', exact: true }).fill('100')
  await page.getByRole('alert').getByText('Expected padding, margin and font size to leave at least').waitFor()
  expect(await card()).toBe(before)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.getByRole('alert').count()).toBe(0)
})

it('goes on without a network once it is open', async () => {
  await page.waitForFunction(() => performance.getEntriesByName('studio-complete').length > 0)
  await context.setOffline(true)
  await page.getByRole('combobox', { name: 'Font family' }).selectOption('Source Serif 4')
  await post(1).fill('Offline 🦊 → fine')
  await expect.poll(card).toContain('Offline 🦊 → fine')
  const image = await saved(() => button('Save card').click())
  expect((await sharp(image.data).metadata()).width).toBe(1080)
  await context.setOffline(false)
})

it('opens again without a network, with what was made and every font', async () => {
  await post(1).fill('Made with a network')
  await page.getByText('Kept in this browser').waitFor()
  await page.waitForFunction(() => performance.getEntriesByName('studio-complete').length > 0)
  await context.setOffline(true)
  await page.reload()
  await page.waitForFunction(() => performance.getEntriesByName('studio-first-preview').length > 0)
  expect(await post(1).inputValue()).toBe('Made with a network')
  await page.getByRole('combobox', { name: 'Font family' }).selectOption('JetBrains Mono')
  await post(1).fill('Offline again 🦊')
  await expect.poll(card).toContain('Offline again 🦊')
  expect((await sharp((await saved(() => button('Save card').click())).data).metadata()).width).toBe(1080)
  await context.setOffline(false)
})

it('draws only the cards that are in view of a thread of 300 posts', async () => {
  await menu('New')
  await paste(Array.from({ length: 300 }, (_, index) => `Post number ${index + 1}`).join('\n\n---\n\n'))
  await page.getByText('1 / 300').waitFor()
  await page.waitForTimeout(1500)
  const drawn = await page.locator('.strip .card-view canvas').count()
  expect(drawn).toBeGreaterThan(3)
  expect(drawn).toBeLessThan(40)
})

it('text that looks like markup is text', async () => {
  await menu('New')
  await post(1).fill('<img src=x onerror="window.hacked=true"><script>window.hacked=true</script> **bold**')
  await expect.poll(card).toContain('<script>')
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

describe.each([['light', 1440], ['dark', 1440], ['light', 390]] as const)('under %s at %d px', (colorScheme, width) => {
  it('axe finds nothing serious, and nothing leaves the page at its side', async () => {
    const own = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, reducedMotion: 'reduce' })
    const narrow = await own.newPage()
    await openStudio(narrow, server.url)
    await narrow.locator('details').evaluateAll(all => all.forEach(details => !details.classList.contains('menu') && details.setAttribute('open', '')))
    const { violations } = await new AxeBuilder({ page: narrow }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' ')}`)).toEqual([])
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await own.close()
  })
})
