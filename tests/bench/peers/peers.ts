import type { Buffer } from 'node:buffer'
import type { TreeNode } from './cardTree'

export const peerNames = ['satori + sharp', 'satori + resvg', 'takumi', 'chromium screenshot'] as const
export type PeerName = typeof peerNames[number]

/** Another way to make a PNG of a card. */
export interface Peer {
  render: (tree: TreeNode) => Promise<Buffer>
  stop: () => Promise<void>
}

export type StartPeer = (width: number, height: number) => Promise<Peer>

/** Starts a peer as its own documentation shows it, and loads nothing of the others. */
export async function startPeer(name: PeerName, width: number, height: number): Promise<Peer> {
  const { start } = await load(name)
  return start(width, height)
}

function load(name: PeerName): Promise<{ readonly start: StartPeer }> {
  switch (name) {
    case 'satori + sharp': return import('./satoriSharp')
    case 'satori + resvg': return import('./satoriResvg')
    case 'takumi': return import('./takumi')
    case 'chromium screenshot': return import('./chromium')
  }
}
