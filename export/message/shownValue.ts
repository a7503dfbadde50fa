/** A received value as an error message names it: short, on one line, texts in quotes. */
export function shownValue(value: unknown): string {
  if (value === undefined || value === null)
    return 'nothing'
  const shown = jsonOf(value)
  return shown.length > 60 ? `${shown.slice(0, 57)}...` : shown
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value)
  }
  catch {
    // Thousands of levels are more than the stack holds.
    return 'values nested too deep to show'
  }
}
