/** Fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : {}
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A text, also where it is written as a number; the archive writes numbers as texts. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** A whole number from 0, also where it is written as a text; 0 of anything else. */
export function countOf(value: unknown): number {
  const text = textOf(value)
  return /^\d{1,15}$/.test(text) ? Number(text) : 0
}
