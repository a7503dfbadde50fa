import type { Card } from '../../../export/card/card'
import type { SatoriFont } from '../../../export/render/runPaths'
import type { StudioAssets } from './assets'

// Satori keeps what it has parsed by the list itself: the same faces are the same list.
const lists = new Map<string, readonly SatoriFont[]>()

/** The faces that a card is set in, fetched where they are not there yet. */
export async function fontsOf(card: Card, assets: StudioAssets): Promise<readonly SatoriFont[]> {
  const faces = Array.from(new Set(card.items.flatMap(item => item.kind === 'text' ? [item.face] : []))).sort()
  const key = faces.join(' ')
  const known = lists.get(key)
  if (known)
    return known
  // Satori asks for one font at least.
  const fonts = await assets.withLoading(() => (faces.length > 0 ? faces : ['Inter-Regular']).map(face => assets.satoriFont(face)))
  lists.set(key, fonts)
  return fonts
}
