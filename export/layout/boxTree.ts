import type { Component } from 'vue'
import type { Slot } from './frame'
import type { FrameScope } from './useFrame'
import { createRenderer, h } from 'vue'
import { logoSlot, paddingLogoStyle } from './slots/cornerLogo'
import { frameKey } from './useFrame'

/** An element of a rendered layout, as Satori takes it. */
export interface BoxElement {
  readonly type: string
  readonly key: string | null
  readonly props: { readonly style: BoxStyle, readonly children?: readonly (BoxElement | string)[] }
}

export type BoxStyle = Readonly<Record<string, string | number>>

/** A layout's tree of boxes, and what stands in those of them that are slots, by their keys. */
export interface BoxTree {
  readonly root: BoxElement
  readonly slots: ReadonlyMap<string, Slot>
}

interface HostElement {
  readonly type: string
  style: Record<string, string | number>
  slot: Slot | undefined
  readonly children: HostNode[]
  parent: HostElement | undefined
}

interface HostText {
  readonly type: 'text' | 'comment'
  text: string
  parent: HostElement | undefined
}

type HostNode = HostElement | HostText

/** Vue's own renderer, for plain data in place of a page. */
const { createApp } = createRenderer<HostNode, HostElement>({
  createElement: hostElement,
  createText: text => ({ type: 'text', text, parent: undefined }),
  createComment: text => ({ type: 'comment', text, parent: undefined }),
  setText(node, text) {
    (node as HostText).text = text
  },
  setElementText(element, text) {
    element.children.splice(0, Infinity, { type: 'text', text, parent: element })
  },
  insert(node, parent, anchor) {
    node.parent = parent
    const index = anchor ? parent.children.indexOf(anchor) : -1
    parent.children.splice(index < 0 ? parent.children.length : index, 0, node)
  },
  remove({ parent }) {
    parent?.children.splice(0, Infinity)
  },
  parentNode: node => node.parent ?? null,
  nextSibling: node => node.parent?.children[node.parent.children.indexOf(node) + 1] ?? null,
  patchProp(element, name, _, value) {
    if (name === 'style')
      element.style = camelCased(value as BoxStyle | null)
    else if (name === 'content')
      element.slot = value as Slot
  },
})

/** Renders a layout as a tree of boxes: what its components throw is thrown. */
export function boxTree(layout: Component, scope: FrameScope): BoxTree {
  const root = hostElement('div')
  const failures: unknown[] = []
  const app = createApp({ render: () => h(layout) })
  app.provide(frameKey, scope)
  app.config.errorHandler = failure => failures.push(failure)
  app.config.warnHandler = () => {}
  app.mount(root)
  if (failures.length > 0)
    throw failures[0]
  placeLogo(root, scope)
  const slots = new Map<string, Slot>()
  const { width, height, direction } = scope
  return { root: boxElement({ ...root, style: { position: 'absolute', left: 0, top: 0, width, height, direction } }, slots), slots }
}

function hostElement(type: string): HostElement {
  return { type, style: {}, slot: undefined, children: [], parent: undefined }
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

/** As Satori takes it: every element is a flex container whose padding and border lie inside its size. */
function boxElement({ type, style, slot, children }: HostElement, slots: Map<string, Slot>): BoxElement {
  const key = slot ? String(slots.size) : null
  if (key !== null && slot)
    slots.set(key, slot)
  const inner = children.flatMap((child): (BoxElement | string)[] => 'children' in child ? [boxElement(child, slots)] : child.type === 'text' && child.text !== '' ? [child.text] : [])
  return { type, key, props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, ...inner.length > 0 && { children: inner } } }
}

/** Templates write styles as style sheets do. */
function camelCased(style: BoxStyle | null): Record<string, string | number> {
  return Object.fromEntries(Object.entries(style ?? {}).map(([name, value]) => [name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), value]))
}
