import type { Component } from 'vue'
import type { BoxStyle } from './boxTree'
import type { Slot } from './frame'
import type { FrameScope } from './useFrame'
import { createRenderer, h, normalizeStyle } from 'vue'
import { frameKey } from './useFrame'

/** An element of a rendered layout, before it is a box. */
export interface HostElement {
  readonly type: string
  style: BoxStyle
  readonly attributes: Record<string, unknown>
  slot: Slot | undefined
  readonly children: HostNode[]
  parent: HostElement | undefined
}

interface HostText {
  readonly type: 'text' | 'comment'
  text: string
  parent: HostElement | undefined
}

export type HostNode = HostElement | HostText

/** More elements are taken for a loop that does not end. */
const maxElements = 2000
let elements = 0

/** Vue's own renderer, for plain data in place of a page. */
const { createApp } = createRenderer<HostNode, HostElement>({
  createElement(type) {
    if (++elements > maxElements)
      throw new RangeError(`it has more than ${maxElements.toLocaleString('en')} elements`)
    return hostElement(type)
  },
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
      element.style = camelCased(value)
    else if (name === 'content')
      element.slot = value as Slot
    else
      element.attributes[name] = value
  },
})

/** Renders a layout as a tree of elements: what its components throw is thrown. */
export function hostTree(layout: Component, scope: FrameScope): HostElement {
  const root = hostElement('div')
  const failures: unknown[] = []
  elements = 0
  const app = createApp({ render: () => h(layout) })
  app.provide(frameKey, scope)
  app.config.errorHandler = failure => failures.push(failure)
  app.config.warnHandler = () => {}
  app.mount(root)
  if (failures.length > 0)
    throw failures[0]
  return root
}

/** An element with nothing in it. @throws {Error} for the name of a component, which was not found */
export function hostElement(type: string): HostElement {
  if (/[^a-z\d]/.test(type) && !/^[a-z]+[A-Z][a-zA-Z]+$/.test(type))
    throw new Error(`there is no component ${type}, which is to be imported`)
  return { type, style: {}, attributes: {}, slot: undefined, children: [], parent: undefined }
}

/** Templates write styles as style sheets do. */
function camelCased(style: unknown): BoxStyle {
  const values = Object.entries(normalizeStyle([style]) as Record<string, string | number | null | undefined>)
  return Object.fromEntries(values.flatMap(([name, value]) => value === null || value === undefined ? [] : [[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), value] as const]))
}
