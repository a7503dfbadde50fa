import type { FigureOption } from '../../engine/figure/figures'
import { loopTiles } from '../../engine/figure/tileLoop'
import { maskForm } from '../sparse/maskPatterns'

type Values = Readonly<Record<string, FigureOption>>

/** A component that shows what a figure shows, and more. */
interface FigureComponent {
  readonly component: string
  /** Its props, of all the figure's options; undefined for what only the figure can show. */
  readonly props: (options: Values) => Readonly<Record<string, FigureOption>> | undefined
}

/** Live components by the figures that they stand for; sizes of figures are not theirs. */
export const figureComponents: Readonly<Record<string, FigureComponent>> = {
  'context-growth': { component: 'ContextTimeline', props: ({ axis, more, shown, model }) => ({ axis, all: more, shown, ...model !== '' && { model } }) },
  'quadratic-growth': { component: 'QuadraticMatrix', props: ({ times, tokens }) => tokens === 4096 ? { times } : undefined },
  'memory-growth': { component: 'ModelFits', props: ({ model, gpu, power }) => ({ model, gpu, tokens: 2 ** Number(power) }) },
  'attention-mask': { component: 'MaskExplorer', props: maskProps },
  'selection-tradeoff': { component: 'RecallTradeoff', props: ({ keys }) => ({ keys }) },
  'encoder-speed': { component: 'EncoderComparison', props: ({ inputs, size, show, lengths }) => ({ inputs, size, show, lengths }) },
  'alternating-attention': { component: 'AlternatingLayers', props: ({ layers, tokens, layer }) => ({ layers, tokens, ...layer !== 0 && { layer } }) },
  'book-reading': { component: 'BookReader', props: ({ step }) => ({ line: Number(step) + 1 }) },
  'measured-traffic': { component: 'FlashGains', props: ({ gpu }) => ({ gpu }) },
  'exact-output': { component: 'ExactnessCheck', props: ({ kind, tile }) => ({ numbers: kind, tile }) },
  'gpu-memory': { component: 'GpuMap', props: ({ gpu, view }) => ({ gpu, view }) },
  'standard-movements': { component: 'StandardLedger', props: ({ tokens, moved }) => ({ tokens, moved }) },
  'flash-tiles': { component: 'FlashTileLoop', props: ({ tiles, step, causal, version }) => tiles === loopTiles && causal === false ? { step, version } : undefined },
  'prefill-decode': { component: 'PrefillDecode', props: ({ model, gpu, context, batch }) => model === 'llama-3.1-8b' ? { gpu, tokens: context, readers: batch } : undefined },
  'cache-kinds': { component: 'CacheKinds', props: ({ tokens }) => ({ tokens }) },
  'rope-wavelengths': { component: 'StretchedPositions', props: ({ scaling, headDim, base, trained, factor }) => headDim === 64 && base === 150_000 && trained === 4096 ? { scaling, factor } : undefined },
  'window-tiles': { component: 'WindowTimes', props: ({ tokens }) => ({ tokens }) },
  'busy-multiprocessors': { component: 'ParallelBlocks', props: blockProps },
  'ring-attention': { component: 'RingAttention', props: ({ gpus, step, tokens, model }) => model === 'llama-3.1-8b' ? { gpus, step: Number(step) + 1, tokens } : undefined },
}

/** A mask such as `window:128`, of which the component has a slider for the size alone, and a token in the middle. */
function maskProps({ mask, tokens, zoom, token, layers }: Values): ReturnType<FigureComponent['props']> {
  const [pattern, size] = String(mask).split(':')
  const window = Number.parseInt(size ?? '', 10)
  if (maskForm(pattern, window) !== mask || (token !== -1 && token !== Number(tokens) / 2))
    return undefined
  return { pattern, ...size !== undefined && { window }, tokens, layers, zoom: zoom === 0 ? 1 : Number(tokens) / Number(zoom) }
}

/** Two shapes were measured. */
function blockProps({ version, heads, tokens, gpu }: Values): ReturnType<FigureComponent['props']> {
  const shape = heads === 1 && tokens === 4096 ? 'onehead-4096' : heads === 1024 && tokens === 1024 ? 'gpt2-medium' : undefined
  return shape && { version, shape, gpu }
}
