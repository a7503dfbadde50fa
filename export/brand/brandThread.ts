import type { Author, Thread } from '../thread/thread'
import type { Brand } from './brandSchema'
import { normalizeHandle } from '../thread/normalizeHandle'

/**
 * A thread with what its brand says where it says nothing itself.
 * A thread by somebody else, whose name or handle is not the brand's, keeps its author, and takes only the logo.
 */
export function brandThread(thread: Thread, brand: Brand): Thread {
  return { ...thread, author: brandAuthor(thread.author, brand), ...(thread.layout ?? brand.layout) !== undefined && { layout: thread.layout ?? brand.layout } }
}

/** The author of a thread that a brand posts. */
export function brandAuthor(author: Author, { name = '', handle: written = '', verified, avatar, logo, logoCorner }: Brand): Author {
  const handle = normalizeHandle(written)
  const isBrand = (author.name === '' || author.name === name) && (author.handle === '' || author.handle.toLowerCase() === handle.toLowerCase())
  return {
    ...logo !== undefined && { logo },
    ...logoCorner !== undefined && { logoCorner },
    ...isBrand && verified !== undefined && { verified },
    ...isBrand && avatar !== undefined && { avatar },
    ...author,
    ...isBrand && { name: author.name || name, handle: author.handle || handle },
  }
}
