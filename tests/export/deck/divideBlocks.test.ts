import type { Block } from '../../../export/thread/thread'
import { expect, it } from 'vitest'
import { blocksHeight } from '../../../export/deck/blockHeight'
import { divideBlocks } from '../../../export/deck/divideBlocks'

const width = 836
const fontSize = 22

it('divideBlocks(blocks, room) cuts before a line that leads to a list, rather than inside the list that would fill the slide', () => {
  const blocks = [...list('First:', 3), ...list('Second:', 3), ...list('Third:', 2)]
  // Room for all but the last item of the third list.
  const height = blocksHeight(blocks.slice(0, -1), width, fontSize)
  expect(divideBlocks(blocks, { width, height, fontSize })).toEqual([list('First:', 3), [...list('Second:', 3), ...list('Third:', 2)]])
})

it('divideBlocks(blocks, room) makes slides of one post about equally full', () => {
  const blocks = Array.from({ length: 9 }, (_, index) => paragraph(`Paragraph ${index}`))
  const height = blocksHeight(blocks.slice(0, 8), width, fontSize)
  expect(divideBlocks(blocks, { width, height, fontSize }).map(part => part.length).sort()).toEqual([4, 5])
})

it('divideBlocks(blocks, room) cuts inside a list that one slide cannot hold', () => {
  const blocks = list('All:', 12)
  const height = blocksHeight(blocks.slice(0, 9), width, fontSize)
  const parts = divideBlocks(blocks, { width, height, fontSize })
  expect(parts.flat()).toEqual(blocks)
  expect(parts.map(part => part.length)).toEqual([6, 7])
})

it('divideBlocks(blocks, room) leaves what fits on one slide', () => {
  const blocks = list('All:', 3)
  expect(divideBlocks(blocks, { width, height: 404, fontSize })).toEqual([blocks])
})

function list(lead: string, count: number): Block[] {
  return [paragraph(lead), ...Array.from({ length: count }, (_, index): Block => ({ ...paragraph(`${lead} ${index + 1}`), kind: 'item', marker: '-', tight: index > 0 }))]
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', marker: '', depth: 0, tight: false, spans: [{ text }] }
}
