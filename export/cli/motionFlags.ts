import type { Command } from 'commander'
import type { MotionRequest } from '../output/motion/figureAnimation'
import { frameTimes, maxLoops } from '../layout/motion/motionPlan'
import { parseNumber } from './parseValue'
import { UsageError } from './usageError'

/** Flags of moving pictures, as typed. */
export interface MotionFlags {
  readonly frameTime?: string
  readonly loops?: string
  readonly maxBytes?: string
}

/** What most places take in which a GIF plays. */
const usualMaxBytes = 5_000_000
const bytes = { least: 10_000, most: 1e9 }

/** Adds the flags of moving pictures to a command. */
export function addMotionFlags(command: Command): void {
  command
    .option('--frame-time <ms>', `how long each step is shown, ${frameTimes.min} to ${frameTimes.max} (default: as long as it takes to read); the first and the last one are held`)
    .option('--loops <n>', 'how often a moving picture plays; 0 is for ever (default: 0)')
    .option('--max-bytes <n>', `most bytes of a moving picture (default: ${usualMaxBytes}): it loses quality, then pixels, to stay within them`)
}

/** Parses them. @throws {UsageError} */
export function parseMotion({ frameTime, loops = '0', maxBytes }: MotionFlags): Omit<MotionRequest, 'format'> {
  return {
    frameTime: frameTime === undefined ? undefined : parseNumber('--frame-time', frameTime, frameTimes.min, frameTimes.max, 'milliseconds'),
    loops: parseWhole('--loops', loops, 0, maxLoops),
    maxBytes: maxBytes === undefined ? usualMaxBytes : parseWhole('--max-bytes', maxBytes, bytes.least, bytes.most),
  }
}

/** Refuses flags that only moving pictures have. @param flag - what makes a picture move @throws {UsageError} */
export function refuseMotionFlags({ frameTime, loops, maxBytes }: MotionFlags, flag: string): void {
  const [given] = Object.entries({ '--frame-time': frameTime, '--loops': loops, '--max-bytes': maxBytes }).filter(([, value]) => value !== undefined)
  if (given)
    throw new UsageError(`Expected ${flag} beside ${given[0]}, which is for moving pictures, but received ${given[0]} alone: add ${flag}.`)
}

function parseWhole(flag: string, value: string, least: number, most: number): number {
  const number = /^\d+$/.test(value.trim()) ? Number(value) : Number.NaN
  if (!(number >= least && number <= most))
    throw new UsageError(`Expected ${flag} to be a whole number from ${least} to ${most}, but received ${value}.`)
  return number
}
