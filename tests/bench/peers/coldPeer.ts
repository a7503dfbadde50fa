import type { TreeNode } from './cardTree'
import type { PeerName } from './peers'
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { startPeer } from './peers'

/** Run as a process of its own: one card from nothing to a file. */
const [, , name, treeFile, file] = process.argv
const tree = JSON.parse(readFileSync(treeFile, 'utf8')) as TreeNode
const peer = await startPeer(name as PeerName, tree.style.width as number, tree.style.height as number)
writeFileSync(file, await peer.render(tree))
await peer.stop()
