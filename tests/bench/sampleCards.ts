import type { Block, Thread } from '../../export/thread/thread'
import { seededRandom } from '../../engine/attention/seededRandom'

const subjects = ['Attention', 'A longer window', 'Each head', 'The softmax', 'A sliding window', 'The key-value cache', 'Every global layer', 'A tile of scores', 'The running maximum', 'A sparse mask', 'The tensor core', 'One thread block']
const verbs = ['compares', 'rescales', 'reads', 'writes back', 'keeps', 'leaves out', 'multiplies', 'waits for', 'sums up', 'moves']
const objects = ['every other token', 'the whole matrix', 'a few picked pairs', 'its own neighbours', 'two tiles at a time', 'eight times the work', 'the next row of keys', 'half of the memory', 'sixty-four times the scores', 'the slow memory']
const endings = ['before the next layer runs', 'while the chip stays busy', 'and nothing is lost', 'at some price in quality', 'once for each position', 'and then starts again', 'as the paper has it', 'whatever the length may be']

/** A thread of `count` posts of about 250 characters, none with a line of another's, with list items in every third. */
export function benchThread(count: number, seed = 1): Thread {
  const random = seededRandom(seed)
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)]
  const sentence = () => `${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(endings)}`
  return {
    title: 'Bench',
    author: { name: 'Ada Lovelace', handle: '@ada' },
    posts: Array.from({ length: count }, (_, index) => ({
      blocks: [
        paragraph(`${index + 1}. ${sentence()}. ${sentence()}.`),
        ...index % 3 === 0 ? [item(sentence()), item(sentence())] : [paragraph(`${sentence()}. ${sentence()}.`)],
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
