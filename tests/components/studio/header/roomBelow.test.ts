import { describe, expect, it } from 'vitest'
import { roomBelow } from '../../../../components/studio/header/roomBelow'

const phone = { width: 390, height: 844 }

describe('roomBelow(box, screen)', () => {
  it('moves a menu that begins beyond the right edge to 8 px from it', () => {
    // 390 - 8 - 250 = 132: 200 px further left than 332.
    expect(roomBelow({ left: 332, top: 52, width: 250 }, phone)).toEqual({ transform: 'translateX(-200px)', maxHeight: '784px' })
  })

  it('moves one that begins beyond the left edge to 8 px from it', () => {
    expect(roomBelow({ left: -60, top: 52, width: 250 }, phone).transform).toBe('translateX(68px)')
  })

  it('leaves one that is on the screen where it is', () => {
    expect(roomBelow({ left: 20, top: 52, width: 250 }, phone).transform).toBe('translateX(0px)')
  })

  it('begins at the left edge where a menu is wider than the screen, and has no room below its end', () => {
    expect(roomBelow({ left: 20, top: 900, width: 500 }, phone)).toEqual({ transform: 'translateX(-12px)', maxHeight: '0px' })
  })
})
