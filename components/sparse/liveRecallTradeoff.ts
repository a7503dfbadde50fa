import { liveComponent } from '../live/liveComponent'
import { choiceOption, wholeOption } from '../live/optionKinds'

/** RecallTradeoff as slides write it. */
export const liveRecallTradeoff = liveComponent({
  name: 'RecallTradeoff',
  shows: 'what choosing keys costs, and how much attention it keeps',
  options: {
    name: choiceOption<string>({ prop: 'selection', about: 'How keys are chosen', values: ['local', 'strided', 'indexer', 'top-k'], initial: 'indexer' }),
    keys: wholeOption({ about: 'Keys that each token looks at', from: 2, to: 64, initial: 16 }),
  },
  talk: [{ name: 'local' }, { name: 'indexer' }, { name: 'top-k' }, { name: 'indexer', keys: 32 }],
})
