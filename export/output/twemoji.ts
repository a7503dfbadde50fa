import type { EmojiSet } from '../text/emojiKey'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emojiShard } from '../text/emojiShard'
import { packageFolder } from './packageFolder'

let opened: EmojiSet | undefined

/** Twemoji's drawings as installing the package unpacked them, each shard read when one of it is first asked for and kept for all who ask. */
export function openTwemoji(): EmojiSet {
  opened ??= openFolder(join(packageFolder(), 'lib', 'emoji'))
  return opened
}

function openFolder(folder: string): EmojiSet {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as unknown
  let keys: ReadonlySet<string> | undefined
  const shards = new Map<string, Readonly<Record<string, string>>>()
  return {
    has: key => (keys ??= new Set(read('keys') as string[])).has(key),
    svg(key) {
      const name = emojiShard(key)
      const shard = shards.get(name) ?? read(name) as Record<string, string>
      shards.set(name, shard)
      return shard[key]
    },
  }
}
