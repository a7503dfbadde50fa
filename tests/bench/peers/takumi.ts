import type { TreeNode } from './cardTree'
import type { StartPeer } from './peers'
import { Renderer } from '@takumi-rs/core'
import { fonts } from './fonts'

type TakumiNode = Parameters<Renderer['render']>[0]

/** Takumi, the renderer in Rust. */
export const start: StartPeer = async (width, height) => {
  const renderer = new Renderer()
  for (const font of fonts)
    await renderer.registerFont(font)
  return { render: tree => renderer.render(node(tree), { width, height, format: 'png' }), stop: async () => {} }
}

function node({ style, children }: TreeNode): TakumiNode {
  return { type: 'container', style, children: typeof children === 'string' ? [{ type: 'text', text: children }] : children.map(node) } as TakumiNode
}
