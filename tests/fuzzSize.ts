import process from 'node:process'

/**
 * How a fuzzer runs: always on the same cases, so that a failure comes again. All fuzzers together take about 20 s on a quiet machine;
 * FUZZ_TIMES=50 runs as many times the cases, and FUZZ_SEED=7 other ones.
 */
export function fuzzSize(cases: number): { readonly numRuns: number, readonly seed: number } {
  return { numRuns: cases * Number(process.env.FUZZ_TIMES ?? 1), seed: Number(process.env.FUZZ_SEED ?? 1) }
}
