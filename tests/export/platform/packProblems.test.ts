import { expect, it } from 'vitest'
import { findPlatform, postingPlatforms } from '../../../export/platform/findPlatform'
import { budgetProblem, captionProblems, packProblems } from '../../../export/platform/packProblems'

const target = (name: string, width = 1080, height = 1350) => ({ platform: findPlatform(name)!, size: { name: 'own', width, height } })
const cards = (count: number) => ({ alts: Array.from({ length: count }, () => 'Alt'), added: [] })

it.each(postingPlatforms)('packProblems(target, cards) has nothing against five cards of the first size on $name', (platform) => {
  expect(packProblems({ platform, size: platform.sizes[0] }, cards(5))).toEqual([])
})

it('packProblems(target, cards) says what to do where a platform takes fewer pictures, and posts are seen apart', () => {
  expect(packProblems(target('pinterest', 1000, 1500), cards(6))).toEqual(['Expected at most 5 cards for Pinterest, where each post is seen apart from the others, but the thread has 6: choose fewer of its posts (--posts), or leave Pinterest out.'])
  expect(packProblems(target('pinterest', 1000, 1500), { ...cards(6), added: ['cover', 'outro'] })[0]).toContain('leave out its cover and outro (--no-cover --no-outro)')
  expect(packProblems(target('instagram'), cards(25))).toEqual([])
})

it('packProblems(target, cards) names the cards that have no alt text where one is needed', () => {
  expect(packProblems(target('bluesky'), { alts: ['', 'Alt', ' '], added: [] })).toEqual(['Expected every card for Bluesky to have an alt text, which it takes no picture without, but cards 1 and 3 have none: describe its picture in the thread, as in ![What it shows](photo.jpg).'])
  expect(packProblems(target('x'), { alts: ['', 'Alt'], added: [] })).toEqual([])
})

it.each([
  ['instagram', 1600, 900, 'at most 1440 px wide'],
  ['instagram', 300, 900, 'at least 320 px wide'],
  ['mastodon', 8000, 8000, 'of at most 33177600 pixels'],
])('packProblems(target, cards) refuses for %s cards of %ix%i', (name, width, height, wanted) => {
  expect(packProblems(target(name, width, height), cards(3))).toEqual([expect.stringContaining(`to be ${wanted}, but received ${width}x${height}: `)])
})

it('packProblems(target, cards) looks at no pixels where pages are posted', () => {
  expect(packProblems(target('linkedin', 8000, 8000), cards(3))).toEqual([])
})

it('captionProblems(platform, caption) counts as the platform does', () => {
  expect(captionProblems(findPlatform('x')!, '缓存'.repeat(70))).toEqual([])
  expect(captionProblems(findPlatform('x')!, '缓存'.repeat(71))).toEqual(['Expected the caption to have at most 280 characters on X, but received 284: shorten it, or leave it out for one from the thread.'])
  expect(captionProblems(findPlatform('xiaohongshu')!, 'x'.repeat(9999))).toEqual([])
})

it('budgetProblem(platform, file, bytes) never says that what is too much would fit', () => {
  expect(budgetProblem(findPlatform('bluesky')!, 'bluesky/01', { smallest: 2_000_001, maxBytes: 2_000_000 })).toContain('at most 2 MB, but bluesky/01 has 2.1 MB')
})
