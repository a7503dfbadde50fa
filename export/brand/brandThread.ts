import type { Author, Thread } from '../thread/thread'
import type { Brand } from './brandSchema'
import { readCover, readOutro } from '../thread/addedCards'
import { normalizeHandle } from '../thread/normalizeHandle'

/**
 * A thread with what its brand says where it says nothing itself.
 * A thread by somebody else, whose name or handle is not the brand's, keeps its author, and takes only the logo.
 */
export function brandThread(thread: Thread, brand: Brand): Thread {
  const layout = thread.layout ?? brand.layout
  const cover = brandCard(thread.cover, readCover(brand.cover))
  const outro = brandCard(thread.outro, readOutro(brand.outro))
  return { ...thread, author: brandAuthor(thread.author, brand), ...layout !== undefined && { layout }, ...cover !== undefined && { cover }, ...outro !== undefined && { outro } }
}

/** A cover or an outro: what the thread says of it, over what the brand says; none where the thread says so. */
function brandCard<Card extends object>(own: Card | false | undefined, brand: Card | false | undefined): Card | false | undefined {
  return own === false || !brand ? own : { ...brand, ...own }
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
