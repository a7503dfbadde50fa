import type { TextLimit } from '../../../export/platform/platform'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { captionWithin } from '../../../export/platform/captions'
import { postingPlatforms } from '../../../export/platform/findPlatform'
import { packCaptions } from '../../../export/platform/packCaptions'
import { textFits } from '../../../export/platform/textLength'
import { fuzzSize } from '../../fuzzSize'

const card = (post: number, part = 1, text = `text of card ${post}.${part}`) => ({ post, part, text })
const source = { title: 'The title', textOf: (post: number) => `Post ${post}`, closing: [] }

it('captionWithin(parts, limit) keeps a text whole that fits, with its ending below', () => {
  expect(captionWithin({ text: ' One. Two. ', ending: ['2/3'] }, { max: 20 })).toEqual({ text: 'One. Two.\n\n2/3', isCut: false })
  expect(captionWithin({ text: 'x'.repeat(9000) }).text).toHaveLength(9000)
  expect(captionWithin({ text: '', ending: ['1/2'] }, { max: 20 })).toEqual({ text: '1/2', isCut: false })
})

it('captionWithin(parts, limit) cuts after a sentence or a word, and keeps the ending whole', () => {
  expect(captionWithin({ text: 'A first sentence here. A second one follows.', ending: ['1/2'] }, { max: 36 })).toEqual({ text: 'A first sentence here. …\n\n1/2', isCut: true })
  expect(captionWithin({ text: 'Words and words and words' }, { max: 17 })).toEqual({ text: 'Words and words…', isCut: true })
})

it('captionWithin(parts, limit) leaves out what of the ending would take more than half of the room, and says so', () => {
  expect(captionWithin({ text: 'Text', ending: ['https://example.org/a-long-address', '2/2'] }, { max: 40 })).toEqual({ text: 'Text\n\n2/2', isCut: true })
})

it('captionWithin(parts, limit) of any text is within every limit, and begins as the text does', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 700 }), fc.string({ unit: 'binary', maxLength: 700 }), fc.array(fc.constantFrom('word', 'https://example.org/path', '👨‍👩‍👧‍👦', '缓存。', 'End.', '\n\n', 'a\u0301\u0301'), { maxLength: 300 }).map(parts => parts.join(' ')))
  const limits: TextLimit[] = [...postingPlatforms.flatMap(({ posting }) => posting?.text ? [posting.text] : []), { max: 3 }, { max: 0 }]
  fc.assert(fc.property(text, fc.array(fc.constantFrom('1/2', 'Follow for more', 'https://example.org'), { maxLength: 3 }), (text, ending) => {
    for (const limit of limits) {
      const caption = captionWithin({ text, ending }, limit)
      expect(textFits(caption.text, limit)).toBe(true)
      if (!caption.isCut)
        expect(caption.text).toBe([text.trim(), ...ending].filter(part => part !== '').join('\n\n'))
    }
  }), fuzzSize(40))
})

it('captionWithin(parts, limit) of a megabyte takes no longer than that of its beginning', () => {
  const endless = 'https://example.org/path '.repeat(40_000)
  expect(captionWithin({ text: endless }, { max: 500, linkLength: 23 })).toEqual(captionWithin({ text: endless.slice(0, 25_000) }, { max: 500, linkLength: 23 }))
})

it('packCaptions(posts, source) says what each post begins with, counts several, and closes the last', () => {
  const posts = [[{ ...card(0, 1, 'The title'), added: 'cover' }, card(1), card(2)], [card(2, 2), card(3), card(4)], [card(4, 2), { ...card(5, 1, 'Thanks'), added: 'outro' }]]
  expect(packCaptions(posts, { ...source, closing: ['Follow', 'https://example.org'] }).map(({ text }) => text)).toEqual([
    'Post 1\n\n1/3',
    'Post 3\n\n2/3',
    'text of card 4.2\n\nFollow\n\nhttps://example.org\n\n3/3',
  ])
})

it('packCaptions(posts, source) has the caption of somebody\'s own in the first post, and the title where no post has words', () => {
  expect(packCaptions([[card(1)], [card(2)]], { ...source, own: 'Mine' }).map(({ text }) => text)).toEqual(['Mine\n\n1/2', 'Post 2\n\n2/2'])
  expect(packCaptions([[card(1, 1, '')]], { ...source, textOf: () => ' ' })).toEqual([{ text: 'The title', isCut: false }])
  expect(packCaptions([[card(1)], [card(2), card(3)], [card(4, 1, '')]], { ...source, textOf: post => post === 3 ? 'Words' : '' }).map(({ text }) => text)).toEqual(['text of card 1.1\n\n1/3', 'Words\n\n2/3', '3/3'])
})

it('packCaptions(posts, source) leaves out what stands below a caption of somebody\'s own rather than cut it', () => {
  expect(packCaptions([[card(1)], [card(2)]], { ...source, own: 'x'.repeat(278) }, { max: 280 })[0]).toEqual({ text: 'x'.repeat(278), isCut: false })
})

it('packCaptions(posts, source) closes with no line that the caption has already', () => {
  expect(packCaptions([[card(1)]], { ...source, textOf: () => 'See https://example.org', closing: ['https://example.org'] })[0].text).toBe('See https://example.org')
})
