import type { ImportedThread } from '../../importedThread'
import type { Author, Block, CodeSettings, Picture, Post, Span, Thread } from '../../thread'
import type { ThreadFile } from './threadSchema'
import { schemaIssueMessage } from '../../../message/schemaIssue'
import { readCover, readOutro } from '../../addedCards'
import { InputError } from '../../inputError'
import { parseLineRanges } from '../../lineRanges'
import { linkSpans } from '../../linkSpans'
import { normalizeHandle } from '../../normalizeHandle'
import { textBlocks } from '../../textBlocks'
import { threadTitle } from '../../threadTitle'
import { wholeTable } from '../../wholeTable'
import { parseJson } from './parseJson'
import { threadSchema } from './threadSchema'

type FilePost = ThreadFile['posts'][number]
type FileMedia = Exclude<FilePost, string>
type FileBlock = Extract<FilePost, { blocks: unknown }>['blocks'][number]

/**
 * Thread in JSON, see `threadSchema`; a post may be a mere text.
 * @throws {InputError} when it is not JSON, with the line, or not a thread, with the path of the value.
 */
export function importJson(text: string): ImportedThread {
  const value = parseJson(text)
  const parsed = threadSchema.safeParse(value)
  if (!parsed.success)
    throw new InputError(schemaIssueMessage(parsed.error, value, 'the thread'))
  const { title, lang, layout, cover, outro, author, settings = {}, posts: filePosts } = parsed.data
  const posts = filePosts.map(importPost)
  return { thread: { title: title ?? threadTitle(posts), author: importAuthor(author), ...lang !== undefined && { language: lang }, ...layout !== undefined && { layout }, ...cardsOf(cover, outro), posts }, settings, warnings: [] }
}

function cardsOf(cover: unknown, outro: unknown): Pick<Thread, 'cover' | 'outro'> {
  const [first, last] = [readCover(cover), readOutro(outro)]
  return { ...first !== undefined && { cover: first }, ...last !== undefined && { outro: last } }
}

function importAuthor({ name = '', handle = '', ...rest }: NonNullable<ThreadFile['author']> = {}): Author {
  return { name, handle: normalizeHandle(handle), ...rest }
}

function importPost(post: FilePost): Post {
  if (typeof post === 'string')
    return { blocks: textBlocks(post), pictures: [], missingPictures: 0 }
  return {
    blocks: 'text' in post ? textBlocks(post.text) : post.blocks.map(importBlock),
    pictures: importPictures(post),
    missingPictures: post.missingPictures ?? 0,
    ...post.layout !== undefined && { layout: post.layout },
  }
}

function importPictures({ pictures = [] }: FileMedia): Picture[] {
  return pictures.map(picture => typeof picture === 'string' ? { source: picture, alt: '' } : { alt: '', ...picture })
}

function importBlock({ kind, marker = '', depth = 0, tight = false, spans: written = [], level, table, code }: FileBlock): Block {
  const settings = kind === 'code' && code ? importCode(code) : {}
  const spans = importSpans(written, kind)
  // A rule has no text: one with text is a paragraph.
  const place = { kind: kind === 'divider' && spans.length > 0 ? 'paragraph' as const : kind, marker, depth, tight }
  if (kind === 'table')
    return { ...place, spans: [], table: table ? wholeTable(table.rows.map(row => row.map(cell => importSpans(typeof cell === 'string' ? [cell] : cell, kind))), table.align) : wholeTable([[spans]]) }
  return { ...place, spans, ...kind === 'heading' && level && { level }, ...Object.keys(settings).length > 0 && { code: settings } }
}

function importSpans(spans: readonly (string | Span)[], kind: Block['kind']): Span[] {
  return spans.flatMap(span => typeof span === 'string' ? textSpans(span, kind) : [span])
}

/** In code and formulas, an address is no link. */
function textSpans(text: string, kind: Block['kind']): Span[] {
  return kind === 'code' ? [{ text, code: true }] : kind === 'formula' ? [{ text, formula: true }] : linkSpans(text)
}

function importCode({ title, marked, added, removed, ligatures, ...rest }: NonNullable<FileBlock['code']>): CodeSettings {
  return {
    ...rest,
    ...title !== undefined && { title: title.trim() },
    ...ligatures && { ligatures },
    ...ranges({ marked, added, removed }),
  }
}

function ranges(written: Readonly<Record<'marked' | 'added' | 'removed', string | undefined>>): CodeSettings {
  return Object.fromEntries(Object.entries(written).flatMap(([kind, text = '']) => {
    const lines = parseLineRanges(text)
    return lines.length > 0 ? [[kind, lines]] : []
  }))
}
