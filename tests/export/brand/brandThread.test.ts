import { describe, expect, it } from 'vitest'
import { brandTheme } from '../../../export/brand/brandTheme'
import { brandAuthor, brandThread } from '../../../export/brand/brandThread'
import { resolveTheme } from '../../../export/theme/resolveTheme'

const brand = { name: 'Acme', handle: 'acme', verified: true, avatar: 'acme.png', logo: 'logo.svg', logoCorner: 'bottom-left' } as const
const whole = { name: 'Acme', handle: '@acme', verified: true, avatar: 'acme.png', logo: 'logo.svg', logoCorner: 'bottom-left' }

describe('brandAuthor(author, brand)', () => {
  it.each([
    ['names nobody', { name: '', handle: '' }, whole],
    ['names the brand', { name: '', handle: '@ACME' }, { ...whole, handle: '@ACME' }],
    ['has a picture of its own', { name: 'Acme', handle: '', avatar: 'own.png' }, { ...whole, avatar: 'own.png' }],
    ['has a logo of its own', { name: '', handle: '', logo: 'own.svg' }, { ...whole, logo: 'own.svg' }],
    ['is by somebody else', { name: 'Ada Lovelace', handle: '' }, { name: 'Ada Lovelace', handle: '', logo: 'logo.svg', logoCorner: 'bottom-left' }],
    ['is by another account', { name: 'Acme', handle: '@other' }, { name: 'Acme', handle: '@other', logo: 'logo.svg', logoCorner: 'bottom-left' }],
  ])('of a thread that %s', (_, author, expected) => {
    expect(brandAuthor(author, brand)).toEqual(expected)
  })

  it('brandAuthor(author, {}) is the author', () => {
    expect(brandAuthor({ name: 'Ada', handle: '@ada' }, {})).toEqual({ name: 'Ada', handle: '@ada' })
  })
})

it('brandThread(thread, brand) keeps the layout that the thread states', () => {
  const thread = { title: '', author: { name: '', handle: '' }, posts: [] }
  expect(brandThread(thread, { layout: 'quote' }).layout).toBe('quote')
  expect(brandThread({ ...thread, layout: 'cover' }, { layout: 'quote' }).layout).toBe('cover')
  expect(brandThread(thread, {})).toEqual(thread)
})

it('brandThread(thread, brand) adds the brand\'s cards, with what the thread says of its own, unless it says that it has none', () => {
  const thread = { title: '', author: { name: '', handle: '' }, posts: [] }
  const cards = { cover: true, outro: { text: 'Thanks', link: 'https://example.org' } } as const
  expect(brandThread(thread, cards)).toMatchObject({ cover: {}, outro: cards.outro })
  expect(brandThread({ ...thread, outro: { text: 'Bye' } }, cards).outro).toEqual({ text: 'Bye', link: 'https://example.org' })
  expect(brandThread({ ...thread, cover: false, outro: false }, cards)).toMatchObject({ cover: false, outro: false })
  expect(brandThread(thread, { cover: 'A hook', outro: false })).toEqual({ ...thread, cover: { title: 'A hook' } })
})

describe('brandTheme(brand, { named })', () => {
  const look = { theme: { base: 'midnight', card: { padding: 30 } }, colors: { accent: '#ff0000', canvas: '#102030', card: '#ffffff', text: '#111111' } }

  it('is the brand\'s theme with its colours over it', () => {
    expect(resolveTheme(...brandTheme(look))).toMatchObject({ name: 'midnight', canvas: { kind: 'color', color: '#102030' }, card: { padding: 30, color: '#ffffff' }, text: { accent: '#ff0000', color: '#111111' } })
  })

  it('puts the colours over a theme that is named, and leaves out the brand\'s', () => {
    const theme = resolveTheme(...brandTheme(look, { named: { base: 'paper' } }))
    expect(theme).toMatchObject({ name: 'paper', canvas: { kind: 'color', color: '#102030' }, text: { accent: '#ff0000' } })
    expect(theme.card.padding).toBe(resolveTheme({ base: 'paper' }).card.padding)
  })

  it('makes a gradient of several colours, evenly spaced at the theme\'s angle', () => {
    expect(resolveTheme(...brandTheme({ theme: 'midnight', colors: { canvas: ['red', 'lime', 'blue'] } })).canvas).toEqual({ kind: 'gradient', angle: 160, stops: [{ offset: 0, color: '#ff0000' }, { offset: 0.5, color: '#00ff00' }, { offset: 1, color: '#0000ff' }] })
  })

  it('is nothing for a brand that says nothing of its look', () => {
    expect(brandTheme({ name: 'Acme' })).toEqual([])
  })
})
