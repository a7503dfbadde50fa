import type { Route } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { axe } from '../axe'
import { useStudioPage } from './useStudioPage'

const hosts = ['notes.example', 'cdn.example', 'public.api.bsky.app']
const studio = useStudioPage({ hosts })
const { post, card, button, menu } = studio
const field = () => studio.page.getByRole('textbox', { name: /^A post on Bluesky/ })
const sheet = () => studio.page.getByRole('dialog', { name: 'Open a thread by its address' })
const address = 'https://notes.example/threads/tides.md'
const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#ff0000' } }).png().toBuffer()
const markdown = `---\ntitle: Tides\nauthor: Ada\navatar: /ada.png\n---\n\nThe sea rises.\n\n![The sea](sea.png)\n\n---\n\nThe moon pulls.\n\n![The moon](https://cdn.example/moon.png)\n\n![Inside](data:image/png;base64,${png.toString('base64')})\n`
const open = { 'access-control-allow-origin': '*' }

/** Plays the hosts, of which no request leaves the machine; what was asked for. */
async function play(answers: Readonly<Record<string, (route: Route) => Promise<void>>>): Promise<string[]> {
  const asked: string[] = []
  await studio.page.unrouteAll()
  await studio.page.route(url => hosts.includes(url.hostname), async (route) => {
    const url = route.request().url()
    asked.push(url)
    await (answers[url] ?? (route => route.fulfill({ status: 404, headers: open, body: '' })))(route)
  })
  return asked
}

function pasteOutside(pasted: string): Promise<void> {
  return studio.page.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, pasted)
}

const picture = (route: Route) => route.fulfill({ headers: { ...open, 'content-type': 'image/png' }, body: png })
const page = (route: Route) => route.fulfill({ headers: { ...open, 'content-type': 'text/html' }, body: '<!doctype html>' })
const file = (route: Route) => route.fulfill({ headers: { ...open, 'content-type': 'text/markdown' }, body: markdown })

describe('a thread by its address', () => {
  it('is fetched with its pictures after a click that names the host, and undo takes it back', async () => {
    const asked = await play({ [address]: file, 'https://notes.example/ada.png': picture, 'https://notes.example/threads/sea.png': picture, 'https://cdn.example/moon.png': page })
    await menu('Open a thread by its address …')
    await field().fill(address)
    await sheet().getByText('This asks notes.example for the thread').waitFor()
    expect(asked).toEqual([])
    await button('Ask notes.example').click()
    await studio.page.getByText('Opened 2 posts from notes.example.').waitFor()
    expect(asked).toEqual([address, 'https://notes.example/ada.png', 'https://notes.example/threads/sea.png', 'https://cdn.example/moon.png'])
    expect(await sheet().count()).toBe(0)
    await studio.page.getByText('A picture could not be had: Expected cdn.example to answer with a picture, but received a web page: save the picture yourself. One picture is missing').waitFor()
    expect(await studio.page.locator('[data-post] input[type="text"]').evaluateAll(fields => fields.map(field => (field as HTMLInputElement).value))).toEqual(['The sea', 'Inside'])
    await expect.poll(card).toContain('The sea')
    expect(await post(2).inputValue()).toBe('The moon pulls.')
    await button('Undo').click()
    expect(await post(2).inputValue()).not.toBe('The moon pulls.')
  })

  it('that is pasted where nobody writes asks first', async () => {
    const asked = await play({ [address]: file })
    await pasteOutside(address)
    await sheet().waitFor()
    expect(await field().inputValue()).toBe(address)
    expect(asked).toEqual([])
    await button('Close').click()
    expect(asked).toEqual([])
  })

  it('of a platform without an open interface gets a sentence, and nobody is asked', async () => {
    await play({})
    await pasteOutside('https://x.com/ada/status/1234567890123456789')
    await sheet().getByText('Expected an address that anybody may read, but received one of X').waitFor()
    expect(await button('Open').isDisabled()).toBe(true)
    for (const colorScheme of ['light', 'dark'] as const) {
      await studio.page.emulateMedia({ colorScheme })
      expect((await axe(studio.page).include('.studio-sheet').analyze()).violations.map(({ help, nodes }) => `${help}: ${nodes[0].html}`)).toEqual([])
    }
  })

  it('that is no thread leaves everything as it was', async () => {
    await play({ [address]: page })
    const before = await post(1).inputValue()
    await menu('Open a thread by its address …')
    await field().fill(address)
    await button('Ask notes.example').click()
    await sheet().getByText('Expected notes.example to answer with Markdown, plain text or JSON, but received a web page').waitFor()
    await button('Close').click()
    expect(await post(1).inputValue()).toBe(before)
  })

  it('that does not answer can be stopped', async () => {
    await play({ [address]: () => new Promise(() => {}) })
    await menu('Open a thread by its address …')
    await field().fill(address)
    await button('Ask notes.example').click()
    await sheet().getByText('Asking notes.example …').waitFor()
    await button('Stop').click()
    await button('Ask notes.example').waitFor()
    expect(await sheet().getByRole('alert').count()).toBe(0)
  })
})
