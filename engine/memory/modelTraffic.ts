import type { Modelled, ModelOptions } from './modelledTraffic'
import { modelFlash1 } from './modelFlash1'
import { modelFlash2 } from './modelFlash2'
import { isModelled } from './modelledTraffic'
import { modelStandard } from './modelStandard'

/** What a launch adds by its code, its arguments and early write-backs, about: where it is more than the error allows, nothing is modelled. */
const launchBytes = 64 * 1024

/** HBM traffic as a GPU with an L2 cache has it: the count where nothing stays in L2, a formula where something does, or why neither holds. */
export function modelTraffic(options: ModelOptions): Modelled {
  if (options.gpu.l2Bytes === undefined)
    return { reason: `Not modelled: no L2 size is known for ${options.gpu.label}.` }
  const withL2 = { ...options, l2Bytes: options.gpu.l2Bytes }
  const modelled = options.algorithm === 'standard' ? modelStandard(withL2) : options.algorithm === 'flash-1' ? modelFlash1(withL2) : modelFlash2(withL2)
  if (isModelled(modelled) && modelled.hbmBytes * modelled.error < launchBytes)
    return { reason: 'Not modelled: so few bytes that what every launch adds counts for more than the error.' }
  return modelled
}
