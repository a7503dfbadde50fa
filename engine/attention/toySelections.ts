import type { Mask } from './mask'
import { checkCount } from '../valueError'
import { causal, causalWindow } from './bandMask'
import { denseAttention } from './denseAttention'
import { square } from './mask'
import { attentionKept } from './selectionRecall'
import { topK } from './topKMask'
import { toyModel } from './toyModel'

export interface ToySelectionsOptions {
  /** 8 to 48. */
  readonly tokens: number
  /** Keys that a token sees in the local and the learned pattern. */
  readonly keys: number
}

export interface ToySelections {
  /** Attention weights of the full head, tokens x tokens. */
  readonly weights: Float64Array
  readonly patterns: readonly ToyPattern[]
}

export interface ToyPattern {
  readonly name: 'full' | 'local' | 'learned'
  readonly mask: Mask
  readonly pairs: number
  /** Share of the full head's attention on those pairs, in [0, 1]. */
  readonly kept: number
}

/** Heads by their number of tokens: they do not depend on the keys that are picked, which a slider changes with each frame. */
const heads = new Map<number, ReturnType<typeof denseAttention>>()

/** Full, local and learned causal attention of the same small toy head. @throws {ValueError} */
export function toySelections({ tokens, keys }: ToySelectionsOptions): ToySelections {
  checkCount('tokens', tokens, 8, 48)
  checkCount('keys', keys, 1, tokens)
  const { scores, weights } = toyHead(tokens)
  const pattern = (name: ToyPattern['name'], mask: Mask): ToyPattern => ({ name, mask, pairs: mask.scoredPairs(square(tokens)), kept: attentionKept(weights, tokens, mask) })
  return { weights, patterns: [pattern('full', causal()), pattern('local', causalWindow(keys)), pattern('learned', topK(scores, tokens, keys))] }
}

function toyHead(tokens: number): ReturnType<typeof denseAttention> {
  const head = heads.get(tokens) ?? denseAttention({ ...toyModel({ seqLen: tokens, vocabulary: 6 }), mask: causal() })
  heads.set(tokens, head)
  return head
}
