import type { ImportedThread } from '../../importedThread'
import type { Post } from '../../thread'
import { htmlBlocks } from '../../html/htmlBlocks'
import { InputError } from '../../inputError'
import { isLanguage } from '../../language'
import { selfThread } from '../../selfThread'
import { threadTitle } from '../../threadTitle'
import { parseJson } from '../json/parseJson'
import { dropMarkdownNumbers } from '../markdown/markdownNumbers'
import { mastodonPerson } from './mastodonPerson'
import { mastodonPost } from './mastodonPost'
import { mastodonStatuses } from './mastodonStatuses'
import { isOpen, notOpenOnly, notOpenWarning } from './visibility'

export interface MastodonOptions {
  /** Whether posts for followers, and for those whom they mention, are part of the thread. @default false */
  readonly includePrivate?: boolean | undefined
}

/**
 * Thread in the JSON that Mastodon's interface answers: a status with its context (`{ "status": ..., "context": { "ancestors": [...], "descendants": [...] } }`), a list of statuses, or one. The posts of the author of the status that was asked for, up to the first and down to the last that answer one another.
 * Only what is public or unlisted, unless more is asked for. Numbers that count the posts are dropped; pictures have https addresses.
 * @throws {InputError} when it is not JSON, or holds no post that may be shown.
 */
export function importMastodon(text: string, { includePrivate = false }: MastodonOptions = {}): ImportedThread {
  const { statuses, named, hasContext } = mastodonStatuses(parseJson(text))
  if (!named)
    throw new InputError('Expected the Mastodon thread to hold a status, but received none: save it as {"status": ..., "context": ...}, with the answers of /api/v1/statuses/ID and /api/v1/statuses/ID/context.')
  const own = statuses.filter(({ account }) => account.id === named.account.id)
  const { posts: chain, beside } = selfThread(own.map(status => ({ id: status.id, parent: status.in_reply_to_id ?? undefined, date: status.created_at, status })), named.id)
  const thread = chain.map(({ status }) => status)
  const shown = includePrivate ? thread : thread.filter(({ visibility }) => isOpen(visibility))
  if (shown.length === 0)
    throw new InputError(notOpenOnly(thread.length))
  const texts = dropMarkdownNumbers(shown.map(({ content }) => ({ blocks: htmlBlocks(content), pictures: [], missingPictures: 0 })))
  const posts = shown.map((status, index) => mastodonPost(texts[index].blocks, status)).filter(hasContent)
  const language = shown.find(({ language }) => isLanguage(language))?.language
  return {
    thread: { title: threadTitle([...texts, ...posts]), author: mastodonPerson(named.account), ...language !== undefined && { language }, posts },
    settings: {},
    warnings: [
      ...notOpenWarning(thread.length - shown.length),
      ...thread[0].in_reply_to_id != null && thread[0].in_reply_to_account_id === named.account.id ? ['The post that the first one answers is by the same author and not in the file: it is deleted, or the ancestors of the thread are not all there.'] : [],
      ...!hasContext && named.replies_count > 0 ? ['The file holds one post without what answers it: if it begins a thread, save {"status": ..., "context": ...} with the answer of /api/v1/statuses/ID/context.'] : [],
      ...beside > 0 ? [`Left out ${beside} ${beside === 1 ? 'post' : 'posts'} by the author on ${beside === 1 ? 'a branch' : 'branches'} beside the longest chain of answers.`] : [],
      ...shown.some(({ media_attachments }) => media_attachments.some(({ type }) => type === 'audio')) ? ['Sound was left out: a card is silent.'] : [],
    ],
  }
}

function hasContent({ blocks, pictures, missingPictures }: Post): boolean {
  return blocks.length > 0 || pictures.length > 0 || missingPictures > 0
}
