export interface Explanation {
  /** Finds the word in a label of a figure. */
  readonly pattern: RegExp
  readonly text: string
}

/** Words of the talk that a listener may not know, each in a sentence. */
export const glossary = {
  'token': { pattern: /^[\d,]+ tokens$/, text: 'Token: a word or a part of one, the unit that a language model reads and writes.' },
  'query': { pattern: /\bquer(?:y|ies)\b|^Q$/i, text: 'Query: what a token looks for, as a vector of numbers.' },
  'key': { pattern: /\bkeys?\b|^K$/i, text: 'Key: what a token offers to be found by, a vector that each query is compared with.' },
  'value': { pattern: /\bvalues?\b|^V$/i, text: 'Value: what a token passes on to those that look at it.' },
  'key and value': { pattern: /^K, V$/, text: 'Key: what a token offers to be found by. Value: what it passes on to those that look at it.' },
  'scores': { pattern: /\bscores?\b|^S$/i, text: 'Score: how well a query fits a key, their dot product. One number for each pair.' },
  'softmax': { pattern: /\bsoftmax\b|^P$/i, text: 'Softmax: turns a row of scores into shares that add up to one: the exponential of each, divided by their sum.' },
  'output': { pattern: /\boutputs?\b|^O$/i, text: 'Output: for each token the average of all values, weighted by its shares.' },
  'head': { pattern: /\bheads?\b/i, text: 'Head: one of several attentions that a layer runs side by side, each with its own queries, keys and values.' },
  'layer': { pattern: /\blayers?\b/i, text: 'Layer: one round of attention over the whole text and a small network for each token. A model stacks dozens.' },
  'KV cache': { pattern: /\bKV cache\b/i, text: 'KV cache: the keys and values of all tokens so far, kept so that the next token need not work them out again.' },
  'indexer': { pattern: /\bindexers?\b/i, text: 'Indexer: a small, cheap scorer that guesses which keys are worth a full score.' },
  'SRAM': { pattern: /\bSRAM\b/, text: 'SRAM: small, fast memory on the chip, next to the units that compute.' },
  'HBM': { pattern: /\bHBM\d*e?\b/, text: 'HBM: the main memory of the GPU beside the chip, large and about ten times slower than SRAM.' },
  'SM': { pattern: /\bSMs?\b/, text: 'SM, streaming multiprocessor: one of the GPU\'s many small processors, with SRAM of its own.' },
  'block': { pattern: /\bthread blocks?\b/i, text: 'Thread block: threads that run together on one SM and share its SRAM.' },
  'rowMax': { pattern: /\browMax\b/, text: 'rowMax: the largest score of the row so far. It is taken off before the exponential, so that nothing overflows.' },
  'rowSum': { pattern: /\browSum\b/, text: 'rowSum: the sum of the row\'s exponentials so far, which the output is divided by at the end.' },
  'rescale': { pattern: /\brescale\b/, text: 'rescale: what earlier sums are multiplied by when a larger score turns up.' },
} as const satisfies Readonly<Record<string, Explanation>>

export type Term = keyof typeof glossary

const terms = Object.keys(glossary) as Term[]

/** Longer labels are sentences, not names. */
const longestLabel = 14

/** The first word of the glossary that a figure's label names, undefined where it names none. */
export function termIn(label: string): Term | undefined {
  if (label.length > longestLabel)
    return undefined
  return terms
    .map(term => ({ term, at: label.search(glossary[term].pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)[0]
    ?.term
}
