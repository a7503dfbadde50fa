import { gpus } from '../../engine/hardware/gpus'
import { liveComponent } from '../live/liveComponent'
import { choiceOption, powerOption } from '../live/optionKinds'
import { decoderOptions } from './decoderOptions'

/** ModelFits as slides write it. */
export const liveModelFits = liveComponent({
  name: 'ModelFits',
  shows: 'weights and KV cache of a model beside the memory of a GPU',
  options: {
    model: choiceOption<string>({ about: 'The model', values: decoderOptions.map(({ value }) => value), initial: 'llama-3.1-8b' }),
    gpu: choiceOption<string>({ about: 'The GPU', values: gpus.map(({ name }) => name), initial: 'a100-40' }),
    power: powerOption({ prop: 'tokens', about: 'Length of the text', from: 10, to: 20, initial: 17 }),
  },
  talk: [{ power: 12 }, { power: 17 }, { power: 18 }, { gpu: 'b200', power: 20 }],
})
