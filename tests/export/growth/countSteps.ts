import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector'

/**
 * Counts the work of what runs from now on, without a clock: how often each block of code is run, and how many characters regular expressions look through.
 * Only code that is loaded after this is counted block by block, so that it is called before what it is to count is imported.
 */
export function startCounting(): (work: () => void) => number {
  const session = new Session()
  session.connect()
  const ask = <Answer>(method: string, params = {}): Answer => {
    let answer: unknown
    session.post(method, params, (error, result) => {
      if (error)
        throw error
      answer = result
    })
    return answer as Answer
  }
  ask('Profiler.enable')
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const blocksRun = () => ask<Profiler.TakePreciseCoverageReturnType>('Profiler.takePreciseCoverage').result.reduce((sum, { functions }) => sum + functions.reduce((part, { ranges }) => part + ranges.reduce((all, { count }) => all + count, 0), 0), 0)
  return (work) => {
    blocksRun()
    const characters = countingCharacters(work)
    return blocksRun() + characters
  }
}

/** Characters that regular expressions pass over while the work is done, each expression up to the end of what it finds. */
function countingCharacters(work: () => void): number {
  const { exec } = RegExp.prototype
  let characters = 0
  // eslint-disable-next-line no-extend-native
  RegExp.prototype.exec = function (text) {
    const start = this.global || this.sticky ? this.lastIndex : 0
    const match = exec.call(this, text)
    // One that is bound to its place looks no further, and `split` asks at every place.
    characters += match ? match.index + match[0].length - start : this.sticky ? 1 : String(text).length - start
    return match
  }
  try {
    work()
  }
  finally {
    // eslint-disable-next-line no-extend-native
    RegExp.prototype.exec = exec
  }
  return characters
}
