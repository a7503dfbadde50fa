import { liveComponent } from '../live/liveComponent'
import { choiceOption, flagOption } from '../live/optionKinds'

/** FlashGains as slides write it. */
export const liveFlashGains = liveComponent({
  name: 'FlashGains',
  shows: 'bytes and times of standard attention and FlashAttention, measured',
  options: {
    gpu: choiceOption<string>({ about: 'The GPU', values: ['h100', 'h200'], initial: 'h100' }),
    against: choiceOption({ about: 'What times are compared: the kernels alone, with mask and scale, or with the backward pass', values: ['bare', 'masked', 'training'], initial: 'bare' }),
    quoted: flagOption({ about: 'The paper\'s own number beside it', initial: false }),
  },
  talk: [{}, { gpu: 'h200' }, { gpu: 'h100', against: 'masked', quoted: true }, { against: 'training', quoted: false }],
})
