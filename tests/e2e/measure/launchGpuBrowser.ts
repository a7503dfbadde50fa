import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { inject } from 'vitest'
import { browserArgs } from '../browserArgs'

/** A browser whose WebGPU computes on the processor: slow, and the same everywhere. */
export function launchGpuBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('browserPath'), args: [...browserArgs.filter(flag => flag !== '--disable-gpu'), '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'] })
}
