import type { ImportedThread } from '../../importedThread'
import type { Author, Post } from '../../thread'
import type { XNote } from './xNotes'
import type { XPost } from './xPost'
import { isLanguage } from '../../language'
import { dropPostNumbers } from '../../postNumbers'
import { textBlocks } from '../../textBlocks'
import { threadTitle } from '../../threadTitle'
import { xPictures } from './xMedia'
import { isCutOff } from './xNotes'
import { xText } from './xText'

export interface XThreadInput {
  /** In the order in which they are read. */
  readonly posts: readonly XPost[]
  readonly author: Author
  /** Texts of long posts by the id of their post. */
  readonly notes: ReadonlyMap<string, XNote>
  readonly root: string
  /** Of all files in the archive. */
  readonly paths: ReadonlySet<string>
}

/** What X says of posts in which it found no language. */
const noLanguage = /^(?:und|zxx|q[a-z]{2})?$/

/** The thread of posts of an archive; videos and pictures that are not in it are counted as missing. */
export function xThread({ posts, author, notes, root, paths }: XThreadInput): ImportedThread {
  const texts = dropPostNumbers(posts.map(post => xText(post, notes.get(post.id))))
  const threadPosts = posts.map((post, index): Post => {
    const { pictures, missing } = xPictures(post, root, paths)
    return { blocks: textBlocks(texts[index]), pictures, missingPictures: missing }
  })
  const language = languageOf(posts)
  const cutOff = posts.flatMap((post, index) => isCutOff(post) && !notes.has(post.id) ? [index + 1] : [])
  return {
    thread: { title: threadTitle(threadPosts), author, ...language !== undefined && { language }, posts: threadPosts },
    settings: {},
    warnings: cutOff.map(number => `The archive holds only the beginning of post ${number}, and its note-tweet.js has no more of it.`),
  }
}

/** The language that X found in most of the posts; of two that are as frequent, the one found first. */
function languageOf(posts: readonly XPost[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { language } of posts) {
    if (!noLanguage.test(language) && isLanguage(language))
      counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return Array.from(counts).reduce<[string | undefined, number]>((most, found) => found[1] > most[1] ? found : most, [undefined, 0])[0]
}
