import type { CachedOptions, Modelled } from './modelledTraffic'
import { bytesPerStatistic, headCount } from './attentionShape'
import { modelErrors } from './modelledTraffic'
import { totalBytes } from './trafficEvent'
import { keptOutputShare, writtenBack } from './writtenBack'

/** Thread blocks that an SM runs at once, by tile and compiler; the formula holds where all of them give the same. */
const blocksPerSm = [2, 3, 4]

/**
 * FlashAttention-1: the count where query, output and statistics of the heads in flight exceed L2, each byte once where they fit.
 * One head is one thread block; the last wave of heads is smaller and may fit where the others do not.
 */
export function modelFlash1({ shape, steps, gpu, pass, l2Bytes }: CachedOptions): Modelled {
  if (pass === 'training')
    return { reason: 'Not modelled: FlashAttention-1 was measured forward only.' }
  const { batchSize, numKvHeads, queryLen, keyLen, headDim, bytesPerElement } = shape
  const heads = headCount(shape)
  const row = headDim * bytesPerElement
  const statistics = 2 * bytesPerStatistic
  const headBytes = queryLen * (2 * row + statistics)
  const counted = steps.reduce((sum, step) => sum + totalBytes(step), 0)
  const once = Math.min(counted, heads * queryLen * row + batchSize * numKvHeads * keyLen * 2 * row + writtenBack(heads * queryLen * (row + statistics), l2Bytes, keptOutputShare))
  const results = blocksPerSm.map((blocks) => {
    const wave = Math.min(heads, blocks * gpu.sms)
    const missShare = (inFlight: number) => missed(inFlight * headBytes / l2Bytes)
    const whole = Math.floor(heads / wave)
    const last = heads - whole * wave
    const share = (whole * wave * missShare(wave) + last * missShare(last)) / heads
    return once + share * (counted - once)
  })
  const [least, most] = [Math.min(...results), Math.max(...results)]
  return most - least > modelErrors.counted * least
    ? { reason: 'Not modelled: it depends on the kernel\'s thread blocks per SM whether the heads in flight fit L2.' }
    : { hbmBytes: (least + most) / 2, error: modelErrors.counted }
}

/** Share that misses L2, by how much of it the heads in flight need: nothing up to half of it, all from nine tenths on. */
function missed(share: number): number {
  return Math.min(1, Math.max(0, (share - 0.5) / 0.4))
}
