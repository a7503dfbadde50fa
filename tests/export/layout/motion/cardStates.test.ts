import type { CardItem } from '../../../../export/layout/card'
import type { CardContext } from '../../../../export/layout/cardContext'
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureStatesFromSource } from '../../../../engine/figure/figureStates'
import { layoutCarousel } from '../../../../export/layout/layoutCarousel'
import { cardStates } from '../../../../export/layout/motion/cardStates'
import { importThread } from '../../../../export/thread/importThread'
import { testContext } from '../testContext'

const source = 'figure:standard-movements'
const states = figureStatesFromSource(source)
const context: CardContext = { ...testContext(), figures: new Map([[source, states[states.length - 1]]]) }

describe('cardStates(card, figureStates, context)', () => {
  it('brings the items of a list one after the other, with what stands before it from the beginning', async () => {
    expect(await texts('Three steps:\n\n1. Read\n2. Write\n3. Rest')).toEqual([
      'Three steps: 1. Read',
      'Three steps: 1. Read 2. Write',
      'Three steps: 1. Read 2. Write 3. Rest',
    ])
  })

  it('brings nested items with the item that they are in, and what follows the list with its last item', async () => {
    expect(await texts('- One\n  - Inner\n- Two\n\nThe end.')).toEqual(['• One • Inner', '• One • Inner • Two The end.'])
  })

  it('ends with the card as it stands still', async () => {
    const card = await cardOf('Steps\n\n- `One`\n- **Two** 🧵\n- ~~Three~~ $x^2$\n\n> quoted')
    const frames = cardStates(card, () => [], context)
    expect(frames).toHaveLength(3)
    expect(frames[2].card).toEqual(card)
  })

  it('brings what is drawn behind letters with them', async () => {
    const card = await cardOf('- One\n- `Two`\n- `Three`')
    const boxes = cardStates(card, () => [], context).map(frame => frame.card.items.filter(item => item.kind === 'rect' && item.color !== 'rest' && inBody(item)).length)
    expect(boxes).toEqual([0, 1, 2])
  })

  it.each(['No list at all.', '- One item alone', '> quoted\n\n```ts\nconst a = 1\n```', '| a | b |\n|---|---|\n| 1 | 2 |'])('has one state where nothing can be built up: %s', async (markdown) => {
    const card = await cardOf(markdown)
    expect(cardStates(card, () => [], context).map(frame => frame.card)).toEqual([card])
  })

  it('goes through the steps of a figure, its labels with them', async () => {
    const card = await cardOf(`Movements\n\n![Passes](${source})`)
    const frames = cardStates(card, () => states, context)
    expect(frames.map(frame => labels(frame.card.items).filter(label => /^(?:in|out) /.test(label)).length)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(frames.at(-1)?.card).toEqual(card)
    expect(frames.map(({ newCharacters }) => newCharacters)).toEqual([9, 0, 0, 0, 0, 0, 0])
  })

  it('counts the letters that are new, without those of every card', async () => {
    const card = await cardOf('Two:\n\n- abcde\n- fghijklmno')
    expect(cardStates(card, () => [], context).map(({ newCharacters }) => newCharacters)).toEqual([4 + 1 + 5, 1 + 10])
  })

  it('only ever adds items, for any list', async () => {
    const line = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom('word', '`code`', '**bold** and more', 'a 🧵 b', 'two words that go on for more than one line of a card'))
    await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 9 }), async (lines) => {
      const card = await cardOf(lines.map(([depth, text]) => `${'  '.repeat(depth)}- ${text}`).join('\n'))
      const frames = cardStates(card, () => [], context)
      for (const [index, frame] of frames.slice(1).entries()) {
        const before = new Set(frames[index].card.items)
        expect(frame.card.items.filter(item => before.has(item))).toHaveLength(before.size)
        expect(frame.card.items.length).toBeGreaterThan(before.size)
      }
      expect(frames.at(-1)?.card.items).toEqual(card.items)
    }), { numRuns: 40 })
  })
})

async function cardOf(markdown: string) {
  const { thread } = importThread(Buffer.from(markdown), { from: 'markdown', fileName: 'a.md' })
  const [card] = await layoutCarousel({ ...thread, layout: 'post' }, context)
  return card
}

/** What each frame of a card says in the text of its post. */
async function texts(markdown: string): Promise<string[]> {
  return cardStates(await cardOf(markdown), () => [], context).map(({ card }) => card.items.flatMap(item => item.kind === 'glyphs' && item.part && item.part.kind !== 'layout' ? [item.text.trim()] : []).join(' '))
}

function labels(items: readonly CardItem[]): string[] {
  return items.flatMap(item => item.kind === 'glyphs' && item.part?.figure ? [item.text] : [])
}

function inBody(item: CardItem): boolean {
  return !('baseline' in item) && item.y > 100 && item.y < 620
}
