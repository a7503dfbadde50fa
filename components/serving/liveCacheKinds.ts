import { cacheSavings } from '../../engine/memory/cacheSavings'
import { liveComponent } from '../live/liveComponent'
import { choiceOption, powerOption } from '../live/optionKinds'

/** CacheKinds as slides write it. */
export const liveCacheKinds = liveComponent({
  name: 'CacheKinds',
  shows: 'what shrinks the KV cache of real models',
  options: {
    kind: choiceOption({ about: 'What is pointed out', values: cacheSavings(1).map(({ kind }) => kind), initial: 'grouped' }),
    power: powerOption({ prop: 'tokens', about: 'Length of the text', from: 7, to: 20, initial: 17 }),
  },
  talk: [{}, { kind: '8-bit' }, { kind: 'latent' }],
})
