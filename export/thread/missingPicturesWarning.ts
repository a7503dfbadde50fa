import type { Thread } from './thread'

const mostNames = 3

/**
 * One sentence that names the posts (all, or only those whose numbers from 1 are in `wanted`) whose pictures the source does not hold and says how to supply them, or undefined.
 * Importers leave it out of their warnings: the caller asks for it when it knows which pictures came from elsewhere.
 */
export function missingPicturesWarning(thread: Thread, wanted?: ReadonlySet<number>): string | undefined {
  const posts = thread.posts.flatMap((post, index) => post.missingPictures > 0 && (!wanted || wanted.has(index + 1)) ? [{ number: index + 1, pictures: post.missingPictures }] : [])
  if (posts.length === 0)
    return undefined
  const numbers = posts.map(post => String(post.number))
  const files = posts.flatMap(({ number, pictures }) => Array.from({ length: Math.min(pictures, mostNames + 1) }, (_, index) => `${number}${index === 0 ? '' : `-${letter(index)}`}.png`))
  const named = files.length > mostNames ? `${files.slice(0, mostNames).join(', ')}, ...` : enumeration(files)
  return `${posts.length === 1 ? 'Post' : 'Posts'} ${enumeration(numbers)} had pictures that the file does not hold: save them in a folder as ${named} and add --images <folder>.`
}

function letter(index: number): string {
  return String.fromCharCode(97 + Math.min(index, 25))
}

function enumeration(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
