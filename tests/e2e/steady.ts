import type { Page } from 'playwright-core'
import { Buffer } from 'node:buffer'
import { patience } from '../patience'

/** What a page shows once it rests: read twice, two frames apart, it is the same. */
export async function steady<Value extends Buffer | number | string>(page: Page, read: () => Promise<Value>): Promise<Value> {
  const end = performance.now() + patience
  let before = await read()
  for (;;) {
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    const now = await read()
    if (now === before || (Buffer.isBuffer(now) && Buffer.isBuffer(before) && now.equals(before)))
      return now
    if (performance.now() > end)
      throw new Error('Expected the page to come to rest, but it kept changing.')
    before = now
  }
}
