import type { Block, Thread } from '../../export/thread/thread'

const openings = [
  'Attention compares every token with every other one, so eight times the tokens cost sixty-four times the work.',
  'A longer window takes more than wider matrices: the scores of one head at a million tokens would fill two terabytes.',
  'Score only some of the pairs: the neighbours, a few global tokens, or those that a small model picks.',
]
const details = [
  'Less work, at some price in quality: the art is to choose what to leave out, and when to look at everything again.',
  'The numbers stay exact, only the order of the sums changes, and the big matrix never leaves the chip.',
]

/** A thread of `count` distinct posts of about 250 characters, with list items in every third. */
export function benchThread(count: number): Thread {
  return {
    title: 'Bench',
    author: { name: 'Ada Lovelace', handle: '@ada' },
    posts: Array.from({ length: count }, (_, index) => ({
      blocks: [
        paragraph(`${index + 1}. ${openings[index % openings.length]}`),
        ...index % 3 === 0 ? [item('Local: look at the neighbours'), item('Learned: let the model pick')] : [paragraph(details[index % details.length])],
      ],
      pictures: [],
      missingPictures: 0,
    })),
  }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', marker: '', depth: 0, tight: false, spans: [{ text }] }
}

function item(text: string): Block {
  return { ...paragraph(text), kind: 'item', marker: '-' }
}
