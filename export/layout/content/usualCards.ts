import type { AddedCard } from '../../thread/carouselPosts'
import type { Thread } from '../../thread/thread'
import type { Layouts } from '../layouts'
import { textLanguage } from '../../text/textLanguage'
import { threadText } from '../../thread/threadText'
import { threadTitle } from '../../thread/threadTitle'
import { shownLayout } from './shownLayout'

/** A thread with the cards that are added to it because they are usual where it is posted. */
export interface UsualCards {
  readonly thread: Thread
  readonly added: readonly AddedCard[]
}

export interface UsualCardsOptions {
  /** Which of the cards are usual: those with a reason. */
  readonly habit?: { readonly [card in AddedCard]?: string } | undefined
  readonly layouts: Layouts
  /** What was said of the cards in so many words. @default by habit, where the thread says nothing */
  readonly cover?: boolean | undefined
  readonly outro?: boolean | undefined
}

/**
 * A thread with the first and last card that are usual where it is posted, if neither it nor anybody else says otherwise.
 * A single post has neither, a cover needs a title that the first post does not begin with, and the words of an outro are in English.
 */
export async function withUsualCards(thread: Thread, { habit = {}, layouts, cover, outro }: UsualCardsOptions): Promise<UsualCards> {
  const { posts } = thread
  if (posts.length < 2)
    return { thread, added: [] }
  const addsCover = habit.cover !== undefined && cover === undefined && thread.cover === undefined && thread.title !== threadTitle(posts) && shownLayout(posts[0], thread, layouts) !== 'cover'
  const addsOutro = habit.outro !== undefined && outro === undefined && thread.outro === undefined && shownLayout(posts[posts.length - 1], thread, layouts) !== 'outro' && await isEnglish(thread)
  return {
    thread: { ...thread, ...addsCover && { cover: {} }, ...addsOutro && { outro: {} } },
    added: [...addsCover ? ['cover' as const] : [], ...addsOutro ? ['outro' as const] : []],
  }
}

async function isEnglish(thread: Thread): Promise<boolean> {
  return /^en(?:$|-)/i.test(thread.language ?? await textLanguage(threadText(thread)))
}
