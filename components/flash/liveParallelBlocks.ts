import { liveComponent } from '../live/liveComponent'
import { choiceOption } from '../live/optionKinds'

/** ParallelBlocks as slides write it. */
export const liveParallelBlocks = liveComponent({
  name: 'ParallelBlocks',
  shows: 'how many multiprocessors work in FlashAttention 1 and 2',
  options: {
    version: choiceOption({ about: 'FlashAttention 1 or 2', values: [1, 2], initial: 2 }),
    text: choiceOption({ prop: 'shape', about: 'One head of 4,096 tokens, or 1,024 heads of 1,024', values: ['onehead-4096', 'gpt2-medium'], initial: 'onehead-4096' }),
    gpu: choiceOption<string>({ about: 'The GPU', values: ['h100', 'h200'], initial: 'h100' }),
  },
  talk: [{ version: 1 }, { version: 2 }, { text: 'gpt2-medium' }],
})
