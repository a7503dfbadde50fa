/** A post of the person whose archive it is, as far as its place in a thread goes. */
export interface ForestPost {
  readonly id: string
  /** Id of the post that it answers. */
  readonly parent?: string | undefined
}

export interface ThreadForest {
  /** Indices of the posts that answer none of the others. */
  readonly roots: readonly number[]
  /** Posts in the thread that begins at a root. */
  length: (root: number) => number
  /** Indices in the thread that goes through a post: up to its root, then down the longest chain of answers; of chains of one length, the one that began earlier. */
  through: (index: number) => readonly number[]
  /** Posts below a root, itself included, on whatever branch. */
  treeSize: (root: number) => number
}

/**
 * How the posts of an archive follow each other, in time and memory that grow with their number alone.
 * A post that answers a later one, as on a cycle, or one that is not there, answers none.
 * @param posts oldest first; of two with one id, the later one is answered
 */
export function threadForest(posts: readonly ForestPost[]): ThreadForest {
  const byId = new Map(posts.map(({ id }, index) => [id, index]))
  const parents = Int32Array.from(posts, ({ parent }, index) => {
    const found = parent === undefined ? undefined : byId.get(parent)
    return found !== undefined && found < index ? found : -1
  })
  const heights = new Int32Array(posts.length)
  const sizes = new Int32Array(posts.length).fill(1)
  const next = new Int32Array(posts.length).fill(-1)
  // What answers a post comes after it: all below a post is known when its turn comes.
  for (let index = posts.length - 1; index >= 0; index--) {
    const parent = parents[index]
    if (parent === -1)
      continue
    sizes[parent] += sizes[index]
    if (next[parent] === -1 || heights[index] + 1 >= heights[parent]) {
      heights[parent] = heights[index] + 1
      next[parent] = index
    }
  }
  return {
    roots: Array.from(parents.keys()).filter(index => parents[index] === -1),
    length: root => heights[root] + 1,
    through(index) {
      const thread = [index]
      for (let up = parents[index]; up !== -1; up = parents[up])
        thread.push(up)
      thread.reverse()
      for (let down = next[index]; down !== -1; down = next[down])
        thread.push(down)
      return thread
    },
    treeSize: root => sizes[root],
  }
}
