import { describe, expect, it } from 'vitest'
import { cutToWidth, threadsText } from '../../../export/cli/threadsText'

describe('threadsText(threads, width)', () => {
  const threads = [{ id: '12', date: '2025-12-06T18:20:30.000Z', posts: 3, likes: 1250, firstLine: 'How caches work in a thread' }]

  it('fills the width of the terminal', () => {
    expect(threadsText(threads, 45)).toBe('date        posts  likes  id  first line\n2025-12-06      3   1250  12  How caches wor…\n')
  })

  it('leaves the first line ten columns, and cuts nothing where there is no terminal', () => {
    expect(threadsText(threads, 20).split('\n')[1]).toMatch(/ {2}How cache…$/)
    expect(threadsText(threads).split('\n')[1]).toMatch(/ {2}How caches work in a thread$/)
  })
})

describe('cutToWidth(line, width)', () => {
  it.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abcde…'],
    ['ab cdefg', 4, 'ab…'],
    ['日本語です', 10, '日本語です'],
    ['日本語です', 9, '日本語で…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3, '👩‍👩‍👧‍👦…'],
    ['', 3, ''],
  ])('of %j to %d columns is %j', (line, width, cut) => {
    expect(cutToWidth(line, width)).toBe(cut)
  })
})
