/** A row of ModernBERT's Table 2: thousands of tokens a second on an RTX 4090, the mean of 10 runs (arXiv 2412.13663). */
export interface EncoderSpeed {
  readonly model: string
  readonly size: 'base' | 'large'
  readonly parameters: number
  /** 512 tokens: largest batch, all of that length, lengths normal around half. */
  readonly short: SpeedAt
  /** 8,192 tokens; undefined for models that do not take so many. */
  readonly long: SpeedAt | undefined
}

export interface SpeedAt {
  readonly batchSize: number
  /** Thousands of tokens a second. */
  readonly fixed: number
  readonly variable: number
}

/** Every row, as printed: quoted, measured by the paper's authors. */
export const modernBertTable: readonly EncoderSpeed[] = [
  row('BERT-base', 'base', 110e6, [1096, 180.4, 90.2]),
  row('RoBERTa-base', 'base', 125e6, [664, 179.9, 89.9]),
  row('DeBERTaV3-base', 'base', 183e6, [236, 70.2, 35.1]),
  row('NomicBERT', 'base', 137e6, [588, 117.1, 58.5], [36, 46.1, 23.1]),
  row('GTE-en-MLM base', 'base', 137e6, [640, 123.7, 61.8], [38, 46.8, 23.4]),
  row('GTE base + xformers', 'base', 137e6, [640, 122.5, 128.6], [38, 47.5, 67.3]),
  row('ModernBERT-base', 'base', 149e6, [1604, 148.1, 147.3], [98, 123.7, 133.8]),
  row('BERT-large', 'large', 330e6, [792, 54.4, 27.2]),
  row('RoBERTa-large', 'large', 355e6, [460, 42.0, 21.0]),
  row('DeBERTaV3-large', 'large', 434e6, [134, 24.6, 12.3]),
  row('GTE-en-MLM large', 'large', 435e6, [472, 38.7, 19.3], [28, 16.2, 8.1]),
  row('GTE large + xformers', 'large', 435e6, [472, 38.5, 40.4], [28, 16.5, 22.8]),
  row('ModernBERT-large', 'large', 395e6, [770, 52.3, 52.9], [48, 46.8, 49.8]),
]

/** Speed of ModernBERT at 8,192 tokens of fixed length and of the fastest other encoder of its size, in thousands of tokens a second. */
export function modernBertSpeeds(size: 'base' | 'large'): { modernBert: number, nextFastest: number } {
  const speeds = modernBertTable.filter(entry => entry.size === size).flatMap(({ model, long }) => long ? [{ model, fixed: long.fixed }] : [])
  const ours = speeds.filter(({ model }) => model.startsWith('ModernBERT'))
  const others = speeds.filter(({ model }) => !model.startsWith('ModernBERT'))
  return { modernBert: Math.max(...ours.map(({ fixed }) => fixed)), nextFastest: Math.max(...others.map(({ fixed }) => fixed)) }
}

function row(model: string, size: 'base' | 'large', parameters: number, short: readonly [number, number, number], long?: readonly [number, number, number]): EncoderSpeed {
  const speed = ([batchSize, fixed, variable]: readonly [number, number, number]): SpeedAt => ({ batchSize, fixed, variable })
  return { model, size, parameters, short: speed(short), long: long && speed(long) }
}
