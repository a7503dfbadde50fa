import type { TreeNode } from './cardTree'
import satori from 'satori'
import { fonts } from './fonts'

/** The tree as an SVG of Satori's, shadow and all. */
export function satoriSvg(tree: TreeNode, width: number, height: number): Promise<string> {
  return satori(element(tree), { width, height, fonts })
}

function element({ style, children }: TreeNode): Parameters<typeof satori>[0] {
  return { type: 'div', key: null, props: { style, children: typeof children === 'string' ? children : children.map(element) } }
}
