/** The elements that are open at a place of an HTML text; every step takes the same time, however deep it is. */
export interface OpenElements<Element extends { readonly name: string }> {
  readonly push: (element: Element) => void
  readonly pop: () => Element | undefined
  readonly innermost: () => Element | undefined
  /** How many elements of these names are open. */
  readonly count: (...names: readonly string[]) => number
}

export function createOpenElements<Element extends { readonly name: string }>(): OpenElements<Element> {
  const stack: Element[] = []
  const counts = new Map<string, number>()
  const count = (name: string) => counts.get(name) ?? 0
  return {
    push(element) {
      stack.push(element)
      counts.set(element.name, count(element.name) + 1)
    },
    pop() {
      const element = stack.pop()
      if (element)
        counts.set(element.name, count(element.name) - 1)
      return element
    },
    innermost: () => stack.at(-1),
    count: (...names) => names.reduce((sum, name) => sum + count(name), 0),
  }
}
