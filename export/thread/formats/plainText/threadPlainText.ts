import type { ThreadSettings } from '../../importedThread'
import type { Post, Thread } from '../../thread'
import type { WrittenThread } from '../../writtenThread'
import { dividerText, postText } from '../../postText'
import { threadTitle } from '../../threadTitle'
import { separatorLine } from './plainText'

/** Between two posts. */
const separator = '\n\n---\n\n'
const separatorLines = new RegExp(separatorLine.source, 'gm')

/**
 * A thread as plain text to post: its posts between lines of dashes, pictures as `[image: cache.png]`; `importPlainText` reads the posts.
 * In a post, a line of dashes becomes "* * *", and blank lines in a row become one, because both separate posts.
 * Numbers that count the posts are part of their text and stay; a reader drops them.
 */
export function threadPlainText(thread: Thread, settings: ThreadSettings = {}): WrittenThread {
  const posts = thread.posts.map(plainPost).filter(text => text !== '')
  const lost = lostParts(thread, settings)
  return {
    text: `${posts.join(separator)}\n`,
    warnings: lost.length > 0 ? [`Plain text has no place for ${enumeration(lost)}: choose --to markdown or json to keep all of it.`] : [],
  }
}

function plainPost(post: Post): string {
  const lines = postText(post).split(/\r\n?|[\n\u2028\u2029]/).map(line => line.trimEnd()).join('\n')
  const text = lines.replace(separatorLines, dividerText).replace(/\n{3,}/g, '\n\n').replace(/^\n+/, '').trimEnd()
  const pictures = post.pictures.filter(({ source }) => !source.startsWith('data:')).map(({ source }) => `[image: ${source}]`)
  return [text, pictures.join('\n')].filter(part => part !== '').join('\n\n')
}

/** What of a thread is not in its plain text. */
function lostParts({ title, author, language, layout, cover, outro, posts }: Thread, settings: ThreadSettings): string[] {
  const blocks = posts.flatMap(post => post.blocks)
  const spans = blocks.flatMap(({ spans, table }) => table ? table.rows.flat(2) : spans)
  const isMarked = spans.some(({ bold, italic, strike, sub, sup, mark, code, formula }) => bold ?? italic ?? strike ?? sub ?? sup ?? mark ?? code ?? formula)
  return [
    ...title !== threadTitle(posts) ? ['the title'] : [],
    ...author.name !== '' || author.handle !== '' ? ['the author'] : [],
    ...language !== undefined ? ['the language'] : [],
    ...layout !== undefined || posts.some(post => post.layout !== undefined) || Object.keys(settings).length > 0 ? ['the look'] : [],
    ...cover ? ['the cover'] : [],
    ...outro ? ['the outro'] : [],
    ...isMarked || blocks.some(({ kind }) => kind !== 'paragraph' && kind !== 'item') ? ['formats of the text'] : [],
    ...posts.some(({ pictures }) => pictures.some(({ alt }) => alt !== '')) ? ['alt texts'] : [],
    ...posts.some(({ pictures }) => pictures.some(({ source }) => source.startsWith('data:'))) ? ['pictures that are inside the file'] : [],
  ]
}

function enumeration(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
