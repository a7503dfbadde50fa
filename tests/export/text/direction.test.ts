import { describe, expect, it } from 'vitest'
import { blockDirections, threadDirection } from '../../../export/text/blockDirections'
import { bidiLevels, firstStrongDirection, languageDirection, visualOrder } from '../../../export/text/direction'
import { block, post } from '../layout/testThread'

describe('firstStrongDirection(text)', () => {
  it.each([
    ['12: abc', 'ltr'],
    ['12: שלום abc', 'rtl'],
    ['(سلام)', 'rtl'],
    ['1, 2, 3!', undefined],
    ['', undefined],
  ])('of %j is %s', (text, direction) => {
    expect(firstStrongDirection(text)).toBe(direction)
  })
})

describe('languageDirection(language)', () => {
  it.each([['ar', 'rtl'], ['fa-IR', 'rtl'], ['he', 'rtl'], ['ur', 'rtl'], ['en', 'ltr'], ['az-Arab', 'rtl'], ['', 'ltr']])('of %j is %s', (language, direction) => {
    expect(languageDirection(language)).toBe(direction)
  })
})

describe('bidiLevels(text, direction)', () => {
  it('is undefined for text that is read from left to right alone', () => {
    expect(bidiLevels('abc 123', 'ltr')).toBeUndefined()
  })

  it('reads numbers inside text from the right from left to right', () => {
    expect(Array.from(bidiLevels('אב 12', 'rtl') ?? [])).toEqual([1, 1, 1, 2, 2])
  })
})

describe('visualOrder(levels)', () => {
  it.each([
    [[], []],
    [[0, 0], [0, 1]],
    [[1, 1, 1], [2, 1, 0]],
    // A number of two parts inside text from the right.
    [[1, 2, 2, 1], [3, 1, 2, 0]],
    [[0, 1, 2, 1, 0], [0, 3, 2, 1, 4]],
  ])('of %j is %j', (levels, order) => {
    expect(visualOrder(levels)).toEqual(order)
  })
})

describe('blockDirections(blocks, language)', () => {
  const [arabic, latin, number] = [block('سلام CUDA'), block('CUDA سلام'), block('2024')]

  it('reads a block as its first letter is, and one without letters as the block before it', () => {
    expect(blockDirections([arabic, number, latin, number])).toEqual(['rtl', 'rtl', 'ltr', 'ltr'])
    expect(blockDirections([number, arabic])).toEqual(['rtl', 'rtl'])
  })

  it('reads every block with a letter of such a script from the right where the language is', () => {
    expect(blockDirections([latin, block('CUDA'), number], 'ar')).toEqual(['rtl', 'ltr', 'ltr'])
    expect(blockDirections([number], 'ar')).toEqual(['rtl'])
  })

  it('reads code from the left', () => {
    expect(blockDirections([arabic, block('سلام', { kind: 'code' }), number])).toEqual(['rtl', 'ltr', 'rtl'])
  })
})

describe('threadDirection(thread)', () => {
  const posts = (...texts: readonly string[]) => texts.map(text => post([block(text)]))

  it('is that of the language, or else of most posts', () => {
    expect(threadDirection({ posts: posts('سلام', 'שלום', 'CUDA') })).toBe('rtl')
    expect(threadDirection({ posts: posts('سلام', 'one', 'two') })).toBe('ltr')
    expect(threadDirection({ posts: posts('CUDA'), language: 'fa' })).toBe('rtl')
    expect(threadDirection({ posts: posts('سلام'), language: 'en' })).toBe('ltr')
    expect(threadDirection({ posts: [post([])] })).toBe('ltr')
  })
})
