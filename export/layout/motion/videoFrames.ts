import type { MotionPlan } from './motionPlan'

/** How many frames of a video each frame of a motion is: rounded where it ends, so that the whole is as long as it was planned. */
export function videoFrames({ milliseconds }: Pick<MotionPlan, 'milliseconds'>, framesPerSecond: number): readonly number[] {
  let time = 0
  let frames = 0
  return milliseconds.map((length) => {
    time += length
    const end = Math.round(time / 1000 * framesPerSecond)
    const count = end - frames
    frames = end
    return count
  })
}
