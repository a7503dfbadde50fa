/** A name for files from parts of an address: letters, digits and what joins them, at most 80 characters; "thread" where nothing is left. */
export function addressName(...parts: readonly string[]): string {
  const name = parts.join('-').replace(/[^\w.-]+/g, '-').slice(0, 80)
  return name.replace(/^[.-]{1,80}/, '').replace(/(?<![.-])[.-]{1,80}$/, '') || 'thread'
}
