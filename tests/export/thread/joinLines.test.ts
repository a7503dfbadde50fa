import { expect, it } from 'vitest'
import { joinLines } from '../../../export/thread/joinLines'
import { spanBlocks } from '../../../export/thread/spanBlocks'

it('joinLines(blocks) makes one block of lines that follow one another, and leaves others apart', () => {
  const joined = joinLines(spanBlocks([{ text: 'One\ntwo by ' }, { text: '@ada', link: 'mention' }, { text: '\nthree\n\nFour' }]))
  expect(joined.map(({ tight, spans }) => ({ tight, spans }))).toEqual([
    { tight: false, spans: [{ text: 'One\ntwo by ' }, { text: '@ada', link: 'mention' }, { text: '\nthree' }] },
    { tight: false, spans: [{ text: 'Four' }] },
  ])
  expect(joinLines([])).toEqual([])
})
