import { expect, it } from 'vitest'
import { smallText } from '../../../../export/layout/body/smallText'

const card = { post: 1, text: 'Text', width: 540, height: 675 }

it('smallText(cards) is silent where text can be read on a phone: 16 px of 540 are 11.1 of 375 points', () => {
  expect(smallText([])).toEqual([])
  expect(smallText([{ ...card, fontSize: 16 }])).toEqual([])
  // On its side, a phone is 667 points wide: 16 of 960 px are 11.1 of them.
  expect(smallText([{ ...card, width: 960, height: 540, fontSize: 16 }])).toEqual([])
  expect(smallText([{ ...card, text: '', fontSize: 8 }])).toEqual([])
})

it('smallText(cards) names posts with smaller text and the smallest size, in points', () => {
  expect(smallText([{ ...card, fontSize: 15 }])).toEqual(['The text of post 1 is 10.4 points on a phone 375 points wide, where 11 can be read: raise the font size, so that it takes more cards, or shorten it.'])
  expect(smallText([{ ...card, fontSize: 15 }, { ...card, post: 3, fontSize: 16 }, { ...card, post: 4, fontSize: 14 }, { ...card, post: 9, added: 'outro', fontSize: 15 }])).toEqual(['The text of posts 1 and 4 and the outro is as small as 9.7 points on a phone 375 points wide, where 11 can be read: raise the font size, so that it takes more cards, or shorten it.'])
  expect(smallText([{ ...card, width: 960, height: 540, fontSize: 15 }])).toEqual([expect.stringContaining('10.4 points on a phone 667 points wide')])
})
