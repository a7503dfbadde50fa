import type { Buffer } from 'node:buffer'
import type { CardItem } from '../card/card'
import type { SatoriFont } from '../render/contentSvg'

/** The faces that items are set in, as one list for all of them. */
export function satoriFonts(items: readonly CardItem[], read: (id: string) => Buffer<ArrayBuffer>): SatoriFont[] {
  const ids = new Set(items.flatMap(item => item.kind === 'text' ? [item.face] : []))
  // Satori asks for one font at least, even where there is no text.
  return Array.from(ids.size > 0 ? ids : ['Inter-Regular'], (id) => {
    const { buffer, byteOffset, byteLength } = read(id)
    return { name: id, data: buffer.slice(byteOffset, byteOffset + byteLength), weight: 400, style: 'normal' }
  })
}
