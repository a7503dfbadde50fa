import type { Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openStudio } from '../openStudio'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage({ ownWindow: true })
const { post, button, menu } = studio
const notKept = () => studio.page.getByText('Not kept in this browser')

/** Opens the studio in a page whose database does what a browser without room, or without storage, does. */
async function openWith(spoil: (page: Page) => Promise<unknown>): Promise<void> {
  await spoil(studio.page)
  await studio.page.reload()
  await openStudio(studio.page, studio.site.url)
}

function withoutDatabase(page: Page) {
  return page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
}
function withoutRoom(page: Page) {
  return page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...values: Parameters<typeof put>) {
      if ((window as { full?: boolean }).full !== false)
        throw new DOMException('No room.', 'QuotaExceededError')
      return put.apply(this, values)
    }
  })
}

/** A page whose last project comes as late as `come` is called. */
function withLateProject(page: Page) {
  return page.addInitScript(() => {
    const { open } = IDBFactory.prototype
    const comes = new Promise<void>(resolve => Object.assign(window, { come: resolve }))
    IDBFactory.prototype.open = function (this: IDBFactory, ...values: Parameters<typeof open>) {
      const request = open.apply(this, values)
      return values[0] !== 'threadeck-studio'
        ? request
        : new Proxy(request, {
            get: (target, key) => Reflect.get(target, key, target),
            set: (target, key, value: (event: Event) => void) => Reflect.set(target, key, key === 'onsuccess' ? (event: Event) => void comes.then(() => value(event)) : value, target),
          })
    }
  })
}

it('nothing can be changed before the last project is back, which would overwrite it', async () => {
  await post(1).fill('Mine')
  await studio.page.getByText('Kept in this browser').waitFor()
  await withLateProject(studio.page)
  await studio.page.reload()
  const workspace = studio.page.locator('.workspace')
  await workspace.waitFor()
  expect(await workspace.evaluate(element => (element as HTMLElement).inert)).toBe(true)
  await studio.page.evaluate(() => (window as unknown as { come: () => void }).come())
  await button('midnight').click()
  await expect.poll(() => post(1).inputValue()).toBe('Mine')
  await expect.poll(() => button('midnight').getAttribute('aria-pressed')).toBe('true')
})

it('without storage the truth is told at once, the file is offered, and leaving asks until it is taken', async () => {
  await openWith(withoutDatabase)
  await studio.page.getByRole('alert').getByText('your work is gone when it is closed or reloaded').waitFor()
  await post(1).click()
  await studio.page.keyboard.type('Mine. ')
  await notKept().waitFor()
  const [asked] = await Promise.all([studio.page.waitForEvent('dialog'), studio.page.evaluate(() => {
    setTimeout(() => location.reload())
  })])
  expect(asked.type()).toBe('beforeunload')
  await asked.dismiss()
  expect(await post(1).inputValue()).toContain('Mine. ')
  const [download] = await Promise.all([studio.page.waitForEvent('download'), button('Save as a file').click()])
  expect(readFileSync(await download.path(), 'utf8')).toContain('Mine. ')
  // What is in a file is not lost: nothing is asked, which would hold the reload up.
  await studio.page.reload()
  await studio.page.getByText('1 / 11').waitFor()
  await expect.poll(() => post(1).inputValue()).not.toContain('Mine. ')
})

it('without storage New says that undo alone leads back, and it does', async () => {
  await openWith(withoutDatabase)
  await menu('New')
  await post(1).fill('The first')
  await menu('New')
  await studio.page.getByText('A new project. Undo brings “The first” back.', { exact: true }).waitFor()
  expect(await post(1).inputValue()).toBe('')
  await button('Undo').click()
  await studio.page.getByText('Back in “The first”.').waitFor()
  expect(await post(1).inputValue()).toBe('The first')
  await menu('Projects in this browser …')
  await studio.page.getByText('None: this browser keeps nothing for this page.').waitFor()
})

it('a browser that runs out of room says so, and goes on to keep as soon as it has some', async () => {
  await openWith(withoutRoom)
  await post(1).fill('Large')
  await studio.page.getByRole('alert').getByText('The browser has no room left').waitFor()
  await notKept().waitFor()
  await studio.page.evaluate(() => (window as { full?: boolean }).full = false)
  await post(1).fill('Small')
  await studio.page.getByText('Kept in this browser').waitFor()
  expect(await studio.page.getByText('The browser has no room left').count()).toBe(0)
  await studio.page.reload()
  await expect.poll(() => post(1).inputValue()).toBe('Small')
})
