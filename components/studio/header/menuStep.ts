/**
 * Where a key leads in an open menu, counted from 0: the arrows go round, Home and End to its ends, a letter to the next item that begins with it.
 * @param key - name of the key
 * @param current - the item that has the focus; -1 for none
 * @param items - what the items say
 * @returns undefined for a key that means nothing to a menu
 */
export function menuStep(key: string, current: number, items: readonly string[]): number | undefined {
  const count = items.length
  if (count === 0)
    return undefined
  switch (key) {
    case 'ArrowDown': return (current + 1) % count
    case 'ArrowUp': return current <= 0 ? count - 1 : current - 1
    case 'Home': return 0
    case 'End': return count - 1
  }
  if (!/^[\p{L}\p{N}]$/u.test(key))
    return undefined
  const after = Array.from(items, (_, step) => (current + 1 + step) % count)
  return after.find(index => items[index].trim().toLowerCase().startsWith(key.toLowerCase()))
}
