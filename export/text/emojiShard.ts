const skinTone = /^1f3f[b-f]$/

/**
 * Name of the file that holds an emoji's drawing: neighbours in Unicode share one.
 * Sequences are kept apart, by their skin tone: they are ten times as many as the emoji that most people write.
 */
export function emojiShard(key: string): string {
  const [first, second] = key.split('-')
  const block = first.slice(0, -2) || '0'
  return second === undefined ? block : `${block}-${skinTone.test(second) ? second : 'sequences'}`
}
