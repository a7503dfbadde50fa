import { threadForest } from './threadForest'

/** A post of one author, as far as its place in a thread goes. */
export interface ChainedPost {
  readonly id: string
  /** Of the post that it answers. */
  readonly parent?: string | undefined
  /** When it was published, in a form that sorts by time. */
  readonly date: string
}

export interface SelfThread<Item> {
  /** In the order in which they are read. */
  readonly posts: readonly Item[]
  /** Posts of the same thread on branches beside it. */
  readonly beside: number
}

/**
 * The thread that a post of an author belongs to: up to the first post, then down the longest chain of answers; of chains of one length the one that began earlier.
 * Posts that answer what is not among them begin threads. A cycle is followed once.
 * @param posts of one author, in any order; of two with one id, the first counts
 * @param id of the post whose thread is wanted; it is always part of it
 */
export function selfThread<Item extends ChainedPost>(posts: readonly Item[], id: string): SelfThread<Item> {
  const byId = new Map(posts.toReversed().map(post => [post.id, post]))
  const root = rootOf(id, byId)
  if (!root)
    return { posts: [], beside: 0 }
  const all = postsBelow(root, Array.from(byId.values()).reverse())
  const forest = threadForest(all.map(post => ({ id: post.id, parent: post === root ? undefined : post.parent })))
  const thread = forest.through(all.findIndex(post => post.id === id)).map(index => all[index])
  return { posts: thread, beside: all.length - thread.length }
}

/** The first post of the thread that a post belongs to; on a cycle, the one that the post comes round to last. */
function rootOf<Item extends ChainedPost>(id: string, byId: ReadonlyMap<string, Item>): Item | undefined {
  const seen = new Set<string>()
  let root: Item | undefined
  for (let post = byId.get(id); post && !seen.has(post.id); post = post.parent === undefined ? undefined : byId.get(post.parent)) {
    seen.add(post.id)
    root = post
  }
  return root
}

/** A post and all below it, each after the one that it answers, and answers of one post by their dates. */
function postsBelow<Item extends ChainedPost>(root: Item, posts: readonly Item[]): Item[] {
  const answers = new Map<string, Item[]>()
  for (const post of posts.filter(post => post !== root).sort((a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : 0)) {
    const { parent = '' } = post
    const beside = answers.get(parent)
    if (beside)
      beside.push(post)
    else
      answers.set(parent, [post])
  }
  const found = [root]
  for (const { id } of found)
    answers.get(id)?.forEach(post => found.push(post))
  return found
}
