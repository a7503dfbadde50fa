import { describe, expect, it } from 'vitest'
import { createCrc32 } from '../../../export/bytes/crc32'

describe('createCrc32()', () => {
  // The value that every description of the checksum names.
  it.each([[[9]], [[4, 5]], [[1, 3, 5]], [[0, 2, 7]]])('gives 0xCBF43926 of "123456789" in chunks of %j', (lengths) => {
    const crc = createCrc32()
    let at = 0
    for (const length of lengths) {
      crc.add(new TextEncoder().encode('123456789').subarray(at, at + length))
      at += length
    }
    expect(crc.value()).toBe(0xCBF43926)
  })

  it('gives 0 of nothing', () => {
    expect(createCrc32().value()).toBe(0)
  })
})
