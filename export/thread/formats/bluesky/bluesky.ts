import type { ImportedThread } from '../../importedThread'
import type { Post } from '../../thread'
import type { BlueskyPosts } from './blueskyPosts'
import type { BlueskyPost } from './blueskySchema'
import { InputError } from '../../inputError'
import { isLanguage } from '../../language'
import { selfThread } from '../../selfThread'
import { spanBlocks } from '../../spanBlocks'
import { threadTitle } from '../../threadTitle'
import { parseJson } from '../json/parseJson'
import { dropMarkdownNumbers } from '../markdown/markdownNumbers'
import { readEmbed } from './blueskyEmbed'
import { blueskyPerson } from './blueskyPerson'
import { blueskyPosts } from './blueskyPosts'
import { facetSpans } from './facetSpans'

/**
 * Thread in the JSON that Bluesky's interface answers, `app.bsky.feed.getPostThread` or `app.bsky.unspecced.getPostThreadV2`: the posts of the author of the post that was asked for, up to the first and down to the last that answer one another.
 * Numbers that count the posts are dropped; pictures have https addresses.
 * @throws {InputError} when it is not JSON, or holds no post.
 */
export function importBluesky(text: string): ImportedThread {
  const found = blueskyPosts(parseJson(text))
  const { named } = found
  if (!named)
    throw new InputError(`Expected the Bluesky thread to hold a post, but received ${found.gone === 'deleted' ? 'one that is deleted or was never there' : found.gone === 'blocked' ? 'one whose author blocks readers' : 'none'}: save the answer of app.bsky.feed.getPostThread for a post that everybody can read.`)
  const own = found.posts.filter(({ author }) => author.did === named.author.did)
  const { posts: chain, beside } = selfThread(own.map(post => ({ id: post.uri, parent: post.record.reply?.parent.uri, date: post.record.createdAt, post })), named.uri)
  const thread = chain.map(({ post }) => post)
  const texts = dropMarkdownNumbers(thread.map(({ record }) => ({ blocks: spanBlocks(facetSpans(record.text, record.facets)), pictures: [], missingPictures: 0 })))
  const read = thread.map((post, index) => withEmbed(texts[index], post)).filter(({ post }) => post.blocks.length > 0 || post.pictures.length > 0 || post.missingPictures > 0)
  const posts = read.map(({ post }) => post)
  const language = thread.flatMap(({ record }) => record.langs).find(isLanguage)
  return {
    thread: { title: threadTitle(posts), author: blueskyPerson(named.author), ...language !== undefined && { language }, posts },
    settings: {},
    warnings: [
      ...edgeWarnings(thread, found),
      ...beside > 0 ? [`Left out ${beside} ${beside === 1 ? 'post' : 'posts'} by the author on ${beside === 1 ? 'a branch' : 'branches'} beside the longest chain of answers.`] : [],
      ...read.flatMap(({ lacksQuoted }, index) => lacksQuoted ? [`Post ${index + 1} quotes something that the file does not hold: write what it says in its text.`] : []),
    ],
  }
}

function withEmbed(text: Post, { record, embed }: BlueskyPost): { readonly post: Post, readonly lacksQuoted: boolean } {
  const { blocks, lacksQuoted, ...pictures } = readEmbed(embed ?? record.embed, linkedText(record))
  return { post: { ...pictures, blocks: [...text.blocks, ...blocks].map((block, at) => at === 0 ? { ...block, tight: false } : block) }, lacksQuoted }
}

/** What a post's text holds of addresses, written or behind its words. */
function linkedText({ text, facets }: BlueskyPost['record']): string {
  return [text, ...facets.flatMap(({ features }) => features.map(({ uri = '' }) => uri))].join('\n')
}

/** Says where posts of the thread may be missing before its first post or after its last. */
function edgeWarnings(thread: readonly BlueskyPost[], { cut }: BlueskyPosts): string[] {
  const [first, last] = [thread[0], thread.at(-1)!]
  return [
    ...first.record.reply?.parent.uri.startsWith(`at://${first.author.did}/`) ? ['The post that the first one answers is by the same author and not in the file: it is deleted, or more of the thread has to be asked for, as with parentHeight=1000.'] : [],
    ...cut.has(last.uri) ? ['Replies to the last post are not in the file: if the thread goes on there, ask for more of it, as with depth=1000.'] : [],
  ]
}
