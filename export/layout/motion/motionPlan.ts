/** How long each frame of a motion is shown, and how often all of them. */
export interface MotionPlan {
  /** Of each frame, in tens. */
  readonly milliseconds: readonly number[]
  /** 0 is for ever. */
  readonly loops: number
}

export interface MotionOptions {
  /** Of every frame between the first and the last, in ms. @default as long as it takes to read what is new */
  readonly frameTime?: number | undefined
  /** How often all frames are shown; 0 is for ever. @default 0 */
  readonly loops?: number | undefined
}

/** Shortest and longest time of a frame, in ms. Frames no shorter than a third of a second cannot flash more than three times a second (WCAG 2.3.1). */
export const frameTimes = { min: 340, max: 10_000 } as const
/** The largest count that all formats can hold. */
export const maxLoops = 1000

/** Least times of the first frame, which tells what this is, and of the last one, which says what it comes to; ms. */
const firstHold = 1200
const lastHold = 2500
/** The more steps, the less each of them says: of the figures of the engine, ms in all and for a step. */
const wholeTime = 18_000
const stepTime = { min: 400, max: 900 }
/** As quick as subtitles may be read. */
const charactersPerSecond = 20
const maxReadingTime = 6000

/**
 * Plans a motion of as many frames as there are numbers, each saying how many characters are new in its frame.
 * Times are rounded up to 10 ms, because GIF counts in those.
 */
export function planMotion(newCharacters: readonly number[], { frameTime, loops = 0 }: MotionOptions = {}): MotionPlan {
  const usual = Math.min(Math.max(wholeTime / newCharacters.length, stepTime.min), stepTime.max)
  const milliseconds = newCharacters.map((characters, index) => {
    const reading = Math.min(characters / charactersPerSecond * 1000, maxReadingTime)
    const hold = index === newCharacters.length - 1 ? lastHold : index === 0 ? firstHold : 0
    return Math.ceil(Math.max(frameTimes.min, hold, frameTime ?? Math.max(usual, reading)) / 10) * 10
  })
  return { milliseconds, loops }
}

/** How long all frames take, in ms. */
export function motionLength({ milliseconds }: MotionPlan): number {
  return milliseconds.reduce((sum, time) => sum + time, 0)
}
