import type { Mask } from '../attention/mask'
import type { Box, Figure } from './figure'

const side = 120

/** A mask alone, pair by pair, as a small square. */
export function maskThumbnail(mask: Mask, tokens: number): Figure {
  const cell = side / tokens
  const boxes: Box[] = []
  for (let query = 0; query < tokens; query++)
    mask.visitKeys(query, tokens, (first, last) => boxes.push([first * cell, query * cell, (last - first + 1) * cell, cell]))
  return {
    name: 'mask-thumbnail',
    description: mask.description,
    width: side,
    height: side,
    shapes: [{ kind: 'rect', id: 'ground', paint: 'faint', x: 0, y: 0, width: side, height: side, cornerRadius: 4 }, { kind: 'boxes', id: 'pairs', paint: 'scores', boxes }],
    labels: [],
  }
}
