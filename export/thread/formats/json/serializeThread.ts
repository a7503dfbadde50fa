import type { ThreadSettings } from '../../importedThread'
import type { Block, CodeSettings, Post, Thread } from '../../thread'
import type { ThreadFile } from './threadSchema'
import { formatLineRanges } from '../../lineRanges'

type FileBlock = Extract<ThreadFile['posts'][number], { blocks: unknown }>['blocks'][number]

/** Text of a thread file in JSON, from which `importThread` makes the same thread and settings again; the thread has a post at least. */
export function serializeThread({ title, author, language, layout, cover, outro, posts }: Thread, settings: ThreadSettings = {}): string {
  const file: ThreadFile = {
    title,
    ...language !== undefined && { lang: language },
    ...layout !== undefined && { layout },
    ...cover !== undefined && { cover: writtenCard(cover) },
    ...outro !== undefined && { outro: writtenCard(outro) },
    author: { ...author },
    ...Object.keys(settings).length > 0 && { settings: settings as ThreadFile['settings'] },
    posts: posts.map(filePost),
  }
  return `${JSON.stringify(file, undefined, 2)}\n`
}

/** A cover or an outro as a file has it: true where it says nothing of its own. */
export function writtenCard<Card extends object>(card: Card | false): Card | boolean {
  return card && Object.keys(card).length > 0 ? { ...card } : card !== false
}

function filePost({ blocks, pictures, missingPictures, layout }: Post): ThreadFile['posts'][number] {
  return {
    blocks: blocks.map(fileBlock),
    ...pictures.length > 0 && { pictures: pictures.map(picture => ({ ...picture })) },
    ...missingPictures > 0 && { missingPictures },
    ...layout !== undefined && { layout },
  }
}

/** A block without the values that a reader assumes anyway. */
function fileBlock({ kind, marker, depth, tight, spans, level, table, code }: Block): FileBlock {
  return {
    kind,
    ...marker !== '' && { marker },
    ...depth > 0 && { depth },
    ...tight && { tight },
    ...spans.length > 0 && { spans: spans.map(span => ({ ...span })) },
    ...level && { level },
    ...table && { table: { align: [...table.align], rows: table.rows.map(row => row.map(cell => cell.map(span => ({ ...span })))) } },
    ...code && { code: fileCode(code) },
  }
}

function fileCode({ marked, added, removed, ...rest }: CodeSettings): FileBlock['code'] {
  return {
    ...rest,
    ...marked && { marked: formatLineRanges(marked) },
    ...added && { added: formatLineRanges(added) },
    ...removed && { removed: formatLineRanges(removed) },
  }
}
