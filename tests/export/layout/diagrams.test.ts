import type { Card, DrawingItem, GlyphItem } from '../../../export/layout/card'
import type { ThemeInput } from '../../../export/theme/themeSchema'
import type { Post } from '../../../export/thread/thread'
import { readFileSync } from 'node:fs'
import { wcagContrast } from 'culori'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { smallDiagrams } from '../../../export/layout/body/smallDiagrams'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { diagramMistakes } from '../../../export/text/diagrams/diagramMistakes'
import { isDiagram, loadDiagrams } from '../../../export/text/diagrams/loadDiagrams'
import { codeLanguages } from '../../../export/text/loadHighlighter'
import { missingGlyphs } from '../../../export/text/missingGlyphs'
import { builtInThemes } from '../../../export/theme/builtInThemes'
import { codeColors } from '../../../export/theme/codeColors'
import { postMarkdown } from '../../../export/thread/formats/markdown/postMarkdown'
import { importThread } from '../../../export/thread/importThread'
import { sources } from '../text/diagrams/sources'
import { testContext } from './testContext'
import { block, post, thread } from './testThread'

const diagram = (source: string, language = 'mermaid') => block(source, { kind: 'code', code: { language } })
const words = 'some words that go on for a line or two, so that the diagram has less room '

async function layOut(posts: readonly Post[], { theme = {}, width = 540, height = 675 }: { readonly theme?: ThemeInput, readonly width?: number, readonly height?: number } = {}) {
  const context = testContext({ theme, width, height })
  const withDiagrams = { ...context, glyphs: { ...context.glyphs, diagrams: await loadDiagrams(posts) } }
  return { cards: await layoutCarousel(thread(...posts), withDiagrams), context: withDiagrams }
}

const drawingOf = ({ items, smallestLabels }: Card): DrawingItem | undefined => smallestLabels === undefined ? undefined : items.find((item): item is DrawingItem => item.kind === 'drawing' && item.paths.length > 1)
const lettersOf = ({ items }: Card, text: string): GlyphItem | undefined => items.find((item): item is GlyphItem => item.kind === 'glyphs' && item.text.includes(text))

it.each(Object.entries(sources).flatMap(([name, source]) => [[540, 675], [540, 540], [540, 960], [800, 450]].map(([width, height]) => [name, width, height, source] as const)))('%s on %s x %s lies whole inside the body, its labels with it', async (_, width, height, source) => {
  for (const blocks of [[diagram(source)], [block(words), diagram(source), block(words)]]) {
    const { cards } = await layOut([post(blocks)], { width, height })
    const shown = cards.filter(card => drawingOf(card))
    expect(shown).toHaveLength(1)
    const [card] = shown
    const { x, y, width: drawn, height: high } = drawingOf(card)!
    const { body } = card
    expect(x).toBeGreaterThanOrEqual(body.x - 0.01)
    expect(x + drawn).toBeLessThanOrEqual(body.x + body.width + 0.01)
    expect(y).toBeGreaterThanOrEqual(body.y - 0.01)
    expect(y + high).toBeLessThanOrEqual(body.y + body.height + 0.01)
    // The diagram is in the middle of the card.
    expect(x + drawn / 2).toBeCloseTo(body.x + body.width / 2)
    const labels = card.items.filter(item => item.kind === 'glyphs' && item.fontSize === card.smallestLabels)
    expect(labels.length).toBeGreaterThan(4)
    expect(card.smallestLabels).toBeLessThanOrEqual(20)
  }
})

it('a diagram is as large as the room beside the text allows, up to 20 px, and never smaller than 12 px where it fits so', async () => {
  const small = 'flowchart LR\na --> b'
  const tall = 'flowchart TD\na --> b{Decide}\nb -->|yes| c[One box]\nb -->|no| d[Another box]\nb -->|perhaps| e[A third box]\nc & d & e --> f --> g --> h'
  const { cards } = await layOut([post([diagram(small)]), post([block(words), diagram(small)]), post([block(words.repeat(12)), diagram(tall)])])
  expect(cards.slice(0, 2).map(({ smallestLabels }) => smallestLabels)).toEqual([20, 20])
  const rest = cards.filter(({ post }) => post === 3)
  // It has a card of its own, since it would be smaller than can be read below so much text.
  expect(rest.map(({ smallestLabels }) => smallestLabels === undefined ? 'text' : smallestLabels >= 12 ? 'legible' : 'small')).toEqual(['text', 'legible'])
  expect(smallDiagrams(cards)).toEqual([])
})

it('a flowchart from left to right runs downwards where its labels could not be read otherwise, and only there', async () => {
  const chain = (count: number) => `flowchart LR\n${Array.from({ length: count }, (_, index) => `n${index}[Step number ${index}] --> n${index + 1}[Step number ${index + 1}]`).join('\n')}`
  const { cards: [short, long] } = await layOut([post([diagram(chain(2))]), post([diagram(chain(7))])])
  const [first, second] = [drawingOf(short)!, drawingOf(long)!]
  expect(first.width).toBeGreaterThan(first.height)
  expect(second.height).toBeGreaterThan(second.width)
  expect(long.smallestLabels).toBeGreaterThanOrEqual(12)
})

it('a diagram that cannot be read on its card is drawn whole and named once', async () => {
  const large = `flowchart TD\n${Array.from({ length: 49 }, (_, index) => `n${index} --> n${index + 1}`).join('\n')}`
  const { cards } = await layOut([post([diagram('flowchart TD\na')]), post([diagram(large)])])
  expect(cards).toHaveLength(2)
  expect(drawingOf(cards[1])!.height).toBeLessThanOrEqual(cards[1].body.height + 0.01)
  expect(smallDiagrams(cards)).toEqual([expect.stringMatching(/^Post 2 has a diagram so large that its labels are \d\.\d px high on its card, and 12 px can be read on a phone: make two of it, shorten its labels, or choose a higher size\.$/)])
})

it('what cannot be drawn is shown as code and named once a post', async () => {
  const posts = [post([diagram('pie title Pets')]), post([diagram('flowchart TD\na --> b')]), post([diagram('flowchart TD\na -->'), diagram('gantt')])]
  const { cards, context } = await layOut(posts)
  expect(cards.map(card => drawingOf(card) !== undefined)).toEqual([false, true, false])
  expect(lettersOf(cards[0], 'pie title Pets')?.face).toMatch(/mono/)
  expect(diagramMistakes({ posts }, context)).toEqual([
    'Post 1 has a diagram that cannot be drawn, shown as code: "pie" is none of the kinds that are drawn: flowchart, sequenceDiagram, stateDiagram, classDiagram and erDiagram; correct it, or name another language than mermaid.',
    'Post 3 has 2 diagrams that cannot be drawn, shown as code; of the first: its line 2, "a -->", cannot be read; correct them, or name another language than mermaid.',
  ])
  expect(diagramMistakes({ posts }, context, new Set([2]))).toEqual([])
})

it('the text of a card has the source of its diagram, its description says what it shows', async () => {
  const source = 'flowchart TD\n  a[Client] -->|asks| b[Cache]'
  const { cards: [card] } = await layOut([post([block('So:'), diagram(source)])])
  expect(card.text).toBe(`So:\n\n${source}`)
  expect(card.alt).toBe('So:\n\n[Picture: Flowchart: Client to Cache, labelled "asks".]')
})

it('a diagram is a code block of Markdown, and stays one', () => {
  const markdown = '```mermaid\nflowchart TD\n  a --> b\n```'
  const { thread: { posts } } = importThread(new TextEncoder().encode(markdown), { from: 'markdown' })
  expect(posts[0].blocks.map(isDiagram)).toEqual([true])
  expect(postMarkdown(posts[0])).toBe(markdown)
})

it('labels have the colours of text, on boxes those of code, which can be read there in every theme', async () => {
  const { cards: [card] } = await layOut([post([diagram('flowchart TD\na[Box] -->|line| b\nsubgraph g [Group]\nb\nend')])])
  expect(['Box', 'line', 'Group'].map(text => lettersOf(card, text)?.color)).toEqual(['codePlain', 'text', 'muted'])
  expect(new Set(drawingOf(card)!.paths.map(({ color }) => color))).toEqual(new Set(['codeBackground', 'muted']))
  for (const theme of Object.values(builtInThemes))
    expect(wcagContrast(codeColors(theme).codePlain, theme.text.codeBackground)).toBeGreaterThanOrEqual(4.5)
})

it('a character of a label that no font has is named, one of a comment is not', async () => {
  const posts = [post([diagram('flowchart TD\n%% \u{13080}\na["\u{13081}"]')])]
  const { context } = await layOut(posts)
  expect(missingGlyphs(thread(...posts), context)).toEqual([expect.stringMatching(/^Post 1 .*U\+13081\)\.$/)])
})

it('loadDiagrams(posts) loads nothing where there is no diagram, and the command keeps what lays them out apart', async () => {
  expect(await loadDiagrams([post([block('flowchart TD'), diagram('flowchart TD', 'text')])])).toBeUndefined()
  expect(codeLanguages([post([diagram('flowchart TD\na'), diagram('gantt'), diagram('x', 'ts')])])).toEqual(['mermaid', 'ts'])
  expect(codeLanguages([post([diagram('flowchart TD\na')])])).toEqual([])
  const [command, diagrams] = ['command', 'diagrams'].map(name => readFileSync(`lib/${name}.cjs`, 'utf8').includes('org.eclipse.elk.alg.layered'))
  expect([command, diagrams]).toEqual([false, true])
})

it('layoutCarousel(posts with any text as a diagram) shows all of it, drawn or as code', async () => {
  const { context } = await layOut([post([diagram('flowchart TD\na')])])
  const line = fc.array(fc.oneof(fc.constantFrom('a', 'b', '-->', '---', '[', ']', '|', ':', '"', '->>', 'end', 'subgraph x', '<br/>'), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 8 }).map(parts => parts.join(' '))
  await fc.assert(fc.asyncProperty(fc.constantFrom('flowchart TD', 'sequenceDiagram', 'stateDiagram', 'classDiagram', 'erDiagram', 'graph LR', ''), fc.array(line, { maxLength: 6 }), async (header, lines) => {
    const source = [header, ...lines].join('\n')
    const cards = await layoutCarousel(thread(post([block('Text'), diagram(source)])), context)
    expect(cards.map(({ text }) => text).join('\n').replace(/\s/g, '')).toBe(`Text${source}`.replace(/\s/g, ''))
  }), { numRuns: 60 })
}, 60_000)
