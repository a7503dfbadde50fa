import type { Layouts } from '../layout/layouts'
import type { Platform } from '../platform/platform'
import type { Thread } from '../thread/thread'
import { shownLayout } from '../layout/content/shownLayout'
import { textLanguage } from '../text/textLanguage'
import { threadText } from '../thread/threadText'
import { threadTitle } from '../thread/threadTitle'

/** A thread as it is posted on a platform. */
export interface PackThread {
  readonly thread: Thread
  /** Cards that are added because carousels there have them. */
  readonly habits: readonly ('cover' | 'outro')[]
}

export interface PackThreadOptions {
  readonly layouts: Layouts
  /** What was said of the added cards in so many words. @default by the platform's habit, where the thread says nothing */
  readonly cover?: boolean | undefined
  readonly outro?: boolean | undefined
}

/**
 * A thread with the first and last card that are usual on a platform, where neither it nor anybody else says otherwise.
 * A single post has neither, a cover needs a title that the first post does not begin with; the words of an outro are in English.
 */
export async function packThread(thread: Thread, { posting }: Pick<Platform, 'posting'>, { layouts, cover, outro }: PackThreadOptions): Promise<PackThread> {
  const usual = posting?.habit?.cards ?? []
  const [first] = thread.posts
  const last = thread.posts[thread.posts.length - 1]
  const hasTitle = thread.title !== threadTitle(thread.posts) && shownLayout(first, thread, layouts) !== 'cover'
  const addsCover = thread.posts.length > 1 && usual.includes('cover') && cover === undefined && thread.cover === undefined && hasTitle
  const addsOutro = thread.posts.length > 1 && usual.includes('outro') && outro === undefined && thread.outro === undefined && shownLayout(last, thread, layouts) !== 'outro' && await isEnglish(thread)
  return {
    thread: { ...thread, ...addsCover && { cover: {} }, ...addsOutro && { outro: {} } },
    habits: [...addsCover ? ['cover' as const] : [], ...addsOutro ? ['outro' as const] : []],
  }
}

async function isEnglish(thread: Thread): Promise<boolean> {
  return /^en(?:$|-)/i.test(thread.language ?? await textLanguage(threadText(thread)))
}
