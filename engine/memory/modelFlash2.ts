import type { Band } from '../attention/mask'
import type { AttentionShape } from './attentionShape'
import type { FlashTiles } from './flashTraffic'
import type { CachedOptions, Modelled } from './modelledTraffic'
import { bytesPerStatistic, headCount } from './attentionShape'
import { longText, modelErrors } from './modelledTraffic'
import { keySplits } from './splitKeys'
import { keptOutputShare, writtenBack } from './writtenBack'

/** Thread blocks of an SM. */
const blocksPerSm = 2

/** Share of L2 that key and value in flight may take and still be read once. */
const freeShare = 0.2

/** The library's kernels for head sizes above 64 or a causal mask keep some registers in memory, so that more than the output is written back. */
const spilledWrites = 1.18

/**
 * FlashAttention-2 with L2: HBM = Q + R KV + max(0, O - 0.18 L2), where x = (1 + 2 SMs / T) KV / L2 is the share of L2 that key and value in
 * flight take and R = 1 + (T / SMs) clamp((x - 0.2) / 0.8, 0, 1) how often they are read; T query tiles a head, KV bytes of one head's key
 * and value. Fitted on an H100 and an H200.
 */
export function modelFlash2(options: CachedOptions): Modelled {
  const { shape, tiles, gpu, mask, pass, kernel } = options
  const reason = unreached(options)
  if (reason !== undefined || !tiles)
    return { reason: `Not modelled: ${reason ?? 'there are no tiles'}.` }
  const reads = keyReads(options, tiles, mask.band)
  if (reads === undefined)
    return { reason: 'Not modelled: key and value in flight take more of L2 than was measured with such tiles or heads.' }
  if (pass === 'training')
    return reads > 1 ? { reason: 'Not modelled: training was measured where key and value fit L2.' } : { hbmBytes: trainingBytes(options), error: modelErrors.flash2 }
  const { partialBytes } = kernel === 'library' ? keySplits(shape, gpu) : { partialBytes: 0 }
  const written = writtenBytes(options, partialBytes)
  if (written === undefined)
    return { reason: 'Not modelled: query, key, value and output are little larger than L2.' }
  const { query, keyValue } = tensorBytes(shape)
  return {
    hbmBytes: query + reads * keyValue + written + partialBytes,
    error: shape.queryLen === 1 ? modelErrors.counted : shape.keyLen <= longText ? modelErrors.flash2 : modelErrors.flash2Long,
  }
}

/** What the formula was never held to; undefined when it may be used. */
function unreached({ shape, mask, pass, kernel, tiles }: CachedOptions): string | undefined {
  const { headDim, bytesPerElement, keyLen, queryLen } = shape
  const isCausal = mask.band?.right === 0 && mask.band.left >= keyLen
  const isFull = mask.band !== undefined && Math.min(mask.band.left, mask.band.right) >= keyLen
  if (queryLen === 1)
    return undefined
  if (bytesPerElement !== 2)
    return 'FlashAttention-2 was measured in 16 bits'
  if (headDim > 128)
    return 'no head size above 128 was measured'
  if (pass === 'training' && (!isFull || kernel === 'paper' || shape.numKvHeads !== shape.numHeads))
    return 'training was measured with the library\'s kernel, without a mask, every head with its own key and value'
  if (isCausal && kernel === 'library' && headDim > 64)
    return 'under a causal mask at head size 128 the sweeps of the thread blocks do not align, and key and value are read up to 2.2 times'
  if (isCausal && keyLen > longText)
    return `under a causal mask beyond ${longText} tokens the sweeps of the thread blocks do not align, and key and value are read up to 38 times`
  if (keyLen > longText && kernel === 'paper')
    return `beyond ${longText} tokens the library's own tiles were measured alone`
  if (tiles && tiles.tileRows !== 128 && tiles.tileRows !== 64)
    return 'tiles of 64 and 128 rows were measured alone'
  return undefined
}

/** How often key and value are read from HBM: R of the formula; undefined beyond what was measured. */
function keyReads({ shape, gpu, mask, l2Bytes }: CachedOptions, { tileRows }: FlashTiles, band: Band | undefined): number | undefined {
  const { batchSize, numHeads, numKvHeads, queryLen, keyLen, headDim, bytesPerElement } = shape
  if (queryLen === 1)
    return 1
  const slots = blocksPerSm * gpu.sms
  const group = numHeads / numKvHeads
  // The query heads of a group follow one another and share key and value.
  const rowTiles = Math.ceil(queryLen / tileRows) * group
  const headsInFlight = Math.min(1 + slots / rowTiles, batchSize * numKvHeads)
  const windowed = band !== undefined && Math.min(band.left, band.right) < keyLen && band.left < keyLen
  const rowsInFlight = windowed ? Math.min(keyLen * headsInFlight, slots * tileRows + band.left + Math.min(band.right, keyLen)) : keyLen * headsInFlight
  const share = rowsInFlight * 2 * headDim * bytesPerElement / l2Bytes
  if (share <= freeShare)
    return 1
  if (windowed || mask.band === undefined || group > 1)
    return undefined
  // Tiles of 64 rows read key and value once as long as those of 128 do about.
  if (tileRows === 64)
    return share <= 1.75 * freeShare ? 1 : undefined
  return 1 + rowTiles / gpu.sms * Math.min(1, (share - freeShare) / (1 - freeShare))
}

/** Output and statistics that are written back to HBM, and partial ones; undefined where it is not known. */
function writtenBytes({ shape, mask, kernel, l2Bytes }: CachedOptions, partialBytes: number): number | undefined {
  const { query, keyValue, output, statistics } = tensorBytes(shape)
  const everything = query + keyValue + output + statistics
  if (everything <= 0.85 * l2Bytes)
    return 0
  // One query a head: next to nothing is written.
  if (shape.queryLen === 1)
    return output + statistics
  const isSpilled = kernel === 'library' && partialBytes === 0 && (shape.headDim > 64 || mask.band?.right === 0)
  if (!isSpilled)
    return writtenBack(output + statistics, l2Bytes, keptOutputShare)
  return everything < 2 * l2Bytes ? undefined : spilledWrites * (output + statistics)
}

/**
 * Forward and backward where each tensor is read once: row sums read gradient and output and clear the query gradient, which is summed in
 * 32 bits (written, read and written, read); the main kernel reads query, key, value and gradient and writes the gradients of key and value.
 */
function trainingBytes({ shape, l2Bytes }: CachedOptions): number {
  const { query, keyValue, output, statistics } = tensorBytes(shape)
  const kept = keptOutputShare * l2Bytes
  const forward = query + keyValue + Math.max(0, output + statistics - kept)
  const rowSums = 2 * output + Math.max(0, 2 * query + statistics - kept)
  const gradients = 2 * query + keyValue + 2 * statistics + 4 * query + Math.max(0, keyValue - kept)
  const rounded = 2 * query + Math.max(0, query - kept)
  return forward + rowSums + gradients + rounded
}

function tensorBytes(shape: AttentionShape): { readonly query: number, readonly keyValue: number, readonly output: number, readonly statistics: number } {
  const { batchSize, numKvHeads, queryLen, keyLen, headDim, bytesPerElement } = shape
  const query = headCount(shape) * queryLen * headDim * bytesPerElement
  return { query, output: query, keyValue: 2 * batchSize * numKvHeads * keyLen * headDim * bytesPerElement, statistics: headCount(shape) * queryLen * bytesPerStatistic }
}
