import type { Browser, Page } from 'playwright-core'
import type { StaticServer } from '../serveFolder'
import type { Harness } from './harness'
import { build } from 'esbuild'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { serveFolder } from '../serveFolder'
import { launchGpuBrowser } from './launchGpuBrowser'

declare const harness: Harness

describe('attention on a GPU, both ways', () => {
  let browser: Browser
  let server: StaticServer
  let page: Page
  beforeAll(async () => {
    const { outputFiles } = await build({ entryPoints: ['tests/e2e/measure/harness.ts'], bundle: true, write: false, format: 'iife' })
    browser = await launchGpuBrowser()
    server = await serveFolder(inject('siteFolder'), { cached: true })
    page = await browser.newPage()
    // WebGPU is for pages of localhost, not for about:blank.
    await page.goto(`${server.url}favicon.svg`)
    await page.addScriptTag({ content: outputFiles[0].text }).catch(() => page.evaluate(outputFiles[0].text))
  })
  afterAll(async () => {
    server.close()
    await browser.close()
  })

  const shape = fc.record({
    numHeads: fc.integer({ min: 1, max: 3 }),
    queryLen: fc.integer({ min: 1, max: 90 }),
    keyLen: fc.integer({ min: 1, max: 90 }),
    headDim: fc.integer({ min: 1, max: 20 }).map(quarter => 4 * quarter),
  })
  const shapes = [
    // One pair; a row more and a row less than the tiles hold; the widest head.
    { numHeads: 1, queryLen: 1, keyLen: 1, headDim: 4 },
    { numHeads: 2, queryLen: 65, keyLen: 17, headDim: 64 },
    { numHeads: 2, queryLen: 63, keyLen: 15, headDim: 128 },
    ...fc.sample(shape, { numRuns: 9, seed: 3 }),
  ].map(shape => [JSON.stringify(shape), shape] as const)

  it.each(shapes)('agrees with 64-bit numbers to 1e-3 for %s', async (_, shape) => {
    const differences = await page.evaluate(async (shape) => {
      const { device } = await harness.openGpu()
      const found = await harness.checkNumbers(device, shape, 3)
      device.destroy()
      return found
    }, shape)
    expect(differences.standard).toBeLessThan(1e-3)
    expect(differences.tiled).toBeLessThan(1e-3)
  })
})
