import type { Thread } from './thread'

/** A sentence about the posts, by their numbers from 1, with pictures that have no alt text; a figure of the engine describes itself. */
export function undescribedPictures({ posts }: Pick<Thread, 'posts'>, wanted?: ReadonlySet<number>): string[] {
  const numbers = posts.flatMap(({ pictures }, index) => (!wanted || wanted.has(index + 1)) && pictures.some(({ source, alt }) => alt.trim() === '' && !source.startsWith('figure:')) ? [index + 1] : [])
  if (numbers.length === 0)
    return []
  const where = numbers.length === 1 ? `post ${numbers[0]}` : `posts ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
  return [`A picture in ${where} has no alt text, so that nobody who cannot see it learns what it shows: write one, as in ![What it shows](photo.jpg).`]
}
