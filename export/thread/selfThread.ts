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
 * @param posts of one author
 * @param id of the post whose thread is wanted; it is always part of it
 */
export function selfThread<Item extends ChainedPost>(posts: readonly Item[], id: string): SelfThread<Item> {
  const { byId, children, heights } = chains(posts)
  const up: Item[] = []
  const taken = new Set<string>()
  for (let post = byId.get(id); post && !taken.has(post.id); post = post.parent === undefined ? undefined : byId.get(post.parent)) {
    taken.add(post.id)
    up.push(post)
  }
  const thread = up.reverse()
  for (let next = thread.at(-1); next;) {
    next = children.get(next.id)?.filter(child => !taken.has(child.id)).reduce<Item | undefined>((best, child) => best && !goesOnLonger(child, best, heights) ? best : child, undefined)
    if (next) {
      taken.add(next.id)
      thread.push(next)
    }
  }
  return { posts: thread, beside: thread.length === 0 ? 0 : treeSize(thread[0], children) - thread.length }
}

function chains<Item extends ChainedPost>(posts: readonly Item[]): { byId: Map<string, Item>, children: Map<string, Item[]>, heights: Map<string, number> } {
  const byId = new Map<string, Item>()
  for (const post of posts) {
    if (!byId.has(post.id))
      byId.set(post.id, post)
  }
  const children = new Map<string, Item[]>()
  for (const post of byId.values()) {
    if (post.parent !== undefined && byId.has(post.parent))
      pushTo(children, post.parent, post)
  }
  return { byId, children, heights: chainHeights(byId, children) }
}

/** How many posts follow each in the longest chain below it; from the ends upwards, so that what is on a cycle has none. */
function chainHeights<Item extends ChainedPost>(byId: ReadonlyMap<string, Item>, children: ReadonlyMap<string, readonly Item[]>): Map<string, number> {
  const heights = new Map<string, number>()
  const waiting = new Map(Array.from(children, ([id, { length }]) => [id, length]))
  const ends = Array.from(byId.values()).filter(({ id }) => !children.has(id))
  for (let post = ends.pop(); post; post = ends.pop()) {
    const parent = post.parent === undefined ? undefined : byId.get(post.parent)
    if (!parent)
      continue
    heights.set(parent.id, Math.max(heights.get(parent.id) ?? 0, (heights.get(post.id) ?? 0) + 1))
    const left = waiting.get(parent.id)! - 1
    waiting.set(parent.id, left)
    if (left === 0)
      ends.push(parent)
  }
  return heights
}

function goesOnLonger<Item extends ChainedPost>(post: Item, other: Item, heights: ReadonlyMap<string, number>): boolean {
  const more = (heights.get(post.id) ?? 0) - (heights.get(other.id) ?? 0)
  return more > 0 || (more === 0 && post.date < other.date)
}

function treeSize<Item extends ChainedPost>(root: Item, children: ReadonlyMap<string, readonly Item[]>): number {
  const seen = new Set<string>([root.id])
  const open = [root]
  for (let post = open.pop(); post; post = open.pop()) {
    for (const child of children.get(post.id) ?? []) {
      if (!seen.has(child.id)) {
        seen.add(child.id)
        open.push(child)
      }
    }
  }
  return seen.size
}

function pushTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key)
  if (list)
    list.push(item)
  else
    lists.set(key, [item])
}
