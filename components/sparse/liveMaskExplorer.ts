import { liveComponent } from '../live/liveComponent'
import { choiceOption, powerOption, wholeOption } from '../live/optionKinds'
import { maskPatterns } from './maskPatterns'

/** MaskExplorer as slides write it. */
export const liveMaskExplorer = liveComponent({
  name: 'MaskExplorer',
  shows: 'which pairs a pattern scores, and what a token reaches through layers of it',
  options: {
    pattern: choiceOption<string>({ about: 'The pattern', values: maskPatterns.map(({ value }) => value), initial: 'window' }),
    sizePower: powerOption({ prop: 'window', about: 'Window, stride or block of the pattern, in tokens', from: 3, to: 10, initial: 7 }),
    lengthPower: powerOption({ prop: 'tokens', about: 'Length of the text', from: 6, to: 12, initial: 10 }),
    layers: wholeOption({ about: 'Layers that a token looks through', from: 1, to: 32, initial: 1 }),
    zoom: powerOption({ about: 'How many times larger the corner is drawn', from: 0, to: 6, initial: 0 }),
  },
  talk: [{ pattern: 'full' }, { pattern: 'window' }, { layers: 6 }, { lengthPower: 12, layers: 1 }],
})
