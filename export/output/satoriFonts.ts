import type { SatoriFont } from '../render/satoriLetters'
import type { BundledFontFiles } from './fontFiles'

// Satori keeps what it has parsed by the list itself: the same face is the same list.
const lists = new WeakMap<BundledFontFiles, Map<string, readonly SatoriFont[]>>()

/** A face as Satori takes it. */
export function satoriFont(id: string, files: BundledFontFiles): readonly SatoriFont[] {
  const known = lists.get(files) ?? new Map<string, readonly SatoriFont[]>()
  lists.set(files, known)
  const { buffer, byteOffset, byteLength } = files.get(id)
  const list: readonly SatoriFont[] = known.get(id) ?? [{ name: id, data: buffer.slice(byteOffset, byteOffset + byteLength), weight: 400, style: 'normal' }]
  known.set(id, list)
  return list
}
