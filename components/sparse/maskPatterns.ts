/** A kind of mask that the audience can choose; `form` writes it as the engine reads it. */
export interface MaskPattern {
  readonly value: string
  readonly text: string
  /** What its size is, or undefined when it has none. */
  readonly size?: string
  readonly form: (size: number) => string
}

export const maskPatterns: readonly MaskPattern[] = [
  { value: 'full', text: 'full', form: () => 'full' },
  { value: 'causal', text: 'causal', form: () => 'causal' },
  { value: 'window', text: 'sliding window', size: 'Window', form: size => `window:${size}` },
  { value: 'causal-window', text: 'causal window', size: 'Window', form: size => `causal-window:${size}` },
  { value: 'dilated', text: 'dilated window', size: 'Window', form: size => `dilated:${size},2` },
  { value: 'strided', text: 'strided', size: 'Stride', form: size => `strided:${size}` },
  { value: 'longformer', text: 'Longformer', size: 'Window', form: size => `longformer:${size},16` },
  { value: 'bigbird', text: 'BigBird', size: 'Block', form: size => `bigbird:${size}` },
  { value: 'block-sparse', text: 'block-sparse', size: 'Block', form: size => `block-sparse:${size},0.1` },
]

/** A mask as the engine reads it. */
export function maskForm(pattern: string, size: number): string {
  return (maskPatterns.find(({ value }) => value === pattern) ?? maskPatterns[0]).form(size)
}
