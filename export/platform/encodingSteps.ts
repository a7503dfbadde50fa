import type { PlatformLimits } from './platform'

export type PictureFormat = NonNullable<PlatformLimits['formats']>[number]
export type EncodingEffort = 'quick' | 'small' | 'smallest'

/** How a picture is written. */
export interface Encoding {
  readonly format: PictureFormat
  readonly effort: EncodingEffort
  /** From 1 to 100, of formats that lose detail. @default the encoder's own */
  readonly quality?: number
}

/** Sides of a picture that is too large for its platform, as shares of what they should be. */
export const smallerSizes = [1, 0.75, 0.5] as const

export const formatTitles: Readonly<Record<PictureFormat, string>> = { png: 'PNG', jpeg: 'JPEG', webp: 'WebP' }

const efforts: readonly EncodingEffort[] = ['quick', 'small', 'smallest']
/** Below the last, letters have halos. */
const qualities = [92, 84, 76, 68] as const

/**
 * The ways to write a picture for a platform that takes some formats, the best first: without loss where it takes that,
 * otherwise and next at falling quality, at last with more effort.
 */
export function encodingSteps(formats: readonly PictureFormat[] = ['png'], effort: EncodingEffort = 'quick'): Encoding[] {
  const further = efforts.slice(efforts.indexOf(effort))
  const [first] = formats
  const lossy = formats.find(format => format !== 'png')
  if (lossy === undefined)
    return further.map(effort => ({ format: first, effort }))
  const steps: Encoding[] = [
    ...first === 'png' ? [{ format: first, effort }] : [],
    ...qualities.map(quality => ({ format: lossy, effort, quality })),
    ...further.slice(1).map(effort => ({ format: lossy, effort, quality: qualities[qualities.length - 1] })),
  ]
  // More effort than "small" finds no smaller JPEG.
  return steps.filter(({ format, effort }, index) => index === 0 || format !== 'jpeg' || effort !== 'smallest' || steps[0].effort === effort)
}

/** What a picture has lost to its budget, in words; empty for the first step at full size. */
export function encodingLoss(encoding: Encoding, [best]: readonly Encoding[], size: number): string {
  const { format, quality, effort } = encoding
  return [
    ...format === best.format ? [] : [`${formatTitles[format]} instead of ${formatTitles[best.format]}`],
    ...quality === undefined || (quality === best.quality && format === best.format) ? [] : [`quality ${quality}`],
    ...effort === best.effort ? [] : [`effort ${effort}`],
    ...size === 1 ? [] : [`${size * 100} % of the size`],
  ].join(', ')
}
