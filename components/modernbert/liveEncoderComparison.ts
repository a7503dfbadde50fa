import { liveComponent } from '../live/liveComponent'
import { choiceOption } from '../live/optionKinds'

/** EncoderComparison as slides write it. */
export const liveEncoderComparison = liveComponent({
  name: 'EncoderComparison',
  shows: 'speed and memory of encoders, from the ModernBERT paper',
  options: {
    inputs: choiceOption({ about: 'Length of the inputs', values: ['long', 'short'], initial: 'long' }),
    size: choiceOption({ about: 'Size of the models', values: ['base', 'large'], initial: 'base' }),
    show: choiceOption({ about: 'What is compared: speed, or the largest batch that fits', values: ['speed', 'batch'], initial: 'speed' }),
    lengths: choiceOption({ about: 'Whether inputs are equally long', values: ['fixed', 'variable'], initial: 'fixed' }),
  },
  talk: [{}, { show: 'batch' }, { show: 'speed', inputs: 'short' }, { lengths: 'variable' }],
})
