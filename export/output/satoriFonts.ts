import type { CardItem } from '../card/card'
import type { SatoriFont } from '../render/runPaths'
import type { BundledFontFiles } from './fontFiles'

// Satori keeps what it has parsed by the list itself: the same faces are the same list.
const lists = new WeakMap<BundledFontFiles, Map<string, readonly SatoriFont[]>>()

/** Ids of the faces that items are set in; Satori asks for one at least, even where there is no text. */
export function facesOf(items: readonly CardItem[]): string[] {
  const ids = new Set(items.flatMap(item => item.kind === 'text' ? [item.face] : []))
  return ids.size > 0 ? Array.from(ids).sort() : ['Inter-Regular']
}

/** Faces as Satori takes them. */
export function satoriFonts(ids: readonly string[], files: BundledFontFiles): readonly SatoriFont[] {
  const known = lists.get(files) ?? new Map<string, readonly SatoriFont[]>()
  lists.set(files, known)
  const key = ids.join(' ')
  const list = known.get(key) ?? ids.map((id): SatoriFont => {
    const { buffer, byteOffset, byteLength } = files.get(id)
    return { name: id, data: buffer.slice(byteOffset, byteOffset + byteLength), weight: 400, style: 'normal' }
  })
  known.set(key, list)
  return list
}
