import type { Figure } from '../../../engine/figure/figure'
import type { Card, CardItem } from '../card'
import type { CardContext } from '../cardContext'
import type { CardPart } from '../cardPart'
import { drawFigure } from '../body/drawFigure'
import { withPart } from '../cardPart'
import { itemSteps } from './itemSteps'

/** One frame of a card that moves. */
export interface CardState {
  readonly card: Card
  /** Characters of its post's text that the frame before did not have. */
  readonly newCharacters: number
}

/** A figure's states by its source, all of the size that it was laid out with. */
export type FigureStates = (source: string) => readonly Figure[]

/** The frames of a card: the items of its list come one after the other, and its figures go through their steps. One where nothing moves. */
export function cardStates(card: Card, figureStates: FigureStates, context: CardContext): readonly CardState[] {
  const steps = itemSteps(card.items, card.body)
  const figures = new Map(figureParts(card).map(source => [source, figureStates(source)] as const))
  return Array.from({ length: countStates(card, figureStates) }, (_, state) => {
    const items = card.items.filter((_, index) => steps[index] <= state).flatMap(item => itemInState(item, state, figures, context))
    const newCharacters = card.items.reduce((sum, item, index) => steps[index] === state ? sum + readCharacters(item) : sum, 0)
    return { card: { ...card, items }, newCharacters }
  })
}

/** How many frames a card has: 1 where nothing moves. */
export function countStates(card: Card, figureStates: FigureStates): number {
  return Math.max(1 + Math.max(0, ...itemSteps(card.items, card.body)), ...figureParts(card).map(source => figureStates(source).length))
}

/** Sources of the figures that a card shows. */
function figureParts(card: Card): string[] {
  return Array.from(new Set(card.items.map(item => figureOf(item)?.figure).filter(source => source !== undefined)))
}

function itemInState(item: CardItem, state: number, figures: ReadonlyMap<string, readonly Figure[]>, context: CardContext): readonly CardItem[] {
  const part = figureOf(item)
  const states = figures.get(part?.figure ?? '')
  if (!part || !states || states.length < 2)
    return [item]
  // Its shapes stand for the whole figure, its labels with them.
  return item.kind === 'drawing' ? withPart(drawFigure(states[Math.min(state, states.length - 1)], item, context), part) : []
}

/** Labels of figures are looked at, and what stands on every card is not read again. */
function readCharacters(item: CardItem): number {
  return item.kind === 'glyphs' && item.part && item.part.kind !== 'picture' && item.part.kind !== 'layout' ? item.text.length : 0
}

function figureOf(item: CardItem): CardPart | undefined {
  return 'part' in item && item.part?.figure !== undefined ? item.part : undefined
}
