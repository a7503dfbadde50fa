import type { TreeNode } from './cardTree'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../../export/cli/findBrowser'
import { browserArgs } from '../../e2e/browserArgs'
import { fontFaces, html } from './cardHtml'

/** Prints cards as the pages of a PDF. */
export interface Printer {
  print: (trees: readonly TreeNode[]) => Promise<Uint8Array>
  stop: () => Promise<void>
}

/** A headless Chromium that prints HTML. */
export async function startPrinter(width: number, height: number): Promise<Printer> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArgs] })
  const page = await browser.newPage({ viewport: { width, height } })
  return {
    async print(trees) {
      const pages = trees.map(tree => `<div style="break-after:page;height:${height}px;overflow:hidden">${html(tree)}</div>`).join('')
      await page.setContent(`<style>*{box-sizing:border-box}body{margin:0}${fontFaces}</style>${pages}`)
      await page.evaluate(() => document.fonts.ready)
      return page.pdf({ width: `${width}px`, height: `${height}px`, printBackground: true, tagged: true })
    },
    stop: () => browser.close(),
  }
}
