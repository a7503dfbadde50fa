/** Which of its qualities a file has, 0 being the best, and which part of the full width and height. */
export interface Fit {
  readonly quality: number
  readonly scale: number
}

export interface BudgetOptions {
  readonly maxBytes: number
  /** How many qualities there are. */
  readonly qualities: number
  /** @default 1 */
  readonly maxScale?: number
  /** Smaller pictures could not be read. @default 0.4 */
  readonly minScale?: number
}

/** A file that fits, or the smallest one that there is and does not. */
export interface BudgetFile extends Fit {
  readonly data: Uint8Array
  readonly fits: boolean
}

/** As the bytes of a picture go with its area, but not quite. */
const caution = 0.95

/** Encodes until a file is within a number of bytes: at lower and lower quality, then with fewer and fewer pixels at the lowest. */
export async function shrinkToFit({ maxBytes, qualities, maxScale = 1, minScale = 0.4 }: BudgetOptions, encode: (fit: Fit) => Promise<Uint8Array>): Promise<BudgetFile> {
  let fit: Fit = { quality: 0, scale: maxScale }
  for (;;) {
    const data = await encode(fit)
    if (data.length <= maxBytes)
      return { ...fit, data, fits: true }
    if (fit.quality < qualities - 1)
      fit = { ...fit, quality: fit.quality + 1 }
    else if (fit.scale > minScale)
      fit = { ...fit, scale: Math.max(minScale, fit.scale * Math.min(0.9, Math.sqrt(maxBytes / data.length) * caution)) }
    else
      return { ...fit, data, fits: false }
  }
}
