import type { Browser, Page } from 'playwright-core'
import type { StaticServer } from '../serveFolder'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { recordedCurves } from '../../../components/measure/recordedCurves'
import { serveFolder } from '../serveFolder'
import { launchGpuBrowser } from './launchGpuBrowser'

/** What a page has taken of the GPU and not given back. */
interface GpuUse {
  adapters: number
  buffers: Set<GPUBuffer>
  querySets: Set<GPUQuerySet>
  devices: Set<GPUDevice>
}

declare global {
  interface Window {
    gpuUse: GpuUse
  }
}

describe('#/measure', () => {
  let browser: Browser
  let server: StaticServer
  let page: Page
  beforeAll(async () => {
    browser = await launchGpuBrowser()
    server = await serveFolder(inject('siteFolder'), { cached: true })
  })
  afterEach(() => page.close())
  afterAll(async () => {
    server.close()
    await browser.close()
  })

  async function open(before: () => void = () => {}): Promise<Page> {
    page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    await page.addInitScript(countGpuUse)
    await page.addInitScript(before)
    await page.goto(`${server.url}#/measure`)
    await page.getByRole('button', { name: 'Measure this GPU' }).waitFor()
    return page
  }

  const use = () => page.evaluate(() => ({ adapters: window.gpuUse.adapters, buffers: window.gpuUse.buffers.size, querySets: window.gpuUse.querySets.size, devices: window.gpuUse.devices.size }))

  it('shows what an H100 did and asks for no GPU by itself', async () => {
    await open()
    const recorded = recordedCurves('h100').flatMap(curve => curve.points).length
    expect(await page.locator('.figure-view rect').count()).toBe(2 * recorded)
    expect(await use()).toEqual({ adapters: 0, buffers: 0, querySets: 0, devices: 0 })
  })

  it('measures when asked, says how far both are from 64 bits, and gives everything back', async () => {
    await open()
    const before = await page.locator('.figure-view rect').count()
    await page.getByRole('button', { name: 'Measure this GPU' }).click()
    await page.locator('[data-number=difference]').waitFor()
    await page.getByRole('button', { name: 'Measure again' }).waitFor()
    expect(await page.locator('[data-number=difference]').textContent()).toMatch(/^\d\.\d × 10⁻[⁶⁷⁸]$/u)
    expect(await page.locator('[data-number=speed-up]').textContent()).toMatch(/^\d+\.\d×$/)
    expect(await page.locator('.figure-view rect').count()).toBeGreaterThanOrEqual(before + 4)
    expect(await page.locator('[data-message=stops]').textContent()).toMatch(/Standard attention stops at [\d,]+ tokens: .*Tiled attention stops at [\d,]+ tokens: .*Timed by the GPU's own clock/s)
    expect(await use()).toEqual({ adapters: 1, buffers: 0, querySets: 0, devices: 0 })
  })

  it('frees the GPU when the page is left in the middle', async () => {
    await open()
    await page.getByRole('button', { name: 'Measure this GPU' }).click()
    await page.waitForFunction(() => window.gpuUse.buffers.size > 0)
    await page.evaluate(() => {
      location.hash = '#/1'
    })
    await page.waitForFunction(() => window.gpuUse.devices.size === 0)
    await page.waitForFunction(() => window.gpuUse.buffers.size === 0 && window.gpuUse.querySets.size === 0)
  })

  it('says so in one sentence where there is no WebGPU, and keeps the recorded numbers', async () => {
    await open(() => Object.defineProperty(Navigator.prototype, 'gpu', { value: undefined }))
    await page.getByRole('button', { name: 'Measure this GPU' }).click()
    expect(await page.locator('[data-message=problem]').textContent()).toContain('This browser offers no WebGPU. Shown is what was recorded on an H100.')
    expect(await page.locator('.figure-view rect').count()).toBeGreaterThan(0)
  })

  it('says so when the GPU is lost while it measures', async () => {
    await open()
    await page.getByRole('button', { name: 'Measure this GPU' }).click()
    await page.waitForFunction(() => window.gpuUse.devices.size > 0)
    await page.evaluate(() => [...window.gpuUse.devices].forEach(device => device.destroy()))
    expect(await page.locator('[data-message=problem]').textContent()).toContain('The browser took the GPU away')
    expect(await page.getByRole('button', { name: 'Measure this GPU' }).isVisible()).toBe(true)
  })
})

/** Runs in the page: counts what of the GPU is held. */
function countGpuUse(): void {
  const use: GpuUse = { adapters: 0, buffers: new Set(), querySets: new Set(), devices: new Set() }
  window.gpuUse = use
  if (typeof GPU === 'undefined')
    return
  const { requestAdapter } = GPU.prototype
  GPU.prototype.requestAdapter = function (...options) {
    use.adapters++
    return requestAdapter.apply(this, options)
  }
  const { requestDevice } = GPUAdapter.prototype
  GPUAdapter.prototype.requestDevice = async function (...options) {
    const device = await requestDevice.apply(this, options)
    use.devices.add(device)
    return device
  }
  const held = [[GPUDevice.prototype, 'createBuffer', GPUBuffer.prototype, use.buffers], [GPUDevice.prototype, 'createQuerySet', GPUQuerySet.prototype, use.querySets]] as const
  for (const [maker, create, made, set] of held) {
    const original = (maker as unknown as Record<string, (...values: unknown[]) => object>)[create]
    Object.assign(maker, { [create](this: GPUDevice, ...values: unknown[]) {
      const object = original.apply(this, values)
      ;(set as Set<object>).add(object)
      return object
    } })
    const destroy = made.destroy
    made.destroy = function (this: GPUBuffer & GPUQuerySet) {
      ;(set as Set<object>).delete(this)
      return destroy.call(this)
    }
  }
  const destroyDevice = GPUDevice.prototype.destroy
  GPUDevice.prototype.destroy = function () {
    use.devices.delete(this)
    return destroyDevice.call(this)
  }
}
