import type { AttentionInput, Matrix } from './attentionInput'
import { causal } from './bandMask'
import { denseAttention } from './denseAttention'
import { seededNormal, seededRandom } from './seededRandom'

/** Enough for the directions to settle where the singular values lie apart. */
const iterations = 60

/**
 * Causal scores from `indexDim` numbers a token, fitted to one head: of all scores of that rank the nearest to its own
 * (the truncated singular value decomposition of Q K^T, by subspace iteration). It stands in for an indexer that was trained.
 * @returns keyLen x keyLen, -Infinity where the mask hides a key.
 */
export function fittedIndexScores({ query, key, keyLen, headDim }: AttentionInput, indexDim: number): Float64Array {
  const [queryGram, keyGram] = [gram(query, headDim), gram(key, headDim)]
  const normal = seededNormal(seededRandom(1))
  let basis: Float64Array[] = Array.from({ length: indexDim }, () => Float64Array.from({ length: headDim }, normal))
  for (let iteration = 0; iteration < iterations; iteration++)
    basis = orthonormal(basis.map(vector => times(queryGram, times(keyGram, vector))), keyGram)
  // Right singular vectors are K a for each a of the basis, so that Q K^T (K a) (K a)^T sums to the nearest scores.
  return denseAttention({
    query: project(query, basis.map(vector => times(keyGram, vector)), headDim),
    key: project(key, basis, headDim),
    value: new Float64Array(keyLen * indexDim),
    queryLen: keyLen,
    keyLen,
    headDim: indexDim,
    scale: 1,
    mask: causal(),
  }).scores
}

/** The product of a matrix's transpose with it, size x size. */
function gram(matrix: Matrix, size: number): Float64Array {
  const product = new Float64Array(size * size)
  for (let at = 0; at < matrix.length; at += size) {
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++)
        product[row * size + column] += matrix[at + row] * matrix[at + column]
    }
  }
  return product
}

function times(square: Float64Array, vector: Float64Array): Float64Array {
  return vector.map((_, row) => dot(square.subarray(row * vector.length, (row + 1) * vector.length), vector))
}

/** Vectors of length 1 at right angles under a metric; 0 where one depends on those before it. */
function orthonormal(vectors: readonly Float64Array[], metric: Float64Array): Float64Array[] {
  const done: Float64Array[] = []
  for (const vector of vectors) {
    const length = Math.sqrt(dot(vector, times(metric, vector)))
    // Twice, because what rounding leaves of the first time would grow.
    let rest = vector
    for (let round = 0; round < 2; round++) {
      for (const other of done) {
        const share = dot(rest, times(metric, other))
        rest = rest.map((value, index) => value - share * other[index])
      }
    }
    const left = Math.sqrt(Math.max(0, dot(rest, times(metric, rest))))
    done.push(rest.map(value => left > 1e-12 * length ? value / left : 0))
  }
  return done
}

/** Each row of a matrix along the directions. */
function project(matrix: Matrix, directions: readonly Float64Array[], size: number): Float64Array {
  return Float64Array.from({ length: matrix.length / size * directions.length }, (_, index) => {
    const row = Math.floor(index / directions.length)
    return dot(directions[index % directions.length], matrix.subarray(row * size, (row + 1) * size))
  })
}

function dot(a: Matrix, b: Matrix): number {
  let sum = 0
  for (let index = 0; index < a.length; index++)
    sum += a[index] * b[index]
  return sum
}
