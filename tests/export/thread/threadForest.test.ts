import { describe, expect, it } from 'vitest'
import { threadForest } from '../../../export/thread/threadForest'

/** Posts named by letters, oldest first: "ba" answers "a". */
function forestOf(...posts: readonly string[]) {
  const forest = threadForest(posts.map(post => ({ id: post[0], parent: post[1] })))
  return { ...forest, names: (index: number) => forest.through(index).map(at => posts[at][0]).join(''), rootNames: forest.roots.map(root => posts[root][0]).join('') }
}

describe('threadForest(posts)', () => {
  it('gives chains from their roots', () => {
    const forest = forestOf('a', 'x', 'ba', 'cb')
    expect(forest.rootNames).toBe('ax')
    expect([forest.names(0), forest.names(1), forest.length(0)]).toEqual(['abc', 'x', 3])
  })

  it('follows the longest branch, and the one that began earlier of two as long', () => {
    expect(forestOf('a', 'ba', 'ca', 'dc').names(0)).toBe('acd')
    expect(forestOf('a', 'ba', 'ca').names(0)).toBe('ab')
  })

  it('through(post) goes through that post, whatever branch it is on', () => {
    const forest = forestOf('a', 'ba', 'ca', 'dc')
    expect(forest.names(1)).toBe('ab')
    expect(forest.treeSize(0)).toBe(4)
  })

  it('takes a post that answers one that is not there, or itself, as a root', () => {
    expect(forestOf('az', 'bb', 'cb').rootNames).toBe('ab')
  })

  it('cuts a cycle before its oldest post', () => {
    const forest = forestOf('ab', 'ba', 'cb')
    expect([forest.rootNames, forest.names(0)]).toEqual(['a', 'abc'])
  })

  it('follows a chain of 200,000 posts', () => {
    const posts = Array.from({ length: 200_000 }, (_, index) => ({ id: String(index), parent: index === 0 ? undefined : String(index - 1) }))
    expect(threadForest(posts).through(100_000)).toHaveLength(200_000)
  })

  it('of nothing has no roots', () => {
    expect(threadForest([]).roots).toEqual([])
  })
})
