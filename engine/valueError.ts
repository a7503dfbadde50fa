/** A value that the engine cannot count with; its message is one sentence that says what was expected, what came and what to do. */
export class ValueError extends RangeError {
  override readonly name = 'ValueError'
}

/** Largest count that is taken: products of three such numbers stay finite. */
const largestCount = 2 ** 40

/** Checks a whole number from `least` to `most` and returns it. @throws {ValueError} */
export function checkCount(name: string, value: number, least = 1, most = largestCount): number {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new ValueError(`Expected ${name} to be a whole number from ${least} to ${most}, but received ${value}.`)
  return value
}

/** Checks a finite number above 0, at most `most`, and returns it. @throws {ValueError} */
export function checkPositive(name: string, value: number, most = 1e18): number {
  if (!(value > 0 && value <= most))
    throw new ValueError(`Expected ${name} to be a number above 0 and at most ${most}, but received ${value}.`)
  return value
}
