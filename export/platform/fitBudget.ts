/** A file within its budget and the step that made it, or how small it can be made. */
export type BudgetFit<Step> = { readonly data: Uint8Array, readonly step: Step } | { readonly smallest: number }

/** Takes the first of several ways to write a file that keeps it within `maxBytes`. */
export async function fitBudget<Step>(steps: readonly Step[], maxBytes: number, encode: (step: Step) => Promise<Uint8Array>): Promise<BudgetFit<Step>> {
  let smallest = Number.POSITIVE_INFINITY
  for (const step of steps) {
    const data = await encode(step)
    if (data.length <= maxBytes)
      return { data, step }
    smallest = Math.min(smallest, data.length)
  }
  return { smallest }
}
