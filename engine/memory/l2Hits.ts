import type { Gpu } from '../hardware/gpus'
import type { AttentionShape } from './attentionShape'
import type { FlashTiles } from './flashTraffic'
import type { TrafficEvent } from './trafficEvent'
import { headCount } from './attentionShape'

/**
 * FlashAttention-2 with an L2 cache, as a simple model: the SMs work on the query tiles of a few heads at a time, and when key and value
 * of those heads fit the L2 together, each is read from HBM once a head instead of once a query tile. It explains why the counted traffic,
 * which knows no cache, exceeds the measured one. All or
 * nothing: a longer text gains nothing, although a real L2 serves part of it. GPUs without an L2 size are left as they are.
 */
export function withL2(events: readonly TrafficEvent[], shape: AttentionShape, { tileRows }: FlashTiles, gpu: Gpu): TrafficEvent[] {
  const { queryLen, keyLen, headDim, bytesPerElement } = shape
  const headsAtOnce = Math.min(headCount(shape), Math.ceil(gpu.sms / Math.ceil(queryLen / tileRows)))
  const workingSet = headsAtOnce * 2 * keyLen * headDim * bytesPerElement
  if (gpu.l2Bytes === undefined || workingSet > gpu.l2Bytes)
    return [...events]
  const once = headCount(shape) * keyLen * headDim * bytesPerElement
  return events.map(event => event.step === 'tiles' && (event.tensor === 'key' || event.tensor === 'value') ? { ...event, bytesRead: Math.min(event.bytesRead, once) } : event)
}
