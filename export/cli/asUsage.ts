import { ValueError } from '../../engine/valueError'
import { UsageError } from './usageError'

/** Runs work whose values come from flags: one that the engine cannot count with is a wrong call. @throws {UsageError} */
export function asUsage<Result>(work: () => Result): Result {
  try {
    return work()
  }
  catch (error) {
    throw error instanceof ValueError ? new UsageError(error.message) : error
  }
}
