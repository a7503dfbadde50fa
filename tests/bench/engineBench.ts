import { causal, full, slidingWindow } from '../../engine/attention/bandMask'
import { bigBird } from '../../engine/attention/blockMask'
import { globalWindow } from '../../engine/attention/globalWindowMask'
import { layerMasks, modernBertSchedule, schedulePairs } from '../../engine/attention/layerSchedule'
import { square } from '../../engine/attention/mask'
import { maskTiles } from '../../engine/attention/maskTiles'
import { receptiveField } from '../../engine/attention/receptiveField'
import { fixed, strided } from '../../engine/attention/sparseTransformerMask'
import { findGpu } from '../../engine/hardware/gpus'
import { findModel } from '../../engine/hardware/models'
import { gpt2Medium } from '../../engine/memory/attentionShape'
import { modelMemory } from '../../engine/memory/modelMemory'
import { algorithms } from '../../engine/memory/peakExtra'
import { simulate } from '../../engine/memory/simulate'
import { check } from './check'
import { median } from './median'
import { takumiCard } from './takumiCard'

const million = 1_048_576
const runs = 30
/** Most of what Takumi takes for one card: an answer within a frame, on any machine. */
const bound = 0.25
const gpu = findGpu('h100')
const shape = { ...gpt2Medium, batchSize: 1, queryLen: million, keyLen: million }

const questions: Record<string, () => unknown> = {
  ...Object.fromEntries([full(), causal(), slidingWindow(128), globalWindow(512, 16), strided(1024), fixed(1024, 8), bigBird({ seqLen: million })].map(mask => [`pairs of ${mask.name}`, () => mask.scoredPairs(square(million))])),
  'pairs of ModernBERT\'s layers': () => schedulePairs(modernBertSchedule(), square(million)),
  'reach through ModernBERT\'s layers': () => receptiveField(layerMasks(modernBertSchedule()), million / 2, million),
  ...Object.fromEntries(algorithms.flatMap(algorithm => [full(), causal(), slidingWindow(4096)].map(mask => [`traffic of ${algorithm}, ${mask.name}`, () => simulate({ algorithm, gpu, shape, mask, pass: 'training' })]))),
  ...Object.fromEntries([globalWindow(512, 16), strided(1024), fixed(1024, 8), bigBird({ seqLen: million })].map(mask => [`traffic of flash-2, ${mask.name}`, () => simulate({ algorithm: 'flash-2', gpu, shape, mask })])),
  'memory of Gemma 3 4B': () => modelMemory(findModel('gemma-3-4b'), gpu, { tokens: million }),
}
const tiles: Record<string, () => unknown> = Object.fromEntries([full(), causal(), slidingWindow(128), globalWindow(512, 16), strided(64), fixed(64, 4), bigBird({ seqLen: 4096 })].map(mask => [`64 x 64 tiles of ${mask.name}, 4,096 tokens`, () => maskTiles(mask, square(4096), 64, 64)]))

const yardstick = await takumiCard()
console.log(`Median of ${runs} runs to one card drawn by Takumi (${yardstick.toFixed(1)} ms); 1,048,576 tokens unless named:`)
for (const [name, ask] of Object.entries({ ...questions, ...tiles })) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    ask()
    return performance.now() - start
  })
  check(name, median(times) / yardstick, bound)
}
