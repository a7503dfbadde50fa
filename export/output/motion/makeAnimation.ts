import type { MotionPlan } from '../../layout/motion/motionPlan'
import type { Pixels } from '../../paint/pixels'
import type { AnimationFormat } from './animation'
import { OutputError } from '../stagedFolder'
import { animationQualities, encodeAnimation } from './animation'
import { shrinkToFit } from './shrinkToFit'

export interface AnimationRequest {
  readonly plan: MotionPlan
  readonly format: AnimationFormat
  readonly maxBytes: number
  /** Of a frame in full size, in pixels. */
  readonly width: number
  readonly height: number
  /** Paints a frame, by its place from 0, at a part of its full size. */
  readonly paint: (frame: number, scale: number) => Promise<Pixels>
  /** Called after each frame with how many of them are painted in the first size. */
  readonly onFrame?: ((done: number, total: number) => void) | undefined
}

/** A moving picture as a file. */
export interface AnimationFile {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  /** What was done to meet the budget, such as "WebP quality 75 and 70 % of the width"; empty where nothing had to be. */
  readonly reduced: string
}

/** More pixels in all frames would take too much memory. */
const maxPixels = 80e6

/** Paints and encodes frames within a budget: at lower quality, then smaller. @throws {OutputError} where no size that can be read fits */
export async function makeAnimation({ plan, format, maxBytes, width, height, paint, onFrame }: AnimationRequest): Promise<AnimationFile> {
  const count = plan.milliseconds.length
  let isFirst = true
  let painted: { readonly scale: number, readonly frames: readonly Pixels[] } | undefined
  const framesAt = async (scale: number) => {
    if (painted?.scale !== scale) {
      // The others go first: there is no memory for both.
      painted = undefined
      const frames: Pixels[] = []
      for (let frame = 0; frame < count; frame++) {
        frames.push(await paint(frame, scale))
        if (isFirst)
          onFrame?.(frame + 1, count)
      }
      isFirst = false
      painted = { scale, frames }
    }
    return painted.frames
  }
  const qualities = animationQualities[format]
  const maxScale = Math.min(1, Math.sqrt(maxPixels / (count * width * height)))
  const { data, fits, quality, scale } = await shrinkToFit({ maxBytes, qualities: qualities.length, maxScale }, async ({ quality, scale }) => encodeAnimation(await framesAt(scale), plan, format, quality))
  const [frame] = await framesAt(scale)
  if (!fits)
    throw new OutputError(`Expected --max-bytes to leave room for ${count} frames, which take ${data.length} bytes at ${frame.width}x${frame.height} px with ${qualities[quality]}, but received ${maxBytes}: raise it${format === 'webp' ? '' : ', or choose webp'}.`)
  const reduced = [...quality > 0 ? [qualities[quality]] : [], ...scale < 1 ? [`${Math.round(100 * scale)} % of the width`] : []].join(' and ')
  return { data, width: frame.width, height: frame.height, reduced }
}
