import { liveComponent } from '../live/liveComponent'
import { choiceOption, powerOption, wholeOption } from '../live/optionKinds'

/** AlternatingLayers as slides write it. */
export const liveAlternatingLayers = liveComponent({
  name: 'AlternatingLayers',
  shows: 'ModernBERT\'s global and local layers, and how far they reach',
  options: {
    layers: choiceOption({ about: 'Layers of the model: base or large', values: [22, 28], initial: 22 }),
    layer: wholeOption({ about: 'The layer that is pointed out', from: 1, to: 28, initial: 3 }),
    lengthPower: powerOption({ prop: 'tokens', about: 'Length of the text', from: 7, to: 13, initial: 13 }),
  },
  talk: [{ layer: 1 }, { layer: 2 }, { layer: 3 }, { layer: 4 }, { layer: 22 }],
})
