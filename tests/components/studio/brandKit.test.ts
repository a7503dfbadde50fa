import { describe, expect, it } from 'vitest'
import { brandOf, withBrand, withBrandColor, withBrandLook } from '../../../components/studio/state/brandKit'
import { lastUsedAfter, takenMedia } from '../../../components/studio/state/lastUsed'
import { emptyProject, projectFrom } from '../../../components/studio/state/project'
import { readProject } from '../../../components/studio/state/projectFile'
import { parseBrand } from '../../../export/brand/parseBrand'
import { resolveTheme } from '../../../export/theme/resolveTheme'
import { importThread } from '../../../export/thread/importThread'

const empty = emptyProject(() => 'id')
const brand = { name: 'Acme', handle: '@acme', avatar: 'a.png', logo: 'l.png', logoCorner: 'bottom-left', colors: { accent: '#ff0000', canvas: '#000080' }, theme: 'paper', layout: 'quote', outro: { text: 'Thanks', link: 'https://example.org' } } as const

describe('withBrand(project, brand)', () => {
  it('puts on all that the brand says, and brandOf(project) gives it back', () => {
    const project = withBrand(empty, brand)
    expect(resolveTheme(project.theme)).toMatchObject({ name: 'paper', canvas: { kind: 'color', color: '#000080' }, text: { accent: '#ff0000' } })
    const saved = brandOf(project)
    expect(saved).toMatchObject({ ...brand, theme: { base: 'paper' } })
    expect(withBrand(empty, parseBrand(JSON.parse(JSON.stringify(saved)), 'brand'))).toEqual(project)
    expect(readProject(JSON.parse(JSON.stringify(project)))).toEqual(project)
  })

  it('keeps what the brand does not say', () => {
    const project = withBrand({ ...empty, theme: { base: 'ink' }, layout: 'cover' }, { logo: 'l.png' })
    expect(project).toMatchObject({ author: { ...empty.author, logo: 'l.png' }, theme: { base: 'ink' }, layout: 'cover' })
  })
})

describe('withBrandColor(project, name, color)', () => {
  it.each(['accent', 'canvas', 'card', 'text'] as const)('sets %s in brand and look, and gives it back to the theme', (name) => {
    const before = { ...empty, theme: { base: 'midnight', card: { padding: 30 } } }
    const set = withBrandColor(before, name, '#123456')
    expect(set.brand).toEqual({ colors: { [name]: '#123456' } })
    expect(JSON.stringify(resolveTheme(set.theme))).toContain('#123456')
    const back = withBrandColor(set, name, undefined)
    expect(back).toEqual(before)
  })
})

it('withBrandLook(theme, look) is what a theme that is put on takes over', () => {
  expect(withBrandLook({ base: 'ink' }, { colors: { card: '#fff' }, font: ['a.woff2'] })).toEqual({ base: 'ink', card: { color: '#fff' }, typography: { family: ['a.woff2'] } })
  expect(withBrandLook({ base: 'ink' })).toEqual({ base: 'ink' })
})

describe('the next thread', () => {
  const media = new Map([['a.png', 'data:a'], ['l.png', 'data:l'], ['x.png', 'data:x']])
  const last = lastUsedAfter({ media: new Map() }, empty, withBrand(empty, brand), media)
  const imported = (text: string) => projectFrom(importThread(new TextEncoder().encode(text)), () => 'id', last)

  it('begins with the brand where it says nothing', () => {
    const project = imported('One\n---\nTwo')
    expect(brandOf(project)).toEqual(brandOf(withBrand(empty, brand)))
    expect(takenMedia(project, last)).toEqual(new Map([['a.png', 'data:a'], ['l.png', 'data:l']]))
  })

  it('keeps what it says itself, and takes the brand\'s colours over its theme', () => {
    const project = imported('---\nauthor: Grace\ntheme: ink\nlayout: cover\n---\nOne')
    expect(imported('---\noutro: false\n---\nOne').outro).toBeUndefined()
    expect(project.outro).toEqual(brand.outro)
    expect(project).toMatchObject({ author: { name: 'Grace', handle: '', logo: 'l.png' }, layout: 'cover' })
    expect(project.author.avatar).toBeUndefined()
    expect(resolveTheme(project.theme)).toMatchObject({ name: 'ink', canvas: { color: '#000080' } })
    expect(takenMedia(project, last)).toEqual(new Map([['l.png', 'data:l']]))
  })
})
