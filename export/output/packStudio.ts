import { existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Lays out what the studio fetches from its own site: the unpacked fonts and emoji; slices of fonts as they came, since many are fetched. */
export async function packStudio({ fonts, emoji }: { readonly fonts: string, readonly emoji: string }, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await cp(fonts, join(folder, 'fonts'), { recursive: true, filter: path => !path.endsWith('.ttf') || !existsSync(path.replace(/ttf$/, 'woff2')) })
  await cp(emoji, join(folder, 'emoji'), { recursive: true })
}
