import type { Picture, Thread } from '../../thread/thread'
import { threadMarkdown } from '../../thread/formats/markdown/threadMarkdown'

/** A thread as the Markdown file of its deck, which names the pictures that the deck has for it: by their addresses on the site, below `public`. */
export function deckThread(thread: Thread, addresses: ReadonlyMap<string, string>, avatar: string | undefined): { readonly text: string, readonly warnings: readonly string[] } {
  // Figures are made from their names again.
  const placeOf = (source: string) => !source.startsWith('figure:') && addresses.has(source) ? `public${addresses.get(source)}` : source
  const placed = (picture: Picture): Picture => ({ ...picture, source: placeOf(picture.source) })
  const { avatar: _, logo, logoCorner, ...author } = thread.author
  return threadMarkdown({
    ...thread,
    author: { ...author, ...avatar !== undefined && { avatar: `public${avatar}` } },
    ...thread.cover && thread.cover.picture !== undefined && { cover: { ...thread.cover, picture: placeOf(thread.cover.picture) } },
    posts: thread.posts.map(post => ({ ...post, pictures: post.pictures.map(placed) })),
  })
}
