import { describe, expect, it } from 'vitest'
import { dropTarget } from '../../../components/studio/state/dropTarget'

const file = (type: string) => ({ kind: 'file', type }) as const

describe('dropTarget(dragged, post)', () => {
  it('is the post below pictures', () => {
    expect(dropTarget({ types: ['Files'], items: [file('image/png'), file('image/webp')] }, 'a')).toEqual({ kind: 'post', id: 'a' })
  })

  it('is the page for a thread, also among pictures, and for pictures beside the posts', () => {
    expect(dropTarget({ types: ['Files'], items: [file('image/png'), file('text/markdown')] }, 'a')).toEqual({ kind: 'page', pictures: false })
    expect(dropTarget({ types: ['Files'], items: [file('image/png')] }, undefined)).toEqual({ kind: 'page', pictures: true })
  })

  it('is the page where the browser does not say what the files are', () => {
    expect(dropTarget({ types: ['Files'], items: [] }, 'a')).toEqual({ kind: 'page', pictures: false })
  })

  it('is nothing for text and links', () => {
    expect(dropTarget({ types: ['text/plain'], items: [{ kind: 'string', type: 'text/plain' }] }, 'a')).toBeUndefined()
  })
})
