import type { ArtworkItem, CardItem, PictureItem } from '../layout/card'

/** Items that lie below a card's shapes, in order: its pictures, and the artwork that comes before one of them. */
export function behindShapes(items: readonly CardItem[]): (PictureItem | ArtworkItem)[] {
  const last = items.findLastIndex(({ kind }) => kind === 'picture')
  return items.filter((item, index): item is PictureItem | ArtworkItem => item.kind === 'picture' || (item.kind === 'artwork' && index < last))
}

/** The other items: what shapes are made of. */
export function shapeItems(items: readonly CardItem[]): Exclude<CardItem, PictureItem>[] {
  const behind = new Set<CardItem>(behindShapes(items))
  return items.filter((item): item is Exclude<CardItem, PictureItem> => !behind.has(item))
}
