/** Loops and calls that somebody's own layout may take for a frame: more are taken for a loop that does not end. */
export const maxSteps = 1_000_000

let left = maxSteps

/** Runs work that takes steps of its own. */
export function withSteps<Result>(work: () => Result): Result {
  left = maxSteps
  return work()
}

/** Called by each turn of a loop and each call of a function in somebody's own layout. @throws after too many */
export function takeStep(): void {
  if (--left < 0)
    throw new RangeError(`it took more than ${maxSteps.toLocaleString('en')} steps`)
}
