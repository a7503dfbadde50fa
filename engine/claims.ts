import type { Source } from './source'
import { full } from './attention/bandMask'
import { square } from './attention/mask'
import { findGpu } from './hardware/gpus'
import { findModel } from './hardware/models'
import { gpt2Medium } from './memory/attentionShape'
import { simulate } from './memory/simulate'
import { totalBytes } from './memory/trafficEvent'
import { modernBertSpeeds } from './modernBertTable'

/** A figure that somebody quoted, next to what the engine counts for the same workload. */
export interface Claim extends Source {
  readonly id: string
  /** What the figure is of. */
  readonly of: string
  /** As printed, in SI base units. */
  readonly quoted: number
  /** Undefined where the engine has nothing to count. */
  readonly counted: number | undefined
  readonly unit: 'x' | 'bytes' | 'seconds' | 'flops' | 'tokens/s'
  readonly verdict: 'matches' | 'differs' | 'not comparable'
  /** Why, in one sentence. */
  readonly reason: string
}

const fig2 = 'FlashAttention, arXiv 2205.14135v2 (June 2022), Fig. 2 left'
const paperSram = 192 * 1024
const gpu = findGpu('a100-40')

/** The quoted figures of the talk with what the engine counts. */
export function claims(): Claim[] {
  const standard = simulate({ algorithm: 'standard', gpu, shape: gpt2Medium, pass: 'training' })
  const flash = simulate({ algorithm: 'flash-1', gpu, shape: gpt2Medium, pass: 'training', sramBytes: paperSram })
  const [base, large] = [modernBertSpeeds('base'), modernBertSpeeds('large')]
  return [
    { id: 'speed-up', of: 'attention on GPT-2 against PyTorch, with mask, softmax and dropout', quoted: 7.6, counted: standard.time.seconds / flash.time.seconds, unit: 'x', verdict: 'not comparable', reason: 'The paper timed PyTorch\'s five kernels; the engine counts Alg. 0 and Alg. 1 at the data sheet\'s rates, without mask and dropout.', source: 'FlashAttention, arXiv 2205.14135v2 (June 2022), Fig. 1 right', mark: 'verified' },
    { id: 'standard-hbm', of: 'HBM traffic of standard attention, GPT-2 medium, forward and backward', quoted: 40.3e9, counted: totalBytes(standard.hbm), unit: 'bytes', verdict: 'differs', reason: 'The engine counts Alg. 0 and Alg. 3 in fp16; passes for mask and dropout come on top.', source: fig2, mark: 'verified' },
    { id: 'flash-hbm', of: 'HBM traffic of FlashAttention, GPT-2 medium, forward and backward', quoted: 4.4e9, counted: totalBytes(flash.hbm), unit: 'bytes', verdict: 'differs', reason: 'The engine counts Alg. 1 and Alg. 4 with 192 KB, initialisation and 32-bit statistics included: within 6 %.', source: fig2, mark: 'verified' },
    { id: 'standard-flops', of: 'operations of standard attention, GPT-2 medium, forward and backward', quoted: 66.6e9, counted: standard.flops, unit: 'flops', verdict: 'differs', reason: 'The printed number does not follow from the stated workload, which takes 4 N^2 d a head forward alone.', source: fig2, mark: 'verified' },
    { id: 'flash-flops', of: 'operations of FlashAttention, GPT-2 medium, forward and backward', quoted: 75.2e9, counted: flash.flops, unit: 'flops', verdict: 'differs', reason: 'The printed number does not follow from the stated workload; the backward pass computes the scores again.', source: fig2, mark: 'verified' },
    { id: 'standard-time', of: 'time of standard attention, GPT-2 medium, forward and backward', quoted: 41.7e-3, counted: standard.time.seconds, unit: 'seconds', verdict: 'not comparable', reason: 'The engine counts Alg. 0 and Alg. 3 at the data sheet\'s rates; the paper measured PyTorch on an A100.', source: fig2, mark: 'verified' },
    { id: 'flash-time', of: 'time of FlashAttention, GPT-2 medium, forward and backward', quoted: 7.3e-3, counted: flash.time.seconds, unit: 'seconds', verdict: 'not comparable', reason: 'The engine counts Alg. 1 and Alg. 4 at the data sheet\'s rates; the paper measured its kernel on an A100.', source: fig2, mark: 'verified' },
    { id: 'modernbert-length', of: 'ModernBERT\'s context against BERT\'s', quoted: 16, counted: findModel('modernbert-base').context / findModel('bert-base').context, unit: 'x', verdict: 'matches', reason: '8,192 tokens are 16 times 512.', source: 'ModernBERT, arXiv 2412.13663', mark: 'verified' },
    { id: 'modernbert-base-speed', of: 'speed of ModernBERT-base at 8,192 tokens against the next fastest', quoted: 2.65, counted: base.modernBert / base.nextFastest, unit: 'x', verdict: 'differs', reason: 'The text says 2.65; the paper\'s own Table 2 gives 2.60.', source: 'ModernBERT, arXiv 2412.13663, text and Table 2', mark: 'verified' },
    { id: 'modernbert-large-speed', of: 'speed of ModernBERT-large at 8,192 tokens against the next fastest', quoted: 3, counted: large.modernBert / large.nextFastest, unit: 'x', verdict: 'differs', reason: 'The text says 3; the paper\'s own Table 2 gives 2.83.', source: 'ModernBERT, arXiv 2412.13663, text and Table 2', mark: 'verified' },
    { id: 'quadratic', of: 'work of 8 times the tokens', quoted: 64, counted: full().scoredPairs(square(8 * 4096)) / full().scoredPairs(square(4096)), unit: 'x', verdict: 'matches', reason: 'Pairs grow with the square of the length.', source: 'the thread', mark: 'computed' },
    { id: 'gpt2-training', of: 'training GPT-2 small with FlashAttention against Hugging Face', quoted: 3.5, counted: undefined, unit: 'x', verdict: 'not comparable', reason: 'Whole training runs hold much besides attention.', source: 'FlashAttention, arXiv 2205.14135v2, Table 2', mark: 'verified' },
  ]
}
