import type { TreeNode } from './cardTree'
import type { StartPeer } from './peers'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../../export/cli/findBrowser'
import { browserArgs } from '../../e2e/browserArgs'
import { fonts } from './fonts'

/** A screenshot of the card as HTML in a headless Chromium. */
export const start: StartPeer = async (width, height) => {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArgs] })
  const page = await browser.newPage({ viewport: { width, height } })
  const faces = fonts.map(({ data, weight }) => `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${data.toString('base64')})}`).join('')
  return {
    async render(tree) {
      await page.setContent(`<style>*{box-sizing:border-box}body{margin:0}${faces}</style>${html(tree)}`)
      await page.evaluate(() => document.fonts.ready)
      return page.screenshot({ type: 'png' })
    },
    stop: () => browser.close(),
  }
}

function html({ style, children }: TreeNode): string {
  const css = Object.entries(style).map(([name, value]) => `${name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}:${typeof value === 'number' && name !== 'fontWeight' ? `${value}px` : value}`).join(';')
  return `<div style="${css}">${typeof children === 'string' ? children.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : children.map(html).join('')}</div>`
}
