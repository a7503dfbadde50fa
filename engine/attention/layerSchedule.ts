import type { Mask, PairShape } from './mask'
import { checkCount } from '../valueError'
import { causal, causalWindow, full, slidingWindow } from './bandMask'
import { chunked } from './chunkedMask'

/** Which mask each layer of a model has. */
export interface LayerSchedule {
  readonly name: string
  readonly layers: number
  /** Whether a layer (from 0) sees the whole text. */
  isGlobal: (layer: number) => boolean
  readonly globalMask: Mask
  readonly localMask: Mask
  readonly source: string
}

/** Every third layer global, from the first on; the others see 64 + 1 + 64 tokens. */
export function modernBertSchedule(layers = 22): LayerSchedule {
  return schedule('ModernBERT', layers, layer => layer % 3 === 0, full(), slidingWindow(128), 'arXiv 2412.13663')
}

/** Five local layers to one global. @param windowSize - 512 (1B) or 1,024 (4B to 27B) */
export function gemma3Schedule(layers: number, windowSize: number): LayerSchedule {
  return schedule('Gemma 3', layers, layer => (layer + 1) % 6 === 0, causal(), causalWindow(windowSize), 'Hugging Face configuration_gemma3.py')
}

/** Local and global in turn, local first, window 4,096. */
export function gemma2Schedule(layers: number): LayerSchedule {
  return schedule('Gemma 2', layers, layer => layer % 2 === 1, causal(), causalWindow(4096), 'Hugging Face configuration_gemma2.py')
}

/** Local and global in turn, local first, window 128. */
export function gptOssSchedule(layers: number): LayerSchedule {
  return schedule('gpt-oss', layers, layer => layer % 2 === 1, causal(), causalWindow(128), 'Hugging Face configuration_gpt_oss.py')
}

/** Three layers of chunks of 8,192 tokens to one global one without positions. */
export function llama4Schedule(layers = 48): LayerSchedule {
  return schedule('Llama 4', layers, layer => (layer + 1) % 4 === 0, causal(), chunked(8192), 'Hugging Face configuration_llama4.py, as copied')
}

/** The mask of one layer, from 0. */
export function layerMask(of: LayerSchedule, layer: number): Mask {
  return of.isGlobal(layer) ? of.globalMask : of.localMask
}

/** The masks of the lowest `layers` layers, bottom first. @default all */
export function layerMasks(of: LayerSchedule, layers = of.layers): Mask[] {
  return Array.from({ length: checkCount('layers', layers, 0, of.layers) }, (_, layer) => layerMask(of, layer))
}

/** How many layers see the whole text. */
export function globalLayers(of: LayerSchedule): number {
  return Array.from({ length: of.layers }, (_, layer) => of.isGlobal(layer)).filter(Boolean).length
}

/** Pairs scored by one head in every layer together. */
export function schedulePairs(of: LayerSchedule, shape: PairShape): number {
  const globals = globalLayers(of)
  return globals * of.globalMask.scoredPairs(shape) + (of.layers - globals) * of.localMask.scoredPairs(shape)
}

function schedule(name: string, layers: number, isGlobal: (layer: number) => boolean, globalMask: Mask, localMask: Mask, source: string): LayerSchedule {
  return { name, layers: checkCount('layers', layers), isGlobal, globalMask, localMask, source }
}
