import type { Theme } from '../../../export/theme/theme'
import type { StudioAssets } from '../render/assets'
import type { CarouselModel } from '../render/carouselModel'
import type { Studio } from '../useStudio'
import type { StudioFormat } from './studioFormats'
import { defaultPixelRatio } from '../../../export/platform/sizePresets'
import { codeLanguages } from '../../../export/text/loadHighlighter'
import { carouselModel } from '../render/carouselModel'

/** A carousel as it was when its export began; edits that follow do not reach it. */
export interface CarouselSnapshot {
  readonly model: CarouselModel
  readonly theme: Theme
  readonly media: ReadonlyMap<string, string>
  readonly format: StudioFormat
  /** Device pixels a px. */
  readonly pixelRatio: number
  readonly assets: StudioAssets
}

/** Time that laying out may take before the page gets a turn, in milliseconds. */
const layoutSlice = 50

/** What the studio holds now, with its pictures ready. */
export async function takeSnapshot({ model, theme, store, assets, settled }: Studio): Promise<CarouselSnapshot> {
  await settled()
  // A file has its colours, however lately the code came.
  await assets.highlighter.load(codeLanguages(model.value.input.thread.posts))
  return { model: carouselModel(model.value.input, assets, new WeakMap()), theme: theme.value, media: store.media.value, format: store.project.value.format, pixelRatio: store.project.value.pixelRatio ?? defaultPixelRatio, assets }
}

/** Lays out every post, so that the number of cards is known, and gives that number; stops between two posts. */
export async function layOutAll(model: CarouselModel, signal: AbortSignal): Promise<number> {
  while (await model.refresh(layoutSlice)) {
    await pageTurn()
    signal.throwIfAborted()
  }
  return model.places.length
}

/** Lets the page draw itself and hear of what was pressed. */
export function pageTurn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}
