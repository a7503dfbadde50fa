import type { CardContext } from '../cardContext'
import type { Rect } from '../pictureGrid'
import type { BoxElement, BoxTree } from './boxTree'
import type { Frame, PlacedSlot } from './frame'
import type { FrameInput } from './frameInput'
import { LayoutError } from '../layoutError'
import { plainTextSize } from '../slots/drawPlainText'
import { thousandth } from '../thousandth'
import { replaceMarks } from './roleMarks'
import { satoriParts } from './satoriParts'

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

/** Boxes are rounded to so many parts of a px. */
const pointScaleFactor = 1000
/** Larger boxes are more than a renderer of SVG can draw; px at 1x. */
const maxSide = 4000
/** How often a frame is laid out again for text on several lines. */
const mostTries = 3

/** A frame's input and its boxes. */
export interface InputTree extends BoxTree {
  readonly input: FrameInput
}

/** What Satori says of some trees. */
interface LaidOut {
  readonly boxes: ReadonlyMap<string, Rect>
  readonly svg: string
}

/** Lays out trees: those that are boxes alone one above the other, because a call of Satori costs more than the boxes in it. */
export async function layOut(trees: readonly InputTree[], loadSatori: () => Promise<Satori>, context: CardContext): Promise<Frame[]> {
  const satori = await loadSatori()
  const isPlain = (tree: InputTree) => !tree.isPainted && !Array.from(tree.slots.values()).some(({ kind }) => kind === 'text')
  const plain = trees.filter(isPlain)
  const together = plain.length > 0 ? await callSatori(plain, satori) : undefined
  return Promise.all(trees.map(async (tree) => {
    const index = plain.indexOf(tree)
    return together && index >= 0 ? placedFrame(tree, key => together.boxes.get(`${index}-${key}`), '') : frameWithText(tree, satori, context)
  }))
}

/** Text is as wide as its words, until its box turns out to be narrower: then the frame is laid out once more with the lines that it takes. */
async function frameWithText(tree: InputTree, satori: Satori, context: CardContext): Promise<Frame> {
  const sizes = new Map(Array.from(tree.slots).flatMap(([key, slot]) => slot.kind === 'text' ? [[key, plainTextSize(slot, Number.POSITIVE_INFINITY, context)] as const] : []))
  let laidOut = await callSatori([{ ...tree, root: sized(tree.root, sizes) }], satori)
  for (let tries = 0; tries < mostTries; tries++) {
    let fits = true
    for (const [key, slot] of tree.slots) {
      const box = laidOut.boxes.get(`0-${key}`)
      const before = sizes.get(key)
      if (slot.kind !== 'text' || !box || !before)
        continue
      const { height } = plainTextSize(slot, box.width, context)
      fits &&= Math.abs(height - before.height) < 1e-3
      sizes.set(key, { ...before, height })
    }
    if (fits)
      break
    laidOut = await callSatori([{ ...tree, root: sized(tree.root, sizes) }], satori)
  }
  return placedFrame(tree, key => laidOut.boxes.get(`0-${key}`), tree.isPainted ? laidOut.svg : '')
}

async function callSatori(trees: readonly InputTree[], satori: Satori): Promise<LaidOut> {
  const boxes = new Map<string, Rect>()
  const complaints: Error[] = []
  const width = Math.max(...trees.map(({ input }) => input.width))
  const height = Math.max(...trees.map(({ input }) => input.height))
  const children = trees.map(({ root }, index) => keyed(root, `${index}-`))
  const refuse = (error: unknown) => new LayoutError(`Expected the layout ${trees[0].input.layout} to have styles that Satori knows, but it says: ${complaint(error as Error)}`)
  const svg = await satori({ type: 'div', key: null, props: { style: { display: 'flex', position: 'relative', width, height }, children } }, {
    width,
    height,
    fonts: [],
    pointScaleFactor,
    onNodeDetected({ key, left, top, width, height }) {
      if (Math.max(width, height) > maxSide && trees.some(({ isPainted }) => isPainted))
        complaints.push(new Error(`a box is ${Math.round(width)}x${Math.round(height)} px large, and no side may be longer than ${maxSide.toLocaleString('en')} px`))
      if (key !== null && key !== undefined)
        boxes.set(String(key), { x: thousandth(left), y: thousandth(top), width: thousandth(width), height: thousandth(height) })
    },
    onStyleError: error => complaints.push(error),
  }).catch((error: unknown) => {
    throw trees.some(({ isPainted }) => isPainted) ? refuse(error) : error
  })
  if (complaints.length > 0)
    throw refuse(complaints[0])
  return { boxes, svg }
}

/** What Satori says, as a sentence that names colours as the layout does. */
function complaint({ message }: Error): string {
  const line = replaceMarks(message.split('\n')[0].trim(), role => role)
  return /[.?!)]$/.test(line) ? line : `${line}.`
}

/** Slots in the order in which Satori draws, with what it draws itself between them. */
function placedFrame({ input: { width, height }, slots }: InputTree, boxOf: (key: string) => Rect | undefined, svg: string): Frame {
  const whole = { x: 0, y: 0, width, height }
  const rest = new Map(Array.from(slots, ([key, slot]) => [key, { slot, box: boxOf(key) }] as const))
  const placed: PlacedSlot[] = []
  const place = (key: string) => {
    const { slot, box } = rest.get(key) ?? {}
    if (slot && box)
      placed.push({ slot, box })
    rest.delete(key)
  }
  for (const part of svg === '' ? [] : satoriParts(svg, width, height)) {
    if ('slot' in part)
      place(String(part.slot))
    else
      placed.push({ slot: { kind: 'artwork', svg: part.svg }, box: whole })
  }
  for (const key of Array.from(rest.keys()))
    place(key)
  const find = (kind: 'panel' | 'body') => placed.find(({ slot }) => slot.kind === kind)
  const body = find('body')
  return { panel: find('panel')?.box ?? whole, body: body?.box, bodySlot: body?.slot.kind === 'body' ? body.slot : undefined, slots: placed.filter(({ slot }) => slot.kind !== 'panel') }
}

/** A tree whose keys begin with what no other one's do. */
function keyed({ type, key, props }: BoxElement, start: string): BoxElement {
  return { type, key: key === null ? null : start + key, props: { ...props, ...props.children && { children: props.children.map(child => keyed(child, start)) } } }
}

/** A tree with boxes as large as their texts, by their keys. */
function sized({ type, key, props }: BoxElement, sizes: ReadonlyMap<string, { readonly width: number, readonly height: number }>): BoxElement {
  const size = key === null ? undefined : sizes.get(key)
  return { type, key, props: { ...props, ...size && { style: { ...props.style, ...size } }, ...props.children && { children: props.children.map(child => sized(child, sizes)) } } }
}
