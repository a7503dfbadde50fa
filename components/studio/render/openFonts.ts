import type { OwnFont } from '../../../export/text/ownFont'
import type { StudioAssets } from './assets'

type Opener = Pick<StudioAssets, 'openFont'>

/** By the address that holds the file: the same one is opened once. */
const opened = new Map<string, Promise<OwnFont>>()
const none: ReadonlyMap<string, OwnFont> = new Map()

/** One font of somebody's own. @throws {FontError} naming it as `name` */
export function openFont(address: string, name: string, assets: Opener): Promise<OwnFont> {
  const known = opened.get(address) ?? fetch(address).then(async response => assets.openFont(new Uint8Array(await response.arrayBuffer()), name))
  opened.set(address, known)
  known.catch(() => opened.delete(address))
  return known
}

/** The fonts among a project's files, by name; what cannot be opened is left out. As long as they are the same as before, so is the map. */
export async function openFonts(media: ReadonlyMap<string, string>, assets: Opener, before = none): Promise<ReadonlyMap<string, OwnFont>> {
  const files = Array.from(media).filter(([, address]) => address.startsWith('data:font/'))
  const fonts = await Promise.all(files.map(async ([name, address]) => [name, await openFont(address, name, assets).catch(() => undefined)] as const))
  const usable = fonts.flatMap(([name, font]) => font ? [[name, font] as const] : [])
  return usable.length === before.size && usable.every(([name, font]) => before.get(name) === font) ? before : new Map(usable)
}
