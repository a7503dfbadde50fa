import { loopSteps, loopTiles } from '../../engine/figure/tileLoop'
import { liveComponent } from '../live/liveComponent'
import { choiceOption, powerOption, wholeOption } from '../live/optionKinds'

/** FlashTileLoop as slides write it. */
export const liveFlashTileLoop = liveComponent({
  name: 'FlashTileLoop',
  shows: 'the loop of FlashAttention, tile by tile, with its numbers',
  options: {
    version: choiceOption({ about: 'FlashAttention 1 or 2', values: [1, 2], initial: 2 }),
    step: wholeOption({ about: 'The tile of the loop', from: 1, to: loopSteps, initial: 1, first: 1 }),
    tilePower: powerOption({ prop: 'tile', about: 'Rows and columns of a tile', from: 4, to: 10, initial: 7 }),
  },
  talk: [{}, { step: 1 }, { step: loopTiles - 1 }, { step: 14 }, { version: 1 }, { version: 2, step: loopSteps - 1 }],
})
