/** Reads a text from left to right. */
export class SourceCursor {
  private offset = 0

  constructor(private readonly text: string) {}

  get done(): boolean {
    return this.offset >= this.text.length
  }

  /** What a sticky pattern finds here, which is then read; undefined where it finds nothing. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.offset
    const found = pattern.exec(this.text) ?? undefined
    if (found)
      this.offset += found[0].length
    return found
  }

  /** Reads what follows if it is this. */
  takeText(expected: string): boolean {
    const found = this.text.startsWith(expected, this.offset)
    this.offset += found ? expected.length : 0
    return found
  }

  skipSpace(): void {
    this.take(/\s*/y)
  }

  /** The text up to the first of some ends that lies outside quotation marks, and that end, both read; undefined where there is none. */
  takeUntil(ends: readonly string[]): { readonly text: string, readonly end: string } | undefined {
    const start = this.offset
    const quoted = /\s*"[^"]*"/y
    quoted.lastIndex = start
    const from = quoted.exec(this.text) ? quoted.lastIndex : start
    const places = ends.map(end => ({ end, at: this.text.indexOf(end, from) })).filter(({ at }) => at >= 0)
    const [first] = places.sort((a, b) => a.at - b.at)
    if (!first)
      return undefined
    this.offset = first.at + first.end.length
    return { text: this.text.slice(start, first.at), end: first.end }
  }

  /** The same for an end that a global pattern finds. */
  takeUntilMatch(end: RegExp): { readonly text: string, readonly end: RegExpExecArray } | undefined {
    const start = this.offset
    const quoted = /\s*"[^"]*"/y
    quoted.lastIndex = start
    end.lastIndex = quoted.exec(this.text) ? quoted.lastIndex : start
    const found = end.exec(this.text)
    if (!found)
      return undefined
    this.offset = found.index + found[0].length
    return { text: this.text.slice(start, found.index), end: found }
  }
}
