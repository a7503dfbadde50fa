import { contextWindows, threadModels } from '../../engine/context/contextWindows'
import { liveComponent } from '../live/liveComponent'
import { choiceOption, flagOption, wholeOption } from '../live/optionKinds'

/** ContextTimeline as slides write it. */
export const liveContextTimeline = liveComponent({
  name: 'ContextTimeline',
  shows: 'context windows of language models over time',
  options: {
    axis: choiceOption({ about: 'Scale of the tokens', values: ['log', 'linear'], initial: 'log' }),
    more: flagOption({ prop: 'all', about: 'Every model that is known, not five alone', initial: false }),
    shown: wholeOption({ about: 'How many of the five are shown', from: 1, to: threadModels.length, initial: threadModels.length }),
    model: choiceOption<string>({ about: 'The model whose numbers are shown', values: contextWindows.map(({ model }) => model), initial: 'Gemini 1.5 Pro', takes: 'a model of the figure, such as Llama 3.1' }),
  },
  talk: [
    { shown: 1, model: threadModels[0].model },
    { shown: threadModels.length, model: 'Gemini 1.5 Pro' },
    { axis: 'linear' },
    { axis: 'log', more: true, model: 'Llama 4 Scout' },
  ],
})
