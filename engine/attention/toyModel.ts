import type { AttentionInput } from './attentionInput'
import { checkCount } from '../valueError'
import { seededNormal, seededRandom } from './seededRandom'

export interface ToyModelOptions {
  readonly seqLen: number
  /** @default 7 */
  readonly seed?: number
  /** Different tokens that the text is made of. @default 24 */
  readonly vocabulary?: number
}

export interface ToyModel extends AttentionInput {
  /** Token at each position, from 0. */
  readonly tokens: readonly number[]
  /** Position of the one token that the last tenth of the text asks for. */
  readonly needle: number
}

const contentDim = 24
const positionFrequencies = [1.5, 0.7, 0.3, 0.12, 0.05, 0.02]
const headDim = contentDim + 2 * positionFrequencies.length + 2
// How strongly each structure speaks in a score, chosen so that none hides the others.
const induction = 7
const locality = 0.62
const needleStrength = 9

/**
 * Queries, keys and values of one made-up head that behaves as trained heads do: it looks at its neighbours (locality),
 * at what followed the same token before (induction), and, near the end, at one far token (a needle). The same seed gives the same numbers.
 * Scores are unscaled (scale 1), the mask is left to the caller.
 * @throws {ValueError}
 */
export function toyModel({ seqLen, seed = 7, vocabulary = 24 }: ToyModelOptions): ToyModel {
  checkCount('sequence length', seqLen)
  checkCount('vocabulary', vocabulary)
  const random = seededRandom(seed)
  const normal = seededNormal(random)
  const embeddings = Array.from({ length: vocabulary }, () => unitVector(contentDim, normal))
  const tokens = Array.from({ length: seqLen }, () => Math.floor(random() * vocabulary))
  const needle = Math.floor(seqLen * 0.3)
  const query = new Float64Array(seqLen * headDim)
  const key = new Float64Array(seqLen * headDim)
  const value = Float64Array.from({ length: seqLen * headDim }, normal)
  for (let position = 0; position < seqLen; position++) {
    const at = position * headDim
    // The query carries its own token, the key the token before it: they match where the text went on from the same token.
    const before = position > 0 ? embeddings[tokens[position - 1]] : undefined
    for (let index = 0; index < contentDim; index++) {
      query[at + index] = induction * embeddings[tokens[position]][index]
      key[at + index] = (before?.[index] ?? 0) + 0.05 * normal()
    }
    // The dot product of two such waves is the cosine of their distance: together they peak where query and key are near.
    positionFrequencies.forEach((frequency, index) => {
      const [cos, sin] = [Math.cos(frequency * position), Math.sin(frequency * position)]
      const wave = at + contentDim + 2 * index
      query.set([locality * cos, locality * sin], wave)
      key.set([cos, sin], wave)
    })
    const asks = position >= Math.floor(seqLen * 0.9)
    query[at + headDim - 2] = asks ? needleStrength : 0
    key[at + headDim - 2] = position === needle ? 1 : 0
    query[at + headDim - 1] = 0.3 * normal()
    key[at + headDim - 1] = normal()
  }
  return { query, key, value, queryLen: seqLen, keyLen: seqLen, headDim, scale: 1, tokens, needle }
}

function unitVector(length: number, normal: () => number): Float64Array {
  const vector = Float64Array.from({ length }, normal)
  const norm = Math.hypot(...vector)
  return vector.map(component => component / norm)
}
