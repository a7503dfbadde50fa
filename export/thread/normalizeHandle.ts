/** A handle with its leading "@"; empty stays empty. */
export function normalizeHandle(handle: string): string {
  const trimmed = handle.trim()
  return trimmed === '' || trimmed.startsWith('@') ? trimmed : `@${trimmed}`
}
