import { algorithms } from '../../engine/memory/peakExtra'
import { decoderOptions } from '../context/decoderOptions'
import { ampereOptions } from '../flash/gpuOptions'
import { liveComponent } from '../live/liveComponent'
import { choiceOption, powerOption } from '../live/optionKinds'
import { playgroundPatterns } from './playgroundPatterns'

/** AttentionPlayground as slides write it. */
export const liveAttentionPlayground = liveComponent({
  name: 'AttentionPlayground',
  shows: 'any model, GPU, mask, algorithm and length, with what attention costs',
  options: {
    model: choiceOption<string>({ about: 'The model', values: decoderOptions.map(({ value }) => value), initial: 'llama-3.1-8b' }),
    gpu: choiceOption<string>({ about: 'The GPU', values: ampereOptions.map(({ value }) => value), initial: 'h100' }),
    algorithm: choiceOption({ about: 'How attention is worked out', values: algorithms, initial: 'flash-2' }),
    pattern: choiceOption<string>({ about: 'The mask', values: playgroundPatterns.map(({ value }) => value), initial: 'causal' }),
    sizePower: powerOption({ prop: 'window', about: 'Window, stride or block of the mask, in tokens', from: 6, to: 12, initial: 9 }),
    lengthPower: powerOption({ prop: 'tokens', about: 'Length of the text', from: 10, to: 20, initial: 17 }),
  },
  talk: [{}, { algorithm: 'standard' }, { algorithm: 'flash-2', pattern: 'causal-window' }],
})
