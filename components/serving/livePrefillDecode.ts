import { liveComponent } from '../live/liveComponent'
import { choiceOption, powerOption } from '../live/optionKinds'
import { servingGpuOptions } from './servingGpus'

/** PrefillDecode as slides write it. */
export const livePrefillDecode = liveComponent({
  name: 'PrefillDecode',
  shows: 'reading a prompt and writing tokens, under the roofline of a GPU',
  options: {
    gpu: choiceOption<string>({ about: 'The GPU', values: servingGpuOptions.map(({ value }) => value), initial: 'h100' }),
    contextPower: powerOption({ prop: 'tokens', about: 'Length of the text', from: 10, to: 17, initial: 13 }),
    batchPower: powerOption({ prop: 'readers', about: 'Texts at a time', from: 0, to: 9, initial: 5 }),
  },
  talk: [{ batchPower: 0 }, { batchPower: 5 }, { contextPower: 17, batchPower: 5 }],
})
