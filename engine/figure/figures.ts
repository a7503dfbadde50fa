import type { Figure } from './figure'
import { inputKinds } from '../attention/compareOutputs'
import { measuredDevices } from '../measured/measuredDevice'
import { nearestName } from '../nearestName'
import { ropeScalings } from '../positions/ropeWavelengths'
import { ValueError } from '../valueError'
import { alternatingAttention } from './alternatingAttention'
import { attentionMask } from './attentionMask'
import { attentionTraffic } from './attentionTraffic'
import { bookReading } from './bookReading'
import { busyMultiprocessors } from './busyMultiprocessors'
import { cacheKinds } from './cacheKinds'
import { contextGrowth } from './contextGrowth'
import { encoderSpeed } from './encoderSpeed'
import { exactOutput } from './exactOutput'
import { flashTiles } from './flashTiles'
import { gpuMemory } from './gpuMemory'
import { measuredTraffic } from './measuredTraffic'
import { memoryGrowth } from './memoryGrowth'
import { prefillDecodeFigure } from './prefillDecodeFigure'
import { quadraticGrowth } from './quadraticGrowth'
import { ringFigure } from './ringAttentionFigure'
import { ropeFigure } from './ropeWavelengthsFigure'
import { selectionTradeoff } from './selectionTradeoff'
import { sparseAttention } from './sparseAttention'
import { standardMovements } from './standardMovements'
import { windowTiles } from './windowTiles'

export type FigureOption = string | number | boolean

export interface FigureEntry {
  readonly name: string
  /** What it shows, in a few words. */
  readonly summary: string
  /** Its options with the values that they have when left out. */
  readonly defaults: Readonly<Record<string, FigureOption>>
  /** Values that a text option may have; any when left out. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
  readonly make: (options: Record<string, FigureOption>) => Figure
}

/** Every figure by name. */
export const figures: readonly FigureEntry[] = [
  entry('context-growth', 'context windows over time', contextGrowth, { axis: 'log', more: false, shown: 5, model: '', height: 204 }, { axis: ['log', 'linear'] }),
  entry('quadratic-growth', 'the score matrix of a longer text', quadraticGrowth, { times: 8, tokens: 4096, height: 160 }),
  entry('memory-growth', 'weights and KV cache beside a GPU\'s memory', memoryGrowth, { model: 'llama-3.1-8b', gpu: 'a100-40', power: 17, height: 244 }),
  entry('attention-mask', 'which pairs a mask scores, and what a token reaches', attentionMask, { mask: 'window:128', tokens: 1024, zoom: 0, token: -1, layers: 1, labelled: true }),
  entry('sparse-attention', 'full, local and learned attention', sparseAttention, { tokens: 20, keys: 5, token: -1 }),
  entry('selection-tradeoff', 'what choosing pairs costs and keeps', selectionTradeoff, { keys: 16, height: 226 }),
  entry('encoder-speed', 'encoders on long and short inputs', encoderSpeed, { inputs: 'long', size: 'base', show: 'speed', lengths: 'fixed', rowHeight: 32 }, { inputs: ['long', 'short'], size: ['base', 'large'], show: ['speed', 'batch'], lengths: ['fixed', 'variable'] }),
  entry('alternating-attention', 'ModernBERT\'s global and local layers', alternatingAttention, { layers: 22, tokens: 8192, layer: 0 }),
  entry('book-reading', 'reading a book locally and globally', bookReading, { step: 4 }),
  entry('attention-traffic', 'bytes that three algorithms move', attentionTraffic, { gpu: 'a100-40', tokens: 1024, pass: 'forward' }, { pass: ['forward', 'training'] }),
  entry('measured-traffic', 'bytes counted, modelled and measured', measuredTraffic, { gpu: 'h100' }, { gpu: measuredDevices.map(({ gpu }) => gpu) }),
  entry('exact-output', 'whole and tiled attention on the same numbers', exactOutput, { kind: 'ordinary', tile: 2 }, { kind: inputKinds }),
  entry('gpu-memory', 'threads, thread blocks, SRAM and HBM', gpuMemory, { gpu: 'a100-40', view: 'scheme', height: 210 }, { view: ['scheme', 'bytes', 'speed'] }),
  entry('standard-movements', 'the three passes of standard attention', standardMovements, { tokens: 1024, moved: 6, height: 200 }),
  entry('flash-tiles', 'the tile loop of FlashAttention', flashTiles, { tiles: 6, step: 15, causal: false, version: 2 }),
  entry('prefill-decode', 'reading a prompt and writing tokens under a roofline', prefillDecodeFigure, { model: 'llama-3.1-8b', gpu: 'h100', context: 8192, batch: 32, height: 264 }),
  entry('cache-kinds', 'what shrinks the cache of real models', cacheKinds, { tokens: 131_072, rowHeight: 42 }),
  entry('rope-wavelengths', 'positions stretched beyond the length of training', ropeFigure, { scaling: 'yarn', headDim: 64, base: 150_000, trained: 4096, factor: 32, height: 256 }, { scaling: ropeScalings }),
  entry('window-tiles', 'what a window saves, in pairs, in tiles and in time', windowTiles, { tokens: 8192 }),
  entry('busy-multiprocessors', 'who works under versions 1 and 2 of FlashAttention', busyMultiprocessors, { version: 1, heads: 1, tokens: 4096, gpu: 'h100' }),
  entry('ring-attention', 'attention over several GPUs', ringFigure, { gpus: 4, step: 1, tokens: 1_048_576, model: 'llama-3.1-8b' }),
]

/**
 * A figure by name with some of its options; values may be text, as a command or an address has them.
 * @throws {ValueError} for an unknown figure or option, naming the nearest, or a value that the option does not take
 */
export function makeFigure(name: string, options: Readonly<Record<string, FigureOption>> = {}): Figure {
  const { entry, read } = readFigure(name, options)
  return entry.make(read)
}

/** The entry of a figure and some of its options as values of their kinds. @throws {ValueError} as `makeFigure` does, but for values that only the figure itself refuses */
export function readFigure(name: string, options: Readonly<Record<string, FigureOption>>): { readonly entry: FigureEntry, readonly read: Record<string, FigureOption> } {
  const figure = figures.find(candidate => candidate.name === name)
  if (!figure) {
    const names = figures.map(candidate => candidate.name)
    throw new ValueError(`Expected figure to be one of ${names.join(', ')}, but received ${name}: did you mean ${nearestName(name, names)}?`)
  }
  const known = Object.keys(figure.defaults)
  const read = Object.fromEntries(Object.entries(options).map(([option, value]) => {
    if (!known.includes(option))
      throw new ValueError(`Expected an option of figure ${name} (${known.join(', ')}), but received ${option}: did you mean ${nearestName(option, known)}?`)
    return [option, readOption(figure, option, value)]
  }))
  return { entry: figure, read }
}

/** The figure that a picture's source names, such as `figure:quadratic-growth?times=4`. @throws {ValueError} */
export function figureFromSource(source: string): Figure {
  return makeFigure(...readSource(source))
}

/** Name and options that a picture's source has, as text. */
export function readSource(source: string): [name: string, options: Record<string, string>] {
  const [name, query = ''] = source.replace(/^figure:/, '').split('?')
  return [name, Object.fromEntries(new URLSearchParams(query))]
}

function readOption({ name, defaults, choices }: FigureEntry, option: string, value: FigureOption): FigureOption {
  const wanted = defaults[option]
  const refuse = (what: string): never => {
    throw new ValueError(`Expected ${option} of figure ${name} to be ${what}, but received ${value}.`)
  }
  if (typeof wanted === 'number')
    return /^-?\d+(?:\.\d+)?$/.test(String(value)) ? Number(value) : refuse('a number')
  if (typeof wanted === 'boolean')
    return ['true', 'false'].includes(String(value)) ? String(value) === 'true' : refuse('true or false')
  return choices?.[option] && !choices[option].includes(String(value)) ? refuse(choices[option].join(' or ')) : String(value)
}

function entry<Options extends object>(name: string, summary: string, make: (options: Options) => Figure, defaults: Record<string, FigureOption>, choices?: Record<string, readonly string[]>): FigureEntry {
  // Names and kinds of the options are checked against the defaults before a figure is made.
  return { name, summary, defaults, make: options => make(options as Options), ...choices && { choices } }
}
