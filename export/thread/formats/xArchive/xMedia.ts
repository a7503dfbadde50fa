import type { Picture } from '../../thread'
import type { XPost } from './xPost'

/** Where archives keep the pictures of posts; the second is the name of older ones. */
const folders = ['tweets_media/', 'tweet_media/']
const avatarFolder = 'profile_media/'

export interface XPictures {
  readonly pictures: readonly Picture[]
  /** Videos, and pictures that the archive does not hold. */
  readonly missing: number
}

/** Pictures of a post by their paths in the archive, which names them after the post (or a version of it) and their file on X's servers. */
export function xPictures({ id, versions, media }: XPost, root: string, paths: ReadonlySet<string>): XPictures {
  const pictures = media.flatMap(({ isPhoto, fileName, alt }) => {
    const candidates = isPhoto && fileName !== '' ? [id, ...versions].flatMap(owner => folders.map(folder => `${root}${folder}${owner}-${fileName}`)) : []
    const source = candidates.find(path => paths.has(path))
    return source === undefined ? [] : [{ source, alt }]
  })
  return { pictures, missing: media.length - pictures.length }
}

/** Path of the person's picture in the archive; undefined where it holds none. */
export function xAvatar(fileName: string, root: string, paths: readonly string[]): string | undefined {
  return fileName === '' ? undefined : paths.find(path => path.startsWith(`${root}${avatarFolder}`) && path.endsWith(`-${fileName}`))
}
