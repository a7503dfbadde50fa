/** A received value as an error message names it: short, on one line, texts in quotes. */
export function shownValue(value: unknown): string {
  if (value === undefined || value === null)
    return 'nothing'
  const shown = JSON.stringify(value)
  return shown.length > 60 ? `${shown.slice(0, 57)}...` : shown
}
