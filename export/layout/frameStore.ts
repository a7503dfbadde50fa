import type { BoxElement, BoxTree } from './boxTree'
import type { CardContext } from './cardContext'
import type { Frame, PlacedSlot } from './frame'
import type { FrameInput } from './frameInput'
import type { Layout, Layouts } from './layouts'
import type { Rect } from './pictureGrid'
import { LayoutError } from './layoutError'
import { standardLayouts, usualLayout } from './layouts'
import { chromeLine } from './setLine'
import { thousandth } from './thousandth'

/** Satori, as its package exports it, once its WebAssembly is there. */
export type Satori = (tree: BoxElement, options: SatoriOptions) => Promise<string>

interface SatoriOptions {
  readonly width: number
  readonly height: number
  readonly fonts: []
  readonly pointScaleFactor: number
  readonly onNodeDetected: (node: Box) => void
  readonly onStyleError: (error: Error) => void
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly key?: string | number | null
}

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
/** Boxes are rounded to so many parts of a px. */
const pointScaleFactor = 1000

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
        const all = layOut(trees, loadSatori)
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

interface InputTree extends BoxTree {
  readonly input: FrameInput
}

/** Lays out trees one above the other: a call of Satori costs more than the boxes in it. */
async function layOut(trees: readonly InputTree[], loadSatori: () => Promise<Satori>): Promise<Frame[]> {
  const satori = await loadSatori()
  const boxes = new Map<string, Rect>()
  const complaints: Error[] = []
  const width = Math.max(...trees.map(({ input }) => input.width))
  const height = Math.max(...trees.map(({ input }) => input.height))
  const children = trees.map(({ root }, index) => keyed(root, `${index}-`))
  await satori({ type: 'div', key: null, props: { style: { display: 'flex', position: 'relative', width, height }, children } }, {
    width,
    height,
    fonts: [],
    pointScaleFactor,
    onNodeDetected({ key, left, top, width, height }) {
      if (key !== null && key !== undefined)
        boxes.set(String(key), { x: thousandth(left), y: thousandth(top), width: thousandth(width), height: thousandth(height) })
    },
    onStyleError: error => complaints.push(error),
  })
  if (complaints.length > 0)
    throw new LayoutError(`Expected the layout ${trees[0].input.layout} to have styles that Satori knows, but it says: ${complaints[0].message.split('\n')[0]}`)
  return trees.map(({ input, slots }, index) => placedFrame(input, Array.from(slots).flatMap(([key, slot]): PlacedSlot[] => {
    const box = boxes.get(`${index}-${key}`)
    return box ? [{ slot, box }] : []
  })))
}

function placedFrame({ width, height }: FrameInput, placed: readonly PlacedSlot[]): Frame {
  const find = (kind: 'panel' | 'body') => placed.find(({ slot }) => slot.kind === kind)
  const body = find('body')
  return { panel: find('panel')?.box ?? { x: 0, y: 0, width, height }, body: body?.box, bodySlot: body?.slot.kind === 'body' ? body.slot : undefined, slots: placed.filter(({ slot }) => slot.kind !== 'panel') }
}

/** A tree whose keys begin with what no other one's do. */
function keyed({ type, key, props: { style, children } }: BoxElement, start: string): BoxElement {
  return { type, key: key === null ? null : start + key, props: { style, ...children && { children: children.map(child => typeof child === 'string' ? child : keyed(child, start)) } } }
}
