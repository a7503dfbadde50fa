import type { Block, Thread } from '../thread/thread'
import type { Direction } from './direction'
import { blockSpans } from '../thread/blockSpans'
import { firstStrongDirection, hasRightToLeft, languageDirection } from './direction'

/**
 * Which way each block of a post is read: as its first letter is, and in a language that is written from right to left
 * from the right as soon as it has a letter of such a script. Blocks without letters go with the block before them, code runs from the left.
 */
export function blockDirections(blocks: readonly Block[], language = ''): Direction[] {
  const usual = languageDirection(language)
  const own = blocks.map((block): Direction | undefined => {
    if (block.kind === 'code')
      return 'ltr'
    const text = blockSpans(block).filter(({ formula }) => !formula).map(span => span.text).join('')
    return usual === 'rtl' && hasRightToLeft(text) ? 'rtl' : firstStrongDirection(text)
  })
  const first = own.find((direction, index) => direction && blocks[index].kind !== 'code')
  let last = first ?? usual
  return own.map((direction, index) => {
    if (direction && blocks[index].kind !== 'code')
      last = direction
    return direction ?? last
  })
}

/** Which way a thread as a whole is read: as its language is, or else as most of its posts begin. */
export function threadDirection({ language = '', posts }: Pick<Thread, 'language' | 'posts'>): Direction {
  if (language !== '')
    return languageDirection(language)
  const directions = posts.map(post => blockDirections(post.blocks.filter(({ kind }) => kind !== 'code'))[0])
  return directions.filter(direction => direction === 'rtl').length > directions.length / 2 ? 'rtl' : 'ltr'
}
