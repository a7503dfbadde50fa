import type { Block } from '../thread/thread'
import { blocksHeight } from './blockHeight'
import { divideBlock } from './divideBlock'
import { evenParts } from './evenParts'
import { isLeading } from './leadingBlock'

export interface SlideRoom {
  readonly width: number
  readonly height: number
  readonly fontSize: number
}

/** A slide that ends at a paragraph should be so full at least; otherwise the paragraph is divided. */
const minFill = 0.45
/** Room for a line or two at the end of a slide is left empty. */
const minRest = 2.6
/** What may be over, so that slides of one post are about equally full. */
const slack = 1.12

/** Blocks on as many slides as they need, about equally full: cut between blocks, rather not inside a list, or inside a block that is too long, and never behind a heading or a line that ends with a colon. */
export function divideBlocks(blocks: readonly Block[], room: SlideRoom): Block[][] {
  const filled = fill(blocks, room)
  if (filled.length < 2)
    return filled
  const uncut = evenParts(blocks, { count: filled.length, height: room.height, heightOf: part => blocksHeight(part, room.width, room.fontSize) })
  if (uncut)
    return uncut
  const heights = filled.map(part => blocksHeight(part, room.width, room.fontSize))
  const even = Math.min(room.height, slack * heights.reduce((sum, height) => sum + height, 0) / filled.length)
  const parts = fill(blocks, { ...room, height: even })
  return parts.length === filled.length ? parts : filled
}

function fill(blocks: readonly Block[], { width, height, fontSize }: SlideRoom): Block[][] {
  const heightOf = (part: readonly Block[]) => blocksHeight(part, width, fontSize)
  const parts: Block[][] = []
  let part: Block[] = []
  let rest = [...blocks]
  while (rest.length > 0) {
    const [block, ...more] = rest
    if (heightOf([...part, block]) <= height) {
      part.push(block)
      rest = more
      continue
    }
    const free = height - heightOf(part)
    const cut = part.length === 0 || (heightOf(part) < minFill * height && free > minRest * fontSize) || heightOf([block]) > height
      ? divideBlock(block, piece => heightOf([...part, piece]) <= height)
      : undefined
    const leading = cut ? [] : heldBack(part)
    if (cut) {
      part.push(cut[0])
      rest = [cut[1], ...more]
    }
    else if (part.length === leading.length) {
      // All one piece: it has a slide of its own, in smaller type.
      part.push(block)
      rest = more
    }
    else {
      part = part.slice(0, part.length - leading.length)
      rest = [...leading, ...rest]
    }
    parts.push(part)
    part = []
  }
  if (part.length > 0)
    parts.push(part)
  return parts
}

/** The blocks at the end of a slide that lead to what comes next. */
function heldBack(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1)
  return last && isLeading(last) ? [...heldBack(blocks.slice(0, -1)), last] : []
}
