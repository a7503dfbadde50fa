import { checkCount, checkPositive } from '../valueError'

/** How positions are stretched: not at all, all by the same factor, by a larger base, or each pair of dimensions by its wavelength. */
export const ropeScalings = ['none', 'linear', 'ntk', 'yarn'] as const
export type RopeScaling = typeof ropeScalings[number]

export interface RopeOptions {
  /** Rotated dimensions of a head. @default 64 */
  readonly headDim?: number
  /** Theta. @default 10000 */
  readonly base?: number
  /** Tokens that the model was trained on. @default 4096 */
  readonly trainedTokens?: number
  /** How many times longer a text shall be. @default 32 */
  readonly factor?: number
  /** @default 'yarn' */
  readonly scaling?: RopeScaling
}

/** One pair of dimensions, which turns once in a wavelength. */
export interface RopeDimension {
  /** From 0, the fastest. */
  readonly pair: number
  /** Tokens in which it turns once. */
  readonly wavelength: number
  readonly scaledWavelength: number
  /** Whether the stretched text brings angles that training never had: it turns further than it did, and had not turned once. */
  readonly unseen: boolean
}

/** A pair that turns more often than this in training keeps its wavelength under YaRN, one that turns less often than once is stretched in full. */
const yarnTurns = { slow: 1, fast: 32 }

/**
 * Wavelengths of RoPE, 2 pi base^(2i / d), and what stretching makes of them: linear interpolation multiplies all by the factor (arXiv
 * 2306.15595), NTK-aware scaling takes base x factor^(d / (d - 2)), YaRN mixes by turns in training (arXiv 2309.00071, "NTK by parts").
 * @throws {ValueError}
 */
export function ropeWavelengths({ headDim = 64, base = 10_000, trainedTokens = 4096, factor = 32, scaling = 'yarn' }: RopeOptions = {}): RopeDimension[] {
  checkCount('head-dim', headDim, 4, 1024)
  checkCount('half of head-dim', headDim / 2)
  checkPositive('base', base, 1e12)
  checkCount('trained', trainedTokens)
  checkPositive('factor', factor, 1e6)
  return Array.from({ length: headDim / 2 }, (_, pair) => {
    const wavelength = 2 * Math.PI * base ** (2 * pair / headDim)
    const scaledWavelength = scaled(scaling, { wavelength, pair, headDim, base, trainedTokens, factor })
    const [turns, stretchedTurns] = [trainedTokens / wavelength, trainedTokens * factor / scaledWavelength]
    return { pair, wavelength, scaledWavelength, unseen: turns < 1 && stretchedTurns > turns * (1 + 1e-9) }
  })
}

interface Unscaled extends Required<Omit<RopeOptions, 'scaling'>> {
  readonly wavelength: number
  readonly pair: number
}

function scaled(scaling: RopeScaling, { wavelength, pair, headDim, base, trainedTokens, factor }: Unscaled): number {
  switch (scaling) {
    case 'none': return wavelength
    case 'linear': return wavelength * factor
    case 'ntk': return 2 * Math.PI * (base * factor ** (headDim / (headDim - 2))) ** (2 * pair / headDim)
    case 'yarn': {
      const kept = Math.min(1, Math.max(0, (trainedTokens / wavelength - yarnTurns.slow) / (yarnTurns.fast - yarnTurns.slow)))
      // Frequencies are mixed, not wavelengths.
      return 1 / ((1 - kept) / (wavelength * factor) + kept / wavelength)
    }
  }
}
