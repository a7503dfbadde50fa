import type { Figure, RectShape, Shape } from '../../../engine/figure/figure'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { square } from '../../../engine/attention/mask'
import { parseMask } from '../../../engine/attention/parseMask'
import { toySelections } from '../../../engine/attention/toySelections'
import { contextWindows, threadModels } from '../../../engine/context/contextWindows'
import { attentionMask } from '../../../engine/figure/attentionMask'
import { contextGrowth } from '../../../engine/figure/contextGrowth'
import { figureFromSource, figures, makeFigure } from '../../../engine/figure/figures'
import { shownRing } from '../../../engine/figure/ringAttentionFigure'
import { sparseAttention } from '../../../engine/figure/sparseAttention'
import { bytesMoved, standardPasses } from '../../../engine/figure/standardMovements'
import { formatBytes, formatCount } from '../../../engine/formatQuantity'
import { findGpu, gpus } from '../../../engine/hardware/gpus'
import { findModel, models } from '../../../engine/hardware/models'
import { compareMeasured } from '../../../engine/measured/compareMeasured'
import { measuredRow } from '../../../engine/measured/measuredRows'
import { gpt2Medium } from '../../../engine/memory/attentionShape'
import { cacheSavings } from '../../../engine/memory/cacheSavings'
import { modelMemory } from '../../../engine/memory/modelMemory'
import { algorithms } from '../../../engine/memory/peakExtra'
import { simulate } from '../../../engine/memory/simulate'
import { ropeScalings, ropeWavelengths } from '../../../engine/positions/ropeWavelengths'
import { prefillDecode } from '../../../engine/serving/prefillDecode'

const texts = ({ labels }: Figure) => labels.map(label => label.text)

describe.each(figures.map(figure => figure.name))('the figure %s', (name) => {
  it('is drawn inside its own space, with a key for each shape and label', () => {
    const figure = makeFigure(name)
    expect(figure.name).toBe(name)
    expect(figure.description).toMatch(/\.$/)
    expect(figure.shapes.flatMap(shape => boundsOf(shape)).filter(([x, y]) => !(x >= -0.01 && y >= -0.01 && x <= figure.width + 0.01 && y <= figure.height + 0.01))).toEqual([])
    expect(figure.labels.filter(({ x, y }) => x < 0 || x > figure.width || y < 10 || y > figure.height)).toEqual([])
    expect(new Set(figure.shapes.map(shape => shape.id)).size).toBe(figure.shapes.length)
    expect(new Set(figure.labels.map(label => label.id)).size).toBe(figure.labels.length)
  })

  it('has labels that are legible on a phone: 14 px or more of 400, 12 px for ticks', () => {
    expect(makeFigure(name).labels.filter(({ id, size }) => size < (/^(?:tick|year) /.test(id) ? 12 : 14))).toEqual([])
  })

  it('is the same for the same options, and for its defaults in a source', () => {
    const { defaults } = figures.find(figure => figure.name === name)!
    const query = new URLSearchParams(Object.entries(defaults).map(([option, value]) => [option, String(value)]))
    expect(figureFromSource(`figure:${name}?${query}`)).toEqual(makeFigure(name))
  })
})

it('makeFigure(name, options) never draws at a place that is not a number, whatever whole numbers it is given', () => {
  fc.assert(fc.property(fc.constantFrom(...figures), fc.infiniteStream(fc.integer({ min: -2, max: 70 })), ({ name, defaults }, numbers) => {
    // Heights are near the usual one: nearly all others would be refused.
    const options = Object.fromEntries(Object.entries(defaults).map(([option, value]) => [option, typeof value === 'number' ? Number(numbers.next().value) + (/height/i.test(option) ? value : 0) : value]))
    let figure: Figure
    try {
      figure = makeFigure(name, options)
    }
    catch (error) {
      // Refused, in one sentence.
      expect((error as Error).message).toMatch(/^Expected .*, but received /)
      return
    }
    expect(figure.shapes.flatMap(shape => boundsOf(shape)).flat().every(Number.isFinite)).toBe(true)
    expect(figure.labels.every(({ x, y, text }) => Number.isFinite(x) && Number.isFinite(y) && !/NaN|undefined|Infinity/.test(text))).toBe(true)
  }), { numRuns: 300 })
})

it.each([
  ['figure:quadratic', 'Expected figure to be one of', 'did you mean quadratic-growth?'],
  ['figure:quadratic-growth?time=3', 'Expected an option of figure quadratic-growth (times, tokens, height), but received time', 'did you mean times?'],
  ['figure:quadratic-growth?times=lots', 'Expected times of figure quadratic-growth to be a number, but received lots'],
  ['figure:quadratic-growth?times=257', 'Expected times to be a whole number from 1 to 256, but received 257'],
  ['figure:context-growth?axis=cubic', 'Expected axis of figure context-growth to be log or linear, but received cubic'],
  ['figure:context-growth?more=perhaps', 'to be true or false, but received perhaps'],
  ['figure:gpu-memory?gpu=a100', 'Expected gpu to be one of', 'did you mean a100-40?'],
  ['figure:attention-mask?mask=%', 'Expected mask to be one of'],
])('figureFromSource(%j) says what it expected', (source, ...sentences) => {
  for (const sentence of sentences)
    expect(() => figureFromSource(source)).toThrow(sentence)
})

it.each(figures.flatMap(({ name, defaults }) => 'height' in defaults ? [[name, Number(defaults.height)] as const] : []))('the figure %s may be higher than %d px and stays inside its own space', (name, height) => {
  const higher = makeFigure(name, { height: height + 40 })
  expect(higher.height).toBe(height + 40)
  expect(higher.shapes.flatMap(shape => boundsOf(shape)).filter(([x, y]) => !(x >= -0.01 && y >= -0.01 && x <= higher.width + 0.01 && y <= higher.height + 0.01))).toEqual([])
})

it.each(['log', 'linear'] as const)('contextGrowth({ axis: %j }) sets no name over another, however high it is', (axis) => {
  for (const height of [160, 204, 310]) {
    const names = contextGrowth({ axis, height }).labels.filter(({ id }) => id.startsWith('name '))
    expect(names).toHaveLength(threadModels.length)
    for (const [index, { x, y, text, anchor }] of names.entries()) {
      const [left, right] = anchor === 'end' ? [x - 7 * text.length, x] : [x, x + 7 * text.length]
      const touched = names.slice(0, index).filter(other => Math.abs(other.y - y) < 14 && left < other.x + (other.anchor === 'end' ? 0 : 7 * other.text.length) && other.x - (other.anchor === 'end' ? 7 * other.text.length : 0) < right)
      expect(touched, `${text} at ${height} px`).toEqual([])
    }
  }
})

describe('numbers on figures are the engine\'s', () => {
  it('contextGrowth() names every model of the thread with its exact window', () => {
    expect(texts(contextGrowth())).toEqual(expect.arrayContaining(threadModels.map(({ model, tokens }) => `${model}: ${formatCount(tokens)}`)))
    expect(contextGrowth({ more: true }).shapes.filter(({ id }) => id.startsWith('model '))).toHaveLength(contextWindows.length)
  })

  it('contextGrowth({ axis: "linear" }) puts 4,096 tokens within 1 % of the bottom of 1,000,000', () => {
    const { shapes } = contextGrowth({ axis: 'linear' })
    const heights = threadModels.map(({ model }) => shapes.find(({ id }) => id === `model ${model}`)!).map(shape => shape.kind === 'rect' ? shape.y : Number.NaN)
    const [gpt35, , , , gemini] = heights
    const bottom = shapes.find(({ id }) => id === 'grid 0')!
    const space = bottom.kind === 'line' ? bottom.y1 - 6 - gemini : Number.NaN
    expect((gpt35 - gemini) / space).toBeGreaterThan(0.99)
  })

  it.each([1, 8, 64, 256])('quadratic-growth at %d times has an area and a ratio of its square', (times) => {
    const figure = makeFigure('quadratic-growth', { times })
    const area = (id: string) => {
      const shape = figure.shapes.find(candidate => candidate.id === id)
      return shape?.kind === 'rect' ? shape.width * shape.height : Number.NaN
    }
    expect(area('large') / area('small')).toBeCloseTo(times ** 2, 6)
    expect(texts(figure)).toContain(`${formatCount(times ** 2)}× the work`)
    expect(texts(figure)).toContain(`${formatCount((times * 4096) ** 2)} pairs`)
  })

  it.each([256, 1024, 8192])('attention-traffic and standard-movements at %d tokens show what simulate counts', (tokens) => {
    const shape = { ...gpt2Medium, queryLen: tokens, keyLen: tokens }
    const counted = algorithms.map(algorithm => simulate({ algorithm, gpu: findGpu('a100-40'), shape }).hbm)
    expect(texts(makeFigure('attention-traffic', { tokens }))).toEqual(expect.arrayContaining(counted.map(({ bytesRead, bytesWritten }) => formatBytes(bytesRead + bytesWritten))))
    expect(bytesMoved(tokens, 6)).toEqual({ bytesRead: counted[0].bytesRead, bytesWritten: counted[0].bytesWritten })
    expect(bytesMoved(tokens, 0)).toEqual({ bytesRead: 0, bytesWritten: 0 })
    expect(texts(makeFigure('standard-movements', { tokens }))).toEqual(expect.arrayContaining(standardPasses(tokens).flatMap(pass => [`in ${formatBytes(pass.bytesRead)}`, `out ${formatBytes(pass.bytesWritten)}`])))
  })

  it('memory-growth marks as too much exactly the lengths that do not fit, for every model and GPU', () => {
    for (const model of models) {
      for (const gpu of gpus) {
        const { description } = makeFigure('memory-growth', { model: model.name, gpu: gpu.name })
        const tooMuch = Array.from({ length: 11 }, (_, index) => 2 ** (10 + index)).filter(tokens => !modelMemory(findModel(model.name), gpu, { tokens }).fits).length
        expect(description.split('too much').length - 1, `${model.name} on ${gpu.name}`).toBe(tooMuch)
      }
    }
  })

  it.each(['h100', 'h200'])('measured-traffic on an %s shows what is counted, modelled and measured', (gpu) => {
    const shown = texts(makeFigure('measured-traffic', { gpu }))
    for (const kernel of ['standard', 'paper-fa1-64x128', 'flash-sdpa']) {
      const { counted, modelled, measured } = compareMeasured(measuredRow(gpu, 'gpt2-medium', kernel))
      expect(shown).toEqual(expect.arrayContaining([formatBytes(counted.hbmBytes), formatBytes(modelled!.hbmBytes), formatBytes(measured.hbmBytes!)]))
    }
    expect(shown).toContain(`measured on ${gpu.toUpperCase()}`)
  })

  it.each([[8192, 32, ''], [32_768, 256, ', too large']])('prefill-decode at %d tokens shows the tokens per second of %d sequences%s', (context, batch, note) => {
    const figure = makeFigure('prefill-decode', { context, batch })
    const [one, many] = [1, batch].map(batchSize => prefillDecode(findModel('llama-3.1-8b'), findGpu('h100'), { context, batchSize }))
    expect(texts(figure)).toEqual(expect.arrayContaining([`prefill: ${formatCount(one.prefill.tokensPerSecond)} tokens/s`, `decode 1: ${formatCount(one.decode.tokensPerSecond)} tokens/s`, `decode ${batch}: ${formatCount(many.decode.tokensPerSecond)}${note || ' tokens/s'}`]))
    const place = (id: string) => figure.shapes.find(shape => shape.id === id) as RectShape
    expect(place('decode one').x).toBeLessThan(place('decode many').x)
    expect(place('prefill').y).toBeLessThan(place('decode many').y)
  })

  it('cache-kinds draws each cache as its share of a key and a value for every head', () => {
    const figure = makeFigure('cache-kinds')
    const width = (id: string) => (figure.shapes.find(shape => shape.id === id) as RectShape | undefined)?.width ?? 0
    for (const { kind, bytes, multiHeadBytes, bytesPerToken } of cacheSavings(131_072)) {
      expect((width(`${kind} keys`) + width(`${kind} values`)) / width(`${kind} all`)).toBeCloseTo(bytes / multiHeadBytes, 9)
      expect(texts(figure)).toContain(formatBytes(bytesPerToken))
    }
  })

  it.each(ropeScalings)('rope-wavelengths scaled by %s has a dot for each pair, in another colour where angles are unseen', (scaling) => {
    const waves = ropeWavelengths({ headDim: 64, base: 150_000, trainedTokens: 4096, factor: 32, scaling })
    const dots = makeFigure('rope-wavelengths', { scaling }).shapes.filter(({ id }) => id.startsWith('after ') && id !== 'after key')
    expect(dots.map(({ paint }) => paint === 'scores')).toEqual(waves.map(({ unseen }) => unseen))
  })

  it('ring-attention shows at each step who holds which keys, and every pair of blocks as scored by the last', () => {
    const ring = shownRing({ gpus: 5 })
    for (const { step, held } of ring.steps) {
      const { shapes, labels, description } = makeFigure('ring-attention', { gpus: 5, step })
      expect(labels.filter(({ id }) => id.startsWith('keys ')).map(({ text }) => text)).toEqual(held.map(block => `K ${block + 1}`))
      expect(shapes.filter(({ id, paint }) => id.startsWith('pair ') && paint !== 'faint')).toHaveLength(5 * (step + 1))
      expect(description).toContain(step === 4 ? 'nothing more is sent' : `each sends ${formatBytes(ring.bytesPerStep)}`)
    }
  })

  it.each(['window:2', 'causal', 'dilated:4,2', 'bigbird:4', 'strided:4', 'longformer:4,2'])('attentionMask({ mask: %j }) colours exactly the pairs that are scored, where a cell is a pair', (form) => {
    const tokens = 24
    const { shapes, width } = attentionMask({ mask: form, tokens })
    const cell = 300 / tokens
    const area = shapes.flatMap(shape => shape.kind === 'boxes' ? shape.boxes : []).reduce((sum, [, , w, h]) => sum + w * h, 0)
    expect(width).toBeGreaterThan(300)
    expect(area / cell ** 2).toBeCloseTo(parseMask(form, tokens).scoredPairs(square(tokens)), 6)
  })

  it('sparseAttention({ token }) draws every scored pair once, and the full head darker where its attention lies', () => {
    const { weights, patterns } = toySelections({ tokens: 12, keys: 3 })
    const { shapes } = sparseAttention({ tokens: 12, keys: 3, token: 7 })
    for (const { name, pairs } of patterns)
      expect(shapes.flatMap(shape => shape.kind === 'boxes' && shape.id.startsWith(name) ? shape.boxes : [])).toHaveLength(pairs)
    const side = 116 / 12
    const shades = shapes.flatMap(shape => shape.kind === 'boxes' && shape.id.startsWith('full') ? shape.boxes.map(([x, y]) => ({ weight: weights[12 * Math.round(y / side) + Math.round(x / side)], opacity: shape.opacity! })) : [])
    expect(new Set(shades.map(({ opacity }) => opacity)).size).toBeGreaterThan(2)
    const byWeight = shades.toSorted((a, b) => a.weight - b.weight).map(({ opacity }) => opacity)
    expect(byWeight).toEqual(byWeight.toSorted((a, b) => a - b))
  })

  it('attentionMask({ zoom }) of a longer text than can be drawn is its corner, and refuses to draw all of it', () => {
    const { shapes } = attentionMask({ mask: 'bigbird:64', tokens: 2 ** 17, zoom: 256, labelled: false })
    const area = shapes.flatMap(shape => shape.kind === 'boxes' ? shape.boxes : []).reduce((sum, [, , width, height]) => sum + width * height, 0)
    const mask = parseMask('bigbird:64', 2 ** 17)
    const pairs = Array.from({ length: 256 ** 2 }, (_, index) => mask.allows(index >> 8, index & 255)).filter(Boolean).length
    expect(area / 300 ** 2 * 256 ** 2).toBeCloseTo(pairs, 0)
    expect(() => attentionMask({ tokens: 8192 })).toThrow('Expected tokens to be a whole number from 1 to 4096')
  })

  it('attentionMask({ zoom }) draws the corner of the whole mask', () => {
    const corner = attentionMask({ mask: 'causal-window:9', tokens: 1000, zoom: 30 })
    const alone = attentionMask({ mask: 'causal-window:9', tokens: 30 })
    expect(corner.shapes).toEqual(alone.shapes)
  })
})

/** Corners of a shape, arrow heads aside. */
function boundsOf(shape: Shape): [number, number][] {
  switch (shape.kind) {
    case 'rect': return [[shape.x, shape.y], [shape.x + shape.width, shape.y + shape.height]]
    case 'boxes': return shape.boxes.flatMap(([x, y, width, height]): [number, number][] => [[x, y], [x + width, y + height]])
    case 'line': return [[shape.x1, shape.y1], [shape.x2, shape.y2]]
  }
}
