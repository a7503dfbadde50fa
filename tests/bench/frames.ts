import type { Browser, Page } from 'playwright-core'

/** Times between the frames of a page for so many ms, while the mouse does something. */
export async function frameGaps(page: Page, milliseconds: number, act: (passed: number) => Promise<void>): Promise<number[]> {
  const frames = page.evaluate(wanted => new Promise<number[]>((resolve) => {
    const times: number[] = []
    const next = (time: number) => {
      times.push(time)
      if (time - times[0] < wanted)
        requestAnimationFrame(next)
      else
        resolve(times)
    }
    requestAnimationFrame(next)
  }), milliseconds)
  const began = performance.now()
  for (let passed = 0; passed < milliseconds; passed = performance.now() - began)
    await act(passed)
  const times = await frames
  return times.slice(1).map((time, index) => time - times[index])
}

/** Yardstick: the same of an empty page over which the mouse is dragged. */
export async function emptyPageGaps(browser: Browser, milliseconds: number): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.setContent('<!doctype html><title>Empty</title>')
  await page.mouse.move(100, 360)
  await page.mouse.down()
  const gaps = await frameGaps(page, milliseconds, passed => page.mouse.move(100 + 1000 * Math.abs(1 - 2 * ((passed / 1000) % 1)), 360))
  await page.close()
  return gaps
}
