import fc from 'fast-check'
import { expect, it } from 'vitest'
import { balancedPosts } from '../../../export/platform/balancedPosts'
import { findPlatform, postingPlatforms } from '../../../export/platform/findPlatform'
import { cardsPerPost, planPosts } from '../../../export/platform/packPlan'
import { isPackPath } from '../../../export/platform/packReport'
import { fuzzSize } from '../../fuzzSize'

it.each([
  [0, 4, []],
  [1, 4, [1]],
  [4, 4, [4]],
  [5, 4, [3, 2]],
  [9, 4, [3, 3, 3]],
  [11, 4, [4, 4, 3]],
  [21, 20, [11, 10]],
  [3, 2, [2, 1]],
  [7, Number.POSITIVE_INFINITY, [7]],
])('balancedPosts(%i, %d) is %j', (pictures, max, posts) => {
  expect(balancedPosts(pictures, max)).toEqual(posts)
})

it('balancedPosts(pictures, max) divides all of them into as few even posts as can be, and leaves no picture alone', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 3, max: 300 }), (pictures, max) => {
    const posts = balancedPosts(pictures, max)
    expect(posts.reduce((sum, count) => sum + count, 0)).toBe(pictures)
    expect(posts).toHaveLength(Math.ceil(pictures / max))
    expect(Math.max(...posts)).toBeLessThanOrEqual(max)
    expect(Math.max(...posts) - Math.min(...posts)).toBeLessThanOrEqual(1)
    expect(posts).toEqual(posts.toSorted((a, b) => b - a))
    if (posts.length > 1)
      expect(Math.min(...posts)).toBeGreaterThanOrEqual(2)
  }), fuzzSize(300))
})

it.each(postingPlatforms)('planPosts($name, cards) shows every card once, in order, in posts that it takes and folders of their own', (platform) => {
  for (const cards of [1, 2, 5, 11, 37, 301]) {
    const posts = planPosts(platform, cards)
    expect(posts.flatMap(post => post.cards)).toEqual(Array.from({ length: cards }, (_, index) => index))
    expect(posts.every(post => post.cards.length <= cardsPerPost(platform))).toBe(true)
    expect(new Set(posts.map(({ folder }) => folder)).size).toBe(posts.length)
    expect(posts.every(({ folder }) => isPackPath(`${folder}/caption.txt`) && isPackPath(`${folder}/01.png`))).toBe(true)
  }
})

it('planPosts(platform, cards) names the folder of one post after its platform, and numbers those of several', () => {
  const folders = (name: string, cards: number) => planPosts(findPlatform(name)!, cards).map(({ folder }) => folder)
  expect(folders('x', 4)).toEqual(['x'])
  expect(folders('x', 9)).toEqual(['x/post-1', 'x/post-2', 'x/post-3'])
  expect(folders('linkedin', 300)).toEqual(['linkedin'])
  expect(folders('xiaohongshu', 300)).toEqual(['xiaohongshu'])
})

it.each(['../x/01.png', 'x/../../01.png', '/x/01.png', 'x/post-1/../01.png', 'x\\01.png', 'x/01.png/..', 'x', 'x/', 'carousel.json', 'x/post-1/a/01.png', 'X/01.png', 'x/run.sh', 'report.json/01.png'])('isPackPath(%j) is false', (path) => {
  expect(isPackPath(path)).toBe(false)
})
