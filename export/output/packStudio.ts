import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { emojiShard } from '../text/emojiShard'

/** Lays out what the studio fetches from its own site: font files with their catalogue, and emoji in shards, because thousands of files are slow to copy. */
export async function packStudio(fontFolder: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'fonts'), { recursive: true })
  await mkdir(join(folder, 'emoji'), { recursive: true })
  for (const name of await readdir(fontFolder))
    await copyFile(join(fontFolder, name), join(folder, 'fonts', name))

  const emojiFolder = dirname(createRequire(import.meta.url).resolve('@twemoji/svg/package.json'))
  const shards = new Map<string, Record<string, string>>()
  const keys: string[] = []
  for (const name of (await readdir(emojiFolder)).filter(name => name.endsWith('.svg')).toSorted()) {
    const key = name.slice(0, -4).replaceAll('-fe0f', '')
    keys.push(key)
    const shard = shards.get(emojiShard(key)) ?? {}
    shard[key] = await readFile(join(emojiFolder, name), 'utf8')
    shards.set(emojiShard(key), shard)
  }
  await writeFile(join(folder, 'emoji', 'keys.json'), JSON.stringify(keys))
  for (const [shard, drawings] of shards)
    await writeFile(join(folder, 'emoji', `${shard}.json`), JSON.stringify(drawings))
}
