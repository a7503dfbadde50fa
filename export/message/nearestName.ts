import { distance } from 'fastest-levenshtein'

/** The one of the names (at least one) that a mistyped name was probably meant to be. */
export function nearestName(name: string, names: readonly string[]): string {
  // Distance is quadratic in length, and no name is longer than this.
  const typed = name.slice(0, 40)
  return names.reduce((best, candidate) => distance(candidate, typed) < distance(best, typed) ? candidate : best)
}
