import type { DeckSlide } from '../../../export/deck/deckSlide'
import type { Block, Post } from '../../../export/thread/thread'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksHeight } from '../../../export/deck/blockHeight'
import { slideSizes } from '../../../export/deck/slideSizes'
import { slideTitle } from '../../../export/deck/slideTitle'
import { threadSlides } from '../../../export/deck/threadSlides'
import { importMarkdown } from '../../../export/thread/formats/markdown/markdown'
import { fuzzSize } from '../../fuzzSize'
import { block, post, thread } from '../layout/testThread'
import { spaced } from './readSlides'

const slidesOf = (markdown: string, perSlide: 'post' | 'idea' = 'post') => threadSlides(importMarkdown(markdown).thread, { perSlide })
const sentence = 'Attention is a budget, and every notification that you allow spends some of it.'

function wordsOf(blocks: readonly Block[]): string {
  return blocks.map(({ spans, table }) => (table ? table.rows.flat(2) : spans).map(span => span.text).join('')).join(' ')
}

/** What the slides of a post say, its title once. */
function shownWords(slides: readonly DeckSlide[], number: number): string {
  const own = slides.filter(slide => slide.post === number)
  const title = own[0]?.title?.map(span => span.text).join('') ?? ''
  return spaced([title, ...own.map(slide => wordsOf(slide.blocks)), ...own.map(slide => slide.source ?? '')].join(' '))
}

function titlesOf(slides: readonly DeckSlide[]): (string | undefined)[] {
  return slides.map(slide => slide.title?.map(span => span.text).join(''))
}

describe('slideTitle(blocks)', () => {
  const titleOf = (markdown: string) => {
    const { title, blocks } = slideTitle(importMarkdown(markdown).thread.posts[0].blocks)
    return [title?.map(span => span.text).join(''), wordsOf(blocks)]
  }

  it.each([
    ['# Heading\n\nText', 'Heading', 'Text'],
    ['Short first line\n\nText', 'Short first line', 'Text'],
    ['**Pro tip:** swap a quarter of the flour.', 'Pro tip:', 'swap a quarter of the flour.'],
    ['Fees matter. Over thirty years they take a third of it.', 'Fees matter.', 'Over thirty years they take a third of it.'],
    ['価格は重要です。三十年で三分の一になります。', '価格は重要です。', '三十年で三分の一になります。'],
    ['Only a line', undefined, 'Only a line'],
    ['See e.g. the data of 3.5 million people, which took years to collect.', undefined, 'See e.g. the data of 3.5 million people, which took years to collect.'],
    ['The fog comes\non little cat feet.', undefined, 'The fog comes\non little cat feet.'],
    ['- item', undefined, 'item'],
  ])('of %j is %j, and leaves %j', (markdown, title, rest) => {
    expect(titleOf(markdown)).toEqual([title, rest])
  })
})

it('threadSlides(thread) opens with the first post where that is short, otherwise with the title, and ends with the author', () => {
  const end = ['Ada']
  const head = '---\nauthor: Ada\n'
  expect(titlesOf(slidesOf(`${head}---\n\n# A hook\n\n---\n\nsecond`))).toEqual(['A hook', undefined, ...end])
  expect(titlesOf(slidesOf(`${head}title: Caches\n---\n\n${sentence} ${sentence} ${sentence}\n\n---\n\nsecond`))).toEqual(['Caches', undefined, undefined, ...end])
  expect(titlesOf(slidesOf(`${head}cover: Look\noutro: { text: Bye }\n---\n\nfirst\n\n---\n\nsecond`))).toEqual(['Look', undefined, undefined, 'Bye'])
  expect(titlesOf(slidesOf(`${head}cover: false\noutro: false\n---\n\nfirst\n\n---\n\nsecond`))).toEqual([undefined, undefined])
})

it('threadSlides(thread) repeats no title that the cover shows', () => {
  const slides = slidesOf(`---\nauthor: Ada\n---\n\n# Caches\n\n${sentence}\n\n${sentence}\n\n${sentence}\n\n---\n\nsecond`)
  expect(slides.map(({ kind, post: number }) => [kind, number])).toEqual([['cover', 0], ['post', 1], ['post', 2], ['outro', 3]])
  expect(titlesOf(slides)).toEqual(['Caches', undefined, undefined, 'Ada'])
})

it('threadSlides(thread) divides a long post evenly at paragraphs, with its title on each slide', () => {
  const slides = slidesOf(`# Budgets\n\n${Array.from({ length: 9 }, () => `${sentence} ${sentence}`).join('\n\n')}`)
  expect(titlesOf(slides)).toEqual(slides.map(() => 'Budgets'))
  expect(slides.map(slide => slide.part)).toEqual(slides.map((_, index) => ({ number: index + 1, count: slides.length })))
  expect(slides.map(slide => slide.blocks.length)).toEqual([3, 3, 3])
})

it('threadSlides(thread) per idea begins a slide with each heading and behind each rule', () => {
  const slides = slidesOf('# One\n\na\n\n## Two\n\n- b\n- c\n\n***\n\nd', 'idea')
  expect(slides.map(slide => [slide.title?.[0].text, wordsOf(slide.blocks)])).toEqual([['One', 'a'], ['Two', 'b c'], [undefined, 'd']])
})

it('threadSlides(thread) keeps the numbers and marks of code that goes on', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`)
  const slides = slidesOf(`\`\`\`ts lines=5 {2,30-33} ins={39}\n${lines.join('\n')}\n\`\`\``)
  expect(slides.length).toBeGreaterThan(2)
  let from = 0
  const marks = slides.flatMap(({ blocks: [{ code, spans }] }) => {
    const at = from
    from += spans[0].text.split('\n').length
    expect(code?.firstLine).toBe(5 + at)
    return (code?.marked ?? []).map(([first, last]) => [first + at, last + at])
  })
  expect(from).toBe(40)
  expect(marks.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))).toEqual([2, 30, 31, 32, 33])
})

it('threadSlides(thread) repeats the header of a table that goes on', () => {
  const slides = slidesOf(`| Name | Value |\n|---|---|\n${Array.from({ length: 30 }, (_, index) => `| row ${index} | ${index} |`).join('\n')}`)
  expect(slides.length).toBeGreaterThan(1)
  expect(slides.map(({ blocks: [{ table }] }) => table?.rows[0].map(cell => cell[0].text))).toEqual(slides.map(() => ['Name', 'Value']))
  expect(slides.flatMap(({ blocks: [{ table }] }) => table?.rows.slice(1).map(row => row[1][0].text) ?? [])).toEqual(Array.from({ length: 30 }, (_, index) => `${index}`))
})

it('threadSlides(thread) leaves a line that leads to a list with it', () => {
  const slides = slidesOf(`${Array.from({ length: 4 }, () => `${sentence} ${sentence}`).join('\n\n')}\n\nThese are the steps:\n\n- ${sentence}\n- ${sentence}\n- ${sentence}`)
  const led = slides.find(({ blocks }) => blocks.some(({ kind }) => kind === 'item'))
  const first = led?.blocks.findIndex(({ kind }) => kind === 'item') ?? 0
  expect(wordsOf(led?.blocks.slice(0, first).slice(-1) ?? [])).toBe('These are the steps:')
})

it.each([[836, 22, 9], [310, 18, 20]])('blocksHeight(blocks, %d, %d) of 639 characters is that of %d lines', (width, fontSize, lines) => {
  const text = Array.from({ length: 8 }, () => sentence).join(' ')
  expect(Math.round(blocksHeight([block(text)], width, fontSize) / (1.45 * fontSize))).toBe(lines)
})

it('threadSlides(thread) puts pictures beside a short text and behind a long one', () => {
  const long = Array.from({ length: 8 }, () => sentence).join(' ')
  expect(slidesOf('# A\n\nshort\n\n![x](x.png)').map(({ kind, pictures }) => [kind, pictures.length])).toEqual([['post', 1]])
  expect(slidesOf(`# A\n\n${long}\n\n![x](x.png)`).map(({ kind, pictures }) => [kind, pictures.length])).toEqual([['post', 0], ['picture', 1]])
  expect(slidesOf('![x](x.png)').map(({ kind }) => kind)).toEqual(['picture'])
})

it('threadSlides(thread) gives the first slide of a post all of it as notes', () => {
  const slides = slidesOf(`${Array.from({ length: 20 }, () => sentence).join('\n\n')}`)
  expect(wordsOf(slides[0].note)).toBe(wordsOf(importMarkdown(Array.from({ length: 20 }, () => sentence).join('\n\n')).thread.posts[0].blocks))
})

it.each(['post', 'idea'] as const)('threadSlides(thread) per %s of arbitrary posts shows every word once, in order, and no slide is fuller than it may be', (perSlide) => {
  const word = fc.constantFrom('a', 'budget', 'of.', 'attention:', 'Kraftfahrzeughaftpflichtversicherung', '注意', 'is', '3.5', 'Focus!')
  const text = fc.array(word, { minLength: 1, maxLength: 120 }).map(words => words.join(' '))
  const kind = fc.constantFrom<Block['kind']>('paragraph', 'paragraph', 'item', 'heading', 'quote', 'code')
  const arbitraryBlock = fc.tuple(kind, text).map(([kind, words]) => block(kind === 'code' ? words.replaceAll('. ', '.\n') : words, { kind, marker: kind === 'item' ? '-' : '' }))
  fc.assert(fc.property(fc.array(arbitraryBlock, { minLength: 1, maxLength: 9 }), (blocks) => {
    const long: Post = { ...post(blocks), layout: 'post' }
    const slides = threadSlides({ ...thread(long), cover: false, outro: false }, { perSlide })
    const repeated = perSlide === 'idea'
    const shown = repeated ? spaced(slides.map((slide, index) => [slide.title !== undefined && slide.title !== slides[index - 1]?.title ? slide.title.map(span => span.text).join('') : '', wordsOf(slide.blocks)].join(' ')).join(' ')) : shownWords(slides, 1)
    expect(shown).toBe(spaced(wordsOf(blocks)))
    for (const { blocks: own } of slides)
      expect(own.length <= 1 || blocksHeight(own, slideSizes.width, slideSizes.closeFontSize) <= slideSizes.height).toBe(true)
  }), fuzzSize(60))
})

it('threadSlides(thread) of the sample shows every word of each post', () => {
  const sample = importMarkdown(readFileSync('export/samples/long-context.md', 'utf8')).thread
  const slides = threadSlides(sample)
  sample.posts.forEach(({ blocks }, index) => {
    const all = spaced(`${index === 0 ? sample.title : ''} ${shownWords(slides, index + 1)}`)
    expect(all).toContain(spaced(wordsOf(blocks)))
  })
})
