import { distance } from 'fastest-levenshtein'

/** The name that a mistyped one was probably meant to be. */
export function nearest(name: string, names: readonly string[]): string {
  return names.reduce((best, candidate) => distance(candidate, name) < distance(best, name) ? candidate : best)
}
