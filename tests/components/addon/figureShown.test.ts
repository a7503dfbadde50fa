import { expect, it } from 'vitest'
import { figureComponents, figureShown, packedComponents } from '../../../components/addon'
import { figures } from '../../../engine/figure/figures'

const liveOf = (source: string) => figureShown(source).live && [figureShown(source).live!.live.name, figureShown(source).live!.props]

it.each([
  ['figure:quadratic-growth?times=4', 'QuadraticMatrix', { times: 4 }],
  ['figure:attention-mask?mask=window:64&tokens=512&layers=3', 'MaskExplorer', { pattern: 'window', window: 64, tokens: 512, layers: 3, zoom: 1 }],
  ['figure:flash-tiles?step=20&version=1', 'FlashTileLoop', { step: 20, version: 1 }],
  ['figure:book-reading?step=0', 'BookReader', { line: 1 }],
  ['figure:memory-growth?power=10', 'ModelFits', { model: 'llama-3.1-8b', gpu: 'a100-40', tokens: 1024 }],
  ['figure:ring-attention', 'RingAttention', { gpus: 4, step: 2, tokens: 1_048_576 }],
])('figureShown(%j) is live as %s', (source, name, props) => {
  expect(liveOf(source)).toEqual([name, { steps: [], ...props }])
})

it.each([
  // Another length than the component starts from, tiles that it does not have, sizes that no slider stands at.
  'figure:quadratic-growth?tokens=512',
  'figure:flash-tiles?tiles=4&step=2',
  'figure:attention-mask?mask=window:100',
  'figure:attention-mask?mask=longformer:64,8',
  'figure:attention-mask?tokens=1000',
  'figure:attention-mask?token=3',
  'figure:sparse-attention',
])('figureShown(%j) has the figure alone', (source) => {
  expect(figureShown(source).live).toBeUndefined()
  expect(figureShown(source).figure.width).toBeGreaterThan(0)
})

it('figureShown(source) shows every figure as it is without options', () => {
  for (const { name } of figures)
    expect(figureShown(`figure:${name}`).figure.description, name).not.toBe('')
})

it('figureShown(source) names a figure that there is not', () => {
  expect(() => figureShown('figure:quadratic-grow')).toThrow(/did you mean quadratic-growth\?$/)
})

it('every figure with a component names one of the addon', () => {
  const names = packedComponents.map(({ live }) => live.name)
  expect(Object.entries(figureComponents).filter(([figure, { component }]) => !figures.some(({ name }) => name === figure) || !names.includes(component))).toEqual([])
})
