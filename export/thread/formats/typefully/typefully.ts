import type { ImportedThread } from '../../importedThread'
import type { Post } from '../../thread'
import { InputError } from '../../inputError'
import { dropPostNumbers } from '../../postNumbers'
import { textBlocks } from '../../textBlocks'
import { threadTitle } from '../../threadTitle'
import { parseJson } from '../json/parseJson'
import { draftTexts } from './typefullyDraft'

/**
 * Thread in a draft of Typefully: its text, in which four newlines separate posts, or its JSON, with `content`, or with `posts` of a platform.
 * @throws {InputError} when the JSON is no draft
 */
export function importTypefully(text: string): ImportedThread {
  const isJson = /^\s*[[{]\s*["{}]/.test(text)
  const draft = isJson ? draftTexts(parseJson(text)) : { texts: splitContent(text), others: [] }
  if (!draft)
    throw new InputError('Expected a draft of Typefully with content, posts or platforms, but received other JSON: export the draft again, or copy its text.')
  const posts = dropPostNumbers(draft.texts.flatMap(splitContent)).map((post): Post => ({ blocks: textBlocks(post), pictures: [], missingPictures: 0 }))
  return {
    thread: { title: threadTitle(posts), author: { name: '', handle: '' }, posts },
    settings: {},
    warnings: draft.others.length > 0 ? [`The draft has posts for several platforms: those for ${draft.others.join(', ')} were left out.`] : [],
  }
}

function splitContent(text: string): string[] {
  return text.replace(/\r\n?/g, '\n').split(/\n{4,}/).map(post => post.replace(/^\n+/, '').trimEnd()).filter(post => post !== '')
}
