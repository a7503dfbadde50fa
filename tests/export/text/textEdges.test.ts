import type { Block } from '../../../export/thread/thread'
import { describe, expect, it } from 'vitest'
import { textEdges } from '../../../export/text/textEdges'
import { block } from '../layout/testThread'

describe('textEdges(blocks, markerWidths)', () => {
  it('hangs the items of a list by its widest marker, over what they hold', () => {
    // "1." is 1 em wide and "10." 1.5, each with a gap of 0.5.
    expect(textEdges([item(), of('code', 1), item(), of('paragraph', 0)], [1, 0, 1.5, 0])).toEqual([2, 2, 2, 0])
  })

  it('hangs what an item holds by the item\'s text', () => {
    expect(textEdges([item(), of('paragraph', 1), of('quote', 1), item(1)], [1, 0, 0, 0.5])).toEqual([1.5, 1.5, 2.4, 2.5])
  })

  it('begins a new list after a paragraph', () => {
    expect(textEdges([item(), of('paragraph', 0), item()], [1, 0, 2])).toEqual([1.5, 0, 2.5])
  })

  it('indents a block of some depth without an item around it by its depth', () => {
    expect(textEdges([of('paragraph', 1), of('quote', 1)], [0, 0])).toEqual([1.2, 1.8])
  })

  it('keeps levels deeper than the fifth at its place', () => {
    const items = Array.from({ length: 30 }, (_, depth) => item(depth))
    const edges = textEdges(items, items.map(() => 0.5))
    expect(edges.slice(0, 5)).toEqual([1, 2, 3, 4, 5])
    expect(new Set(edges.slice(5))).toEqual(new Set([5]))
  })

  it('of no blocks is empty', () => {
    expect(textEdges([], [])).toEqual([])
  })
})

function item(depth = 0): Block {
  return block('text', { kind: 'item', marker: '-', depth })
}

function of(kind: Block['kind'], depth: number): Block {
  return block('text', { kind, depth })
}
