/** The name that shares the most pairs of neighbouring letters with a mistyped one (Dice coefficient). */
export function nearestName(name: string, names: readonly string[]): string {
  return names.reduce((best, candidate) => similarity(name, candidate) > similarity(name, best) ? candidate : best)
}

function similarity(a: string, b: string): number {
  const [left, right] = [letterPairs(a), letterPairs(b)]
  const shared = left.filter(pair => right.includes(pair)).length
  return (2 * shared) / (left.length + right.length || 1)
}

function letterPairs(text: string): string[] {
  const padded = ` ${text.toLowerCase().slice(0, 40)} `
  return Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2))
}
