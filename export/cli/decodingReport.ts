import type { DecodingOptions } from '../../engine/memory/decoding'
import { percent } from '../../engine/figure/percent'
import { formatBytes, formatCount, formatFlops, formatSeconds } from '../../engine/formatQuantity'
import { findGpu } from '../../engine/hardware/gpus'
import { decodeAttention } from '../../engine/memory/decoding'
import { ridgePoint } from '../../engine/memory/roofline'
import { totalBytes } from '../../engine/memory/trafficEvent'
import { estimateText } from './estimateText'
import { table } from './table'

/** One token more for every sequence, for people or as JSON. */
export function decodingReport(options: DecodingOptions, json: boolean): string {
  const decoding = decodeAttention(options)
  if (json)
    return `${JSON.stringify(decoding, undefined, 2)}\n`
  const { shape, hbm, modelled, time, batching, splits } = decoding
  const gpu = findGpu(decoding.gpu)
  const facts = table([
    ['KV cache', `${formatBytes(decoding.cacheBytes)}, read once per head of key and value`],
    ['SM to L2', `${formatBytes(totalBytes(hbm))}, counted`],
    [gpu.memoryKind, modelled ? `${formatBytes(modelled.hbmBytes)}, modelled, within ${percent(modelled.error)}` : 'not modelled'],
    ['operations', `${formatFlops(decoding.flops)}, ${Number(decoding.arithmeticIntensity.toPrecision(3))} per byte (the GPU is bound by compute from ${Math.round(ridgePoint(gpu))})`],
    ['keys divided', splits > 1 ? `in ${splits} parts, so that ${formatCount(shape.batchSize * shape.numKvHeads)} heads fill ${gpu.sms} SMs` : 'no: the heads fill the SMs'],
    ['extra memory', formatBytes(decoding.peakExtraBytes)],
    ['time, lower bound', `${formatSeconds(time.seconds)} at the data sheet's rates, bound by ${time.bound}`],
    ['time, estimate', estimateText(decoding.estimate)],
    ['tokens per second', `${formatCount(decoding.tokensPerSecond)} in all, ${formatCount(decoding.tokensPerSecond / shape.batchSize)} of each sequence, this layer's attention alone`],
    ['batching', `stops helping at ${formatCount(batching.stopsHelpingAt)} ${batching.stopsHelpingAt === 1 ? 'sequence' : 'sequences'}: nine tenths of ${formatCount(batching.mostTokensPerSecond)} tokens per second, which no batch exceeds`],
  ])
  const groups = shape.numKvHeads === shape.numHeads ? '' : ` (${shape.numKvHeads} of key and value)`
  return `One token after ${formatCount(decoding.context)}, batch ${shape.batchSize}, ${shape.numHeads} heads${groups} of ${shape.headDim}, ${shape.bytesPerElement} bytes per number, decode on ${decoding.gpu}\n\n${facts}${decoding.notes.map(note => `\n${note}\n`).join('')}`
}
