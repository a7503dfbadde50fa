import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { talkSlides } from '../talkSlides'
import { useSite } from './useSite'
import { watchPage } from './watchPage'

const base = '/talks/context/'
const stepsAtMost = 100
const site = useSite({ base, worker: true, window: true })

describe.each(['light', 'dark'] as const)('the built deck under %s', (colorScheme) => {
  it('shows every slide and click step without an error, a foreign request or an overflow', async () => {
    // Once with its motion, once for somebody who wants less.
    const page = await site.newPage({ viewport: { width: 980, height: 552 }, colorScheme, reducedMotion: colorScheme === 'dark' ? 'reduce' : 'no-preference' })
    const complaints = watchPage(page, new URL(site.url).origin)
    await page.goto(`${site.url}#/1`)
    const places: string[] = []
    for (let step = 0; step < stepsAtMost; step++) {
      await page.waitForSelector('.slidev-page:visible .slidev-layout')
      const place = new URL(page.url()).hash
      places.push(place)
      await page.evaluate(rest)
      expect(await overflow(page), place).toEqual([])
      expect(await smallText(page), place).toEqual([])
      if (await page.locator('.slidev-icon-btn.disabled[title="Go to next slide"]').count() > 0)
        break
      await page.keyboard.press('ArrowRight')
      await page.waitForFunction(before => location.hash !== before, place)
    }
    expect(complaints).toEqual([])
    expect(slideNumbers(places)).toEqual(Array.from({ length: await slideCount() }, (_, index) => index + 1))
    expect(places.length).toBeGreaterThan(3 * await slideCount())
    await page.close()
  })

  it('is drawn in its own fonts, on the colours of the scheme', async () => {
    const page = await site.newPage({ viewport: { width: 980, height: 552 }, colorScheme })
    await page.goto(`${site.url}#/2`)
    await page.waitForSelector('.slidev-page:visible h1')
    const { fonts, background } = await page.evaluate(async () => {
      await document.fonts.ready
      const layout = Array.from(document.querySelectorAll('.slidev-layout')).find(element => element.getBoundingClientRect().width > 0)!
      return { fonts: Array.from(document.fonts).filter(face => face.status === 'loaded').map(face => face.family), background: getComputedStyle(layout).backgroundColor }
    })
    expect(fonts).toContain('Inter')
    expect(background).toBe(colorScheme === 'dark' ? 'rgb(14, 16, 32)' : 'rgb(255, 255, 255)')
    await page.close()
  })
})

it('the deck does not load the studio, its renderer or its fonts', async () => {
  const page = await site.newPage()
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(`${site.url}#/1`)
  await page.waitForSelector('.slidev-page-1:visible')
  await page.waitForLoadState('networkidle')
  expect(asked.length).toBeGreaterThan(5)
  expect(asked.filter(url => /studio|harfbuzz|satori|\.wasm/i.test(url))).toEqual([])
  await page.close()
})

it('a deep link opens its slide, under any folder of a host', async () => {
  const page = await site.newPage()
  await page.goto(`${site.url}#/3`)
  await page.waitForSelector('.slidev-page-3:visible')
  expect(await page.locator('.slidev-page-3 h1').textContent()).toBe('Every token meets every token')
  await page.close()
})

/** Until every shape is at its new place, in the page. */
async function rest(): Promise<void> {
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const ends = document.getAnimations().filter(animation => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
  await Promise.allSettled(ends.map(animation => animation.finished))
}

/** Elements of the visible slide that reach beyond it. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slide = Array.from(document.querySelectorAll('.slidev-layout')).find(element => element.getBoundingClientRect().width > 0)!
    const frame = slide.getBoundingClientRect()
    return Array.from(slide.querySelectorAll('*'))
      .filter((element) => {
        const box = element.getBoundingClientRect()
        return box.width > 0 && (box.bottom > frame.bottom + 1 || box.right > frame.right + 1 || box.left < frame.left - 1 || box.top < frame.top - 1)
      })
      .map(element => `${element.tagName} ${element.textContent?.slice(0, 40)}`)
  })
}

/** Text of the visible slide that is smaller than 18 px on a slide 980 px wide; ticks of an axis may be 15 px. */
async function smallText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slide = Array.from(document.querySelectorAll('.slidev-layout')).find(element => element.getBoundingClientRect().width > 0)!
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    const small: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!
      if (node.textContent?.trim() === '' || element.getBoundingClientRect().width === 0 || element.closest('option, style'))
        continue
      const svg = element.closest('svg')
      const scale = svg ? Math.abs(svg.getScreenCTM()!.a) : 1
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale
      const least = /^(?:tick|year) /.test((element as unknown as SVGElement).dataset.label ?? '') ? 15 : 17.9
      if (size < least)
        small.push(`${size.toFixed(1)} px: ${node.textContent}`)
    }
    return small
  })
}

function slideNumbers(places: readonly string[]): number[] {
  return Array.from(new Set(places.map(place => Number(/^#\/(\d+)/.exec(place)?.[1]))))
}

async function slideCount(): Promise<number> {
  return (await talkSlides()).slides.length
}
