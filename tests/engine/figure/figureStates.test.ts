import { describe, expect, it } from 'vitest'
import { figures, makeFigure } from '../../../engine/figure/figures'
import { figureStates, figureStatesFromSource, steppedFigures } from '../../../engine/figure/figureStates'

describe('figureStates(name, options)', () => {
  it.each([
    ['flash-tiles', {}, 36],
    ['flash-tiles', { tiles: '4', causal: 'true' }, 10],
    ['flash-tiles', { step: 5 }, 5],
    ['standard-movements', {}, 7],
    ['standard-movements', { moved: '2' }, 3],
    ['alternating-attention', {}, 22],
    ['alternating-attention', { layers: 28 }, 28],
    ['ring-attention', { gpus: 8 }, 8],
  ])('of %s %j has %i states', (name, options, count) => {
    const states = figureStates(name, options)
    expect(states).toHaveLength(count)
    expect(new Set(states.map(({ shapes, labels }) => JSON.stringify([shapes, labels]))).size).toBe(count)
  })

  it.each(steppedFigures)('of %s are of one size, and no two neighbours are the same', (name) => {
    const states = figureStates(name)
    expect(new Set(states.map(({ width, height }) => `${width}x${height}`)).size).toBe(1)
    expect(states.length).toBeGreaterThan(3)
    for (const [index, state] of states.slice(1).entries())
      expect([state.shapes, state.labels]).not.toEqual([states[index].shapes, states[index].labels])
  })

  it.each([
    ['flash-tiles', { step: 1 }],
    ['standard-movements', { moved: 0 }],
    ['alternating-attention', { layer: 0 }],
    ['quadratic-growth', { times: 4 }],
  ])('of %s %j is the figure alone, for there is one state', (name, options) => {
    expect(figureStates(name, options)).toEqual([makeFigure(name, options)])
  })

  it('ends with the figure that is named', () => {
    expect(figureStates('flash-tiles', { step: 7, version: 1 }).at(-1)).toEqual(makeFigure('flash-tiles', { step: 7, version: 1 }))
  })

  it('refuses what makeFigure refuses, with its words', () => {
    for (const options of [{ tiles: 99 }, { tiles: 'many' }, { step: 37 }, { stepp: 2 }] as Record<string, string | number>[])
      expect(() => figureStates('flash-tiles', options)).toThrow(expect.objectContaining({ name: 'ValueError', message: expect.stringMatching(/^Expected /) }))
    expect(() => figureStates('flash-tile')).toThrow('did you mean flash-tiles?')
  })
})

it('every stepped figure is one of the figures', () => {
  expect(figures.map(({ name }) => name)).toEqual(expect.arrayContaining([...steppedFigures]))
})

it('figureStatesFromSource(source) reads the options of an address', () => {
  expect(figureStatesFromSource('figure:flash-tiles?tiles=3&version=1')).toEqual(figureStates('flash-tiles', { tiles: 3, version: 1 }))
})
