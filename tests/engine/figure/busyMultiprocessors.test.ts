import { describe, expect, it } from 'vitest'
import { busyMultiprocessors, threadBlocks } from '../../../engine'

describe('threadBlocks(version, heads, tokens)', () => {
  it('threadBlocks is one a head in version 1 and one a tile of 64 queries in version 2', () => {
    expect(threadBlocks(1, 1, 4096)).toBe(1)
    expect(threadBlocks(2, 1, 4096)).toBe(64)
    expect(threadBlocks(2, 3, 65)).toBe(6)
  })
})

describe('busyMultiprocessors(options)', () => {
  it('busyMultiprocessors colours as many of the 132 as there are blocks, and all of them for more', () => {
    const busy = (options: Parameters<typeof busyMultiprocessors>[0]) => busyMultiprocessors(options).shapes.filter(({ paint }) => paint === 'sram').length
    expect(busy({ version: 1, heads: 1 })).toBe(1)
    expect(busy({ version: 2, heads: 1 })).toBe(64)
    expect(busy({ version: 2, heads: 1024, tokens: 1024 })).toBe(132)
  })
})
