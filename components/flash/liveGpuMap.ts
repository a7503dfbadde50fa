import { gpus } from '../../engine/hardware/gpus'
import { liveComponent } from '../live/liveComponent'
import { choiceOption } from '../live/optionKinds'

/** GpuMap as slides write it. */
export const liveGpuMap = liveComponent({
  name: 'GpuMap',
  shows: 'the memories of a GPU',
  options: {
    gpu: choiceOption<string>({ about: 'The GPU', values: gpus.map(({ name }) => name), initial: 'a100-40' }),
    view: choiceOption({ about: 'What is drawn to scale', values: ['scheme', 'bytes', 'speed'], initial: 'scheme' }),
  },
  talk: [{}, { view: 'bytes' }, { view: 'speed' }],
})
