import type { ThreadForest } from '../../threadForest'
import type { XPost } from './xPost'
import { threadForest } from '../../threadForest'
import { compareIds } from './xPost'
import { xText } from './xText'

/** What is kept of each post, so that threads can be told without the posts in memory. */
export interface IndexedPost {
  readonly id: string
  /** Ids of all versions of an edited post, the first one first. */
  readonly versions: readonly string[] | undefined
  /** Id of the post of the same person that it answers. */
  readonly parent: string | undefined
  /** Whether it answers somebody else. */
  readonly answersOther: boolean
  readonly time: number
  readonly likes: number
  /** Empty for one that answers somebody else. */
  readonly firstLine: string
  readonly matches: boolean
}

export interface XIndex {
  /** Oldest first; of an edited post, its newest version. */
  readonly posts: readonly IndexedPost[]
  readonly forest: ThreadForest
  /** Index of a post by the id of any of its versions. */
  readonly find: (id: string) => number | undefined
}

const maxFirstLine = 200

/** What the index keeps of a post of the person with the id `account`; `search` is in small letters. */
export function indexPost(post: XPost, account: string, search: string | undefined): IndexedPost {
  const answersOther = post.answered !== undefined && post.answered !== account
  const text = answersOther ? '' : xText(post)
  return {
    id: post.id,
    versions: post.versions.length > 1 ? post.versions : undefined,
    parent: answersOther ? undefined : post.parent,
    answersOther,
    time: post.time,
    likes: post.likes,
    firstLine: firstLineOf(text),
    matches: search === undefined || text.toLowerCase().includes(search),
  }
}

/** Puts the posts of an archive in order: of an edited post, only the newest version that is there, which stands where the first one stood. */
export function xIndex(all: readonly IndexedPost[]): XIndex {
  const present = new Map(all.map(post => [post.id, post]))
  const edited = new Map<string, readonly string[]>()
  for (const { versions = [] } of all) {
    for (const version of versions) {
      if (versions.length > (edited.get(version)?.length ?? 0))
        edited.set(version, versions)
    }
  }
  const firstOf = (id: string) => edited.get(id)?.[0] ?? id
  const newestOf = (id: string) => edited.get(id)?.findLast(version => present.has(version)) ?? id
  const posts = Array.from(present.values())
    .filter(({ id }) => newestOf(id) === id)
    .sort((a, b) => compareIds(firstOf(a.id), firstOf(b.id)))
  const forest = threadForest(posts.map(({ id, parent }) => ({ id, parent: parent === undefined ? undefined : newestOf(parent) })))
  return {
    posts,
    forest,
    find(id) {
      const index = posts.findIndex(post => post.id === newestOf(id))
      return index === -1 ? undefined : index
    },
  }
}

function firstLineOf(text: string): string {
  const [line] = text.split('\n', 1)
  return line.length > maxFirstLine ? Array.from(line).slice(0, maxFirstLine).join('') : line
}
