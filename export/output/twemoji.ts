import type { EmojiSet } from '../text/emojiKey'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

let opened: EmojiSet | undefined

/** Twemoji's drawings from their package, each read when it is first asked for and kept for all who ask. */
export function openTwemoji(): EmojiSet {
  opened ??= openFolder()
  return opened
}

function openFolder(): EmojiSet {
  const folder = dirname(createRequire(import.meta.url).resolve('@twemoji/svg/package.json'))
  let listed: ReadonlyMap<string, string> | undefined
  const names = () => listed ??= fileNames(folder)
  const drawings = new Map<string, string>()
  return {
    has: key => names().has(key),
    svg(key) {
      const drawing = drawings.get(key) ?? readFileSync(join(folder, names().get(key) ?? ''), 'utf8')
      drawings.set(key, drawing)
      return drawing
    },
  }
}

/** Names of the files by their keys: some keep the variation selector and some do not; keys never do. */
function fileNames(folder: string): ReadonlyMap<string, string> {
  return new Map(readdirSync(folder).filter(name => name.endsWith('.svg')).map(name => [name.slice(0, -4).replaceAll('-fe0f', ''), name]))
}
