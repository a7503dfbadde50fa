import process from 'node:process'

export interface CheckOptions {
  /** Whether the bound is the least that holds, not the most. @default false */
  readonly least?: boolean
}

/** Says whether a value holds its bound; a bench that misses one ends with a failure after all others were measured. */
export function check(what: string, value: number, bound: number, { least = false }: CheckOptions = {}): boolean {
  const holds = least ? value >= bound : value <= bound
  console.log(`  ${holds ? 'holds ' : 'MISSED'} ${what}: ${value.toFixed(3)} (bound ${bound.toFixed(3)}${least ? ' or more' : ''})`)
  if (!holds)
    process.exitCode = 1
  return holds
}
