import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Lays out what the studio fetches from its own site: the unpacked fonts and emoji. */
export async function packStudio({ fonts, emoji }: { readonly fonts: string, readonly emoji: string }, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await cp(fonts, join(folder, 'fonts'), { recursive: true })
  await cp(emoji, join(folder, 'emoji'), { recursive: true })
}
