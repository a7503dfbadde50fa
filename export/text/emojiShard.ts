/** Name of the file that holds an emoji's drawing for the studio: neighbours in Unicode share one. */
export function emojiShard(key: string): string {
  return key.split('-')[0].slice(0, -2) || '0'
}
