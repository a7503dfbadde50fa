import type { CardContext } from '../cardContext'
import type { Layout, Layouts } from '../layouts'
import type { Frame } from './frame'
import type { FrameInput } from './frameInput'
import type { Satori } from './layOutFrames'
import { standardLayouts, usualLayout } from '../layouts'
import { chromeLine } from '../setLine'
import { layOut } from './layOutFrames'

export type { Satori } from './layOutFrames'

/** Lays out frames, each once, however many cards are drawn in it. */
export interface FrameStore {
  /** Layouts that it has frames of. */
  readonly layouts: Layouts
  /** The frames of some inputs: at once where all are known, those that are not in one go. @throws {LayoutError} */
  frames: (inputs: readonly FrameInput[], context: CardContext) => readonly Frame[] | Promise<readonly Frame[]>
  /** How many frames it has laid out. */
  readonly count: number
}

/** A slider that is dragged makes a frame a step, a card that hugs its text one of its own. */
const maxFrames = 2000

/** Frames of some layouts, by default those that come along; Satori lays them out and is loaded when the first of them is asked for. */
export function createFrameStore(loadSatori: () => Promise<Satori>, layouts: Layouts = standardLayouts): FrameStore {
  // Texts are as wide as the fonts at hand make them.
  const known = new WeakMap<CardContext['glyphs']['fonts'], Map<string, Frame | Promise<Frame>>>()
  let count = 0
  const layoutOf = ({ layout }: FrameInput): Layout => (layouts.get(layout) ?? layouts.get(usualLayout))!
  return {
    layouts,
    get count() {
      return count
    },
    frames(inputs, context) {
      const { fonts } = context.glyphs
      const frames = known.get(fonts) ?? new Map<string, Frame | Promise<Frame>>()
      known.set(fonts, frames)
      if (frames.size > maxFrames)
        frames.clear()
      const keys = inputs.map(input => JSON.stringify(input))
      const missing = new Map(keys.map((key, index) => [key, inputs[index]] as const).filter(([key]) => !frames.has(key)))
      if (missing.size > 0) {
        const trees = Array.from(missing.values(), input => ({ input, ...layoutOf(input).tree({ ...input, measure: (text, fontSize, bold) => chromeLine(text, fontSize, bold, context).width }) }))
        count += trees.length
        const all = layOut(trees, loadSatori, context)
        for (const [index, key] of Array.from(missing.keys()).entries()) {
          const frame = all.then(done => done[index])
          frames.set(key, frame)
          frame.then(done => frames.set(key, done), () => frames.delete(key))
        }
      }
      const found = keys.map(key => frames.get(key) as Frame | Promise<Frame>)
      return found.every(isFrame) ? found : Promise.all(found)
    },
  }
}

function isFrame(frame: Frame | Promise<Frame>): frame is Frame {
  return !(frame instanceof Promise)
}
