import type { StartPeer } from './peers'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../../export/cli/findBrowser'
import { browserArgs } from '../../e2e/browserArgs'
import { fontFaces, html } from './cardHtml'

/** A screenshot of the card as HTML in a headless Chromium. */
export const start: StartPeer = async (width, height) => {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArgs] })
  const page = await browser.newPage({ viewport: { width, height } })
  return {
    async render(tree) {
      await page.setContent(`<style>*{box-sizing:border-box}body{margin:0}${fontFaces}</style>${html(tree)}`)
      await page.evaluate(() => document.fonts.ready)
      return page.screenshot({ type: 'png' })
    },
    stop: () => browser.close(),
  }
}
