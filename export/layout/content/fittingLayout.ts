import type { LayoutName } from '../../thread/layoutName'
import type { Block, Post } from '../../thread/thread'
import { postText } from '../../thread/postText'
import { saysHowMuch } from './bigNumber'
import { numberPost } from './numberPost'

/** Characters that leave what is set large its room. */
const maxSubtitle = 160
const maxMeaning = 160
const maxQuote = 280
/** Of a hook: more is a sentence. */
const maxHook = 90
const sourceLine = /^\s*[—–―]\s*\S/

/**
 * The layout that suits a post by what is in it, "post" where there is doubt: a hook that opens a thread is a cover,
 * a quotation alone a quote, and a number on a line of its own with a word on what it means a number.
 */
export function fittingLayout(post: Post, opens: boolean): LayoutName {
  if (post.pictures.length > 0 || post.missingPictures > 0 || post.blocks.length === 0)
    return 'post'
  if (opens && isHook(post.blocks))
    return 'cover'
  if (isNumber(post))
    return 'number'
  return isQuote(post.blocks) ? 'quote' : 'post'
}

function isHook([first, ...rest]: readonly Block[]): boolean {
  return first.kind === 'heading' && first.level === 1 && lengthOf([first]) <= maxHook && isShortText(rest, maxSubtitle)
}

function isNumber(post: Post): boolean {
  const found = numberPost(post)
  return found !== undefined && found.isLine && saysHowMuch(found.number) && isShortText(found.meaning, maxMeaning)
}

function isQuote(blocks: readonly Block[]): boolean {
  const last = blocks.length > 1 && blocks[blocks.length - 1].kind === 'paragraph' && sourceLine.test(lineOf(blocks[blocks.length - 1])) ? blocks.length - 1 : blocks.length
  return lengthOf(blocks) <= maxQuote && blocks.every((block, index) => index < last ? block.kind === 'quote' && block.depth === 0 : true)
}

function isShortText(blocks: readonly Block[], length: number): boolean {
  return blocks.length <= 2 && blocks.every(({ kind }) => kind === 'paragraph') && lengthOf(blocks) <= length
}

function lengthOf(blocks: readonly Block[]): number {
  return postText({ blocks }).length
}

function lineOf({ spans }: Block): string {
  return spans.map(({ text }) => text).join('')
}
