import fc from 'fast-check'
import { expect, it } from 'vitest'
import { selfThread } from '../../../export/thread/selfThread'

/** Posts by lines such as "b<a": b answers a; they are as old as they are long in the list. */
function posts(text: string) {
  return text.split(' ').filter(word => word !== '').map((word, index) => {
    const [id, parent] = word.split('<')
    return { id, parent, date: `2026-01-${String(index + 1).padStart(2, '0')}` }
  })
}

function ids(text: string, id: string): string {
  return selfThread(posts(text), id).posts.map(post => post.id).join('')
}

it.each([
  ['a post alone', 'a', 'a', 'a'],
  ['a chain from its start', 'a b<a c<b', 'a', 'abc'],
  ['a chain from its middle', 'a b<a c<b', 'b', 'abc'],
  ['a chain from its end', 'c<b b<a a', 'c', 'abc'],
  ['the longest of the branches', 'a b<a c<a d<c', 'a', 'acd'],
  ['of branches of one length the older', 'a b<a c<a', 'a', 'ab'],
  ['the branch of the post that was named', 'a b<a c<a d<c', 'b', 'ab'],
  ['a chain whose beginning is missing', 'b<a c<b', 'c', 'bc'],
  ['a post that answers itself', 'a<a', 'a', 'a'],
  ['a cycle', 'a<c b<a c<b', 'b', 'cab'],
  ['a cycle below', 'a b<a c<b', 'a', 'abc'],
  ['nothing, for a post that is not there', 'a', 'x', ''],
  ['one of two posts of the same id', 'a b<a b<a', 'a', 'ab'],
])('selfThread(posts, id) is %s', (_, text, id, thread) => {
  expect(ids(text, id)).toBe(thread)
})

it('selfThread(posts, id) counts the posts of the thread that are on other branches', () => {
  expect(selfThread(posts('a b<a c<b x<a y<x2 z'), 'a').beside).toBe(1)
  expect(selfThread(posts('a<b b<a'), 'a').beside).toBe(0)
})

it('selfThread(posts, id) takes each post once and each answers the one before it, whatever answers what', () => {
  fc.assert(fc.property(fc.array(fc.record({ id: fc.nat(9).map(String), parent: fc.option(fc.nat(9).map(String), { nil: undefined }), date: fc.constantFrom('1', '2') }), { minLength: 1, maxLength: 20 }), (all) => {
    const { posts: chain, beside } = selfThread(all, all[0].id)
    expect(chain.map(post => post.id)).toContain(all[0].id)
    expect(new Set(chain.map(post => post.id)).size).toBe(chain.length)
    for (const [index, post] of chain.entries()) {
      if (index > 0)
        expect(post.parent).toBe(chain[index - 1].id)
    }
    expect(beside).toBeGreaterThanOrEqual(0)
  }))
})

it('selfThread(a chain of 50,000 posts) is all of it', () => {
  const chain = Array.from({ length: 50_000 }, (_, index) => ({ id: String(index), parent: String(index - 1), date: '' }))
  expect(selfThread(chain.toReversed(), '25000').posts.length).toBe(50_000)
})
