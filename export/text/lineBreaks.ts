import LineBreaker from 'linebreak'

export interface LineBreakOpportunity {
  /** UTF-16 offset of the first character after the break. */
  readonly position: number
  /** The line must end here (a newline), not only may. */
  readonly required: boolean
}

/** Where a text may and must break into lines, by UAX #14, in ascending order; its end is always the last one. */
export function lineBreaks(text: string): LineBreakOpportunity[] {
  const breaker = new LineBreaker(text)
  const opportunities: LineBreakOpportunity[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    opportunities.push({ position: next.position, required: next.required === true })
  if (opportunities.at(-1)?.position !== text.length)
    opportunities.push({ position: text.length, required: false })
  return opportunities
}
