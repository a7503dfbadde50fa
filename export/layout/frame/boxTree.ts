import type { Component } from 'vue'
import type { TextStyle } from './boxText'
import type { Slot } from './frame'
import type { HostElement, HostNode } from './hostTree'
import type { FrameScope } from './useFrame'
import { logoSlot, paddingLogoStyle } from '../slots/cornerLogo'
import { boxStyle, isPainted, satoriAttributes, showsThrough } from './boxStyle'
import { plainTextStyle, textSlot, textStyle } from './boxText'
import { hostElement, hostTree } from './hostTree'
import { layoutColor } from './layoutColor'
import { slotMark } from './roleMarks'

/** An element of a rendered layout, as Satori takes it. */
export interface BoxElement {
  readonly type: string
  readonly key: string | null
  readonly props: { readonly style?: BoxStyle, readonly children?: readonly BoxElement[], readonly [attribute: string]: unknown }
}

export type BoxStyle = Readonly<Record<string, string | number>>

/** A layout's tree of boxes, and what stands in those of them that are slots, by their keys. */
export interface BoxTree {
  readonly root: BoxElement
  readonly slots: ReadonlyMap<string, Slot>
  /** Whether there are boxes that Satori draws: slots then have marks of their places in them. */
  readonly isPainted: boolean
}

/** Renders a layout as a tree of boxes: what its components throw is thrown, and what no card can show. */
export function boxTree(layout: Component, scope: FrameScope): BoxTree {
  const root = hostTree(layout, scope)
  placeLogo(root, scope)
  const slots = new Map<string, Slot>()
  const { width, height, direction, fontSize } = scope
  const painted = anyElement(root, isPainted)
  const placed = { ...root, style: { position: 'absolute', left: 0, top: 0, width, height, direction, fontSize } }
  return { root: boxElement(placed, plainTextStyle(fontSize), { slots, painted, fontSize }), slots, isPainted: painted }
}

interface Rendering {
  readonly slots: Map<string, Slot>
  readonly painted: boolean
  readonly fontSize: number
}

/** Puts a logo that the layout has no place for into the padding of its panel. */
function placeLogo(root: HostElement, scope: FrameScope): void {
  const style = paddingLogoStyle(scope)
  if (!style || find(root, 'logo'))
    return
  const panel = find(root, 'panel') ?? root
  panel.children.push({ ...hostElement('div'), style: { ...style }, slot: logoSlot, parent: panel })
}

function find(element: HostElement, kind: Slot['kind']): HostElement | undefined {
  if (element.slot?.kind === kind)
    return element
  for (const child of element.children) {
    const found = 'children' in child ? find(child, kind) : undefined
    if (found)
      return found
  }
  return undefined
}

/** As Satori takes it: every element is a flex container whose padding and border lie inside its size, and every text a box of its own. */
function boxElement(element: HostElement, around: TextStyle, rendering: Rendering): BoxElement {
  const { type, style, slot, children } = element
  if (type === 'img' || type === 'svg')
    return satoriPicture(element)
  const own = textStyle(style, around, rendering.fontSize)
  const key = slot ? keyFor('color' in slot ? { ...slot, color: layoutColor(slot.color) } : slot, rendering.slots) : null
  const inner = joinedTexts(children).map(child => typeof child === 'string' ? textBox(child, own, style, rendering) : boxElement(child, own, rendering))
  if (showsThrough(style) && (key !== null || anyElement(element, ({ slot }) => slot !== undefined) || inner.some(hasKey)))
    throw new Error(`opacity, transform, filter, mask and clip-path are for boxes without text and slots`)
  const marked = key !== null && slot?.kind !== 'panel' && rendering.painted ? [...inner, markBox(key)] : inner
  return { type: 'div', key, props: { style: { display: 'flex', position: 'relative', boxSizing: 'border-box', ...boxStyle(style) }, ...marked.length > 0 && { children: marked } } }
}

function keyFor(slot: Slot, slots: Map<string, Slot>): string {
  const key = String(slots.size)
  slots.set(key, slot)
  return key
}

/** A box for text, whose size is found when it is set: as wide as its words, or as its element where they are aligned in it. */
function textBox(text: string, own: TextStyle, { flexDirection }: BoxStyle, rendering: Rendering): BoxElement {
  const key = keyFor(textSlot(text, own), rendering.slots)
  const isColumn = flexDirection === 'column' || flexDirection === 'column-reverse'
  const room: BoxStyle = own.align === 'start' ? { maxWidth: '100%' } : isColumn ? { minWidth: '100%', maxWidth: '100%' } : { flexGrow: 1 }
  return { type: 'div', key, props: { style: { display: 'flex', position: 'relative', boxSizing: 'border-box', flexShrink: 1, minWidth: 0, ...room }, ...rendering.painted && { children: [markBox(key)] } } }
}

/** Satori draws it where the slot stands among the boxes. */
function markBox(key: string): BoxElement {
  return { type: 'div', key: null, props: { style: { display: 'flex', position: 'absolute', left: 0, top: 0, width: '100%', height: '100%', backgroundColor: slotMark(Number(key)) } } }
}

/** A picture as it is, but for the roles of the theme in it. */
function satoriPicture({ type, style, attributes, children }: HostElement): BoxElement {
  if (type === 'text' || type === 'foreignObject')
    throw new Error(`a drawing holds shapes, and no <${type}>, which would take the fonts of a machine`)
  const inner = children.flatMap(child => 'children' in child ? satoriPicture(child) : [])
  const hasStyle = Object.keys(style).length > 0
  return { type, key: null, props: { ...satoriAttributes(attributes), ...hasStyle && { style: boxStyle(style) }, ...inner.length > 0 && { children: inner } } }
}

/** Children with texts that follow one another as one; a line that is broken goes on below. */
function joinedTexts(children: readonly HostNode[]): (HostElement | string)[] {
  const joined: (HostElement | string)[] = []
  for (const child of children) {
    if (child.type === 'comment')
      continue
    const text = 'text' in child ? child.text.replace(/\s+/g, ' ') : child.type === 'br' ? '\n' : undefined
    const last = joined.at(-1)
    if (text === undefined)
      joined.push(child as HostElement)
    else if (typeof last === 'string')
      joined[joined.length - 1] = last + text
    else
      joined.push(text)
  }
  return joined.filter(child => typeof child !== 'string' || child.trim() !== '')
}

function anyElement(element: HostElement, test: (element: HostElement) => boolean): boolean {
  return test(element) || element.children.some(child => 'children' in child && anyElement(child, test))
}

function hasKey({ key, props }: BoxElement): boolean {
  return key !== null || (props.children?.some(hasKey) ?? false)
}
