import type { Post } from '../../../../export/thread/thread'
import { describe, expect, it } from 'vitest'
import { shownLayout } from '../../../../export/layout/content/shownLayout'
import { layoutCarousel } from '../../../../export/layout/layoutCarousel'
import { standardLayouts } from '../../../../export/layout/layouts'
import { importMarkdown } from '../../../../export/thread/formats/markdown/markdown'
import { testContext } from '../testContext'
import { block, post, thread } from '../testThread'

const chosen = (markdown: string) => importMarkdown(markdown).thread.posts.map((post, _, posts) => shownLayout(post, thread(...posts), standardLayouts))
/** Of the second of three posts. */
const between = (markdown: string) => chosen(`Before.\n\n---\n\n${markdown}\n\n---\n\nAfter.`)[1]

describe('shownLayout(post, thread, layouts) without a layout', () => {
  it.each([
    ['7.6×\n\nfaster than before', 'number'],
    ['**−38 %**\nin the worst month', 'number'],
    ['# $1.2M', 'number'],
    ['7\n\nsteps to go', 'post'],
    ['38 % of all requests are retries.', 'post'],
    [`7.6×\n\n${'faster than before '.repeat(20)}`, 'post'],
    ['7.6×\n\n- faster', 'post'],
    ['> The sea is patient.', 'quote'],
    ['> The sea is patient.\n>\n> — Grace Hopper', 'quote'],
    ['> The sea is patient.\n\n— Grace Hopper', 'quote'],
    ['She said:\n\n> The sea is patient.', 'post'],
    [`> ${'The sea is patient. '.repeat(20)}`, 'post'],
    ['> The sea.\n>\n> > Is patient.', 'post'],
    ['# A heading', 'post'],
    ['![A picture](a.png)', 'post'],
  ])('is for %j the layout %s', (markdown, layout) => {
    expect(between(markdown)).toBe(layout)
  })

  it('is cover for a title that opens a thread, with a line or two below it at most', () => {
    expect(chosen('# A hook\n\nAnd a line.\n\n---\n\nMore.')).toEqual(['cover', 'post'])
    expect(chosen('# A hook\n\n---\n\n# Another')).toEqual(['cover', 'post'])
    for (const first of ['# A hook alone', `# A hook\n\n${'And a story. '.repeat(20)}\n\n---\n\nMore.`, '# A hook\n\n- a list\n\n---\n\nMore.', '## A heading\n\n---\n\nMore.', '# A hook\n\n![A picture](a.png)\n\n---\n\nMore.'])
      expect(chosen(first)[0]).toBe('post')
  })
})

it('shownLayout(post, thread, layouts) is what the post asks for, then what the thread does, where it has what that needs', () => {
  const asking = (layout: string, text: string): Post => ({ ...post([block(text)]), layout })
  const posts = [asking('quote', '7.6×'), asking('number', '38 % of it'), asking('number', 'None'), asking('auto', '7.6×'), post([block('7.6×')])]
  expect(posts.map(post => shownLayout(post, { ...thread(...posts), layout: 'post' }, standardLayouts))).toEqual(['quote', 'number', 'post', 'number', 'post'])
})

describe('the layout number', () => {
  it('sets the number large and its unit half as large, above what it means', async () => {
    for (const size of [{ width: 540, height: 675 }, { width: 540, height: 960 }, { width: 600, height: 337.5 }]) {
      const [, card] = await layoutCarousel(thread(post([block('Before.')]), post([block('7.6×'), block('faster than before')])), testContext(size))
      const runs = card.items.filter(item => item.kind === 'glyphs')
      const [figures, unit, meaning] = ['7.6', '×', 'faster than before'].map(text => runs.find(run => run.text === text)!)
      expect(figures.fontSize).toBeGreaterThanOrEqual(90)
      expect(unit.fontSize).toBeCloseTo(figures.fontSize / 2)
      expect(meaning.fontSize).toBeGreaterThanOrEqual(20)
      expect(meaning.baseline - meaning.fontSize).toBeGreaterThan(figures.baseline)
      expect(card.text).toBe('7.6×\n\nfaster than before')
    }
  })

  it('makes a long number as large as the card is wide', async () => {
    const [, card] = await layoutCarousel(thread(post([block('Before.')]), post([block('$1,234,567,890')])), testContext())
    const runs = card.items.filter(item => item.kind === 'glyphs' && item.color === 'accent')
    expect(new Set(runs.map(run => run.kind === 'glyphs' && run.baseline)).size).toBe(2)
    const right = Math.max(...runs.map(run => run.x + run.width))
    expect(card.body.x + card.body.width - right).toBeLessThan(2)
    expect(right).toBeLessThanOrEqual(card.body.x + card.body.width + 0.01)
  })
})
