import type { Figure } from '../../../engine/figure/figure'
import type { OwnFont } from '../../text/ownFont'
import type { Theme } from '../../theme/theme'
import type { LoadedPicture } from '../readPicture'
import sharp from 'sharp'
import { qrPicture } from '../../deck/qrPicture'
import { figureSize, openFigureDrawer } from '../figureImage'

/** The pictures of a deck: their files, and where slides find each by the source that the thread names it with. */
export interface DeckPictures {
  readonly files: ReadonlyMap<string, Uint8Array | string>
  readonly addresses: ReadonlyMap<string, string>
}

export interface DeckPicturesInput {
  readonly pictures: ReadonlyMap<string, LoadedPicture>
  readonly figures: ReadonlyMap<string, Figure>
  /** SVG that was drawn for the deck. */
  readonly drawings: ReadonlyMap<string, string>
  readonly theme: Theme
  readonly fonts: ReadonlyMap<string, OwnFont>
}

/** What browsers show as it is; other formats become PNG. */
const shownFormats = new Map([['png', 'png'], ['jpeg', 'jpg'], ['webp', 'webp'], ['gif', 'gif'], ['svg', 'svg']])
/** Drawings have no pixels that could show: they are as large as there is room. */
const drawnScale = 4
const folder = 'public/pictures'
/** px of a side: more is not seen on a slide. */
const maxSide = 2400

/** Pictures and figures as files of a deck, numbered in the order in which posts show them; figures are drawn in the theme, their letters as paths. */
export async function deckPictures(sources: readonly string[], { pictures, figures, drawings, theme, fonts }: DeckPicturesInput): Promise<DeckPictures> {
  const files = new Map<string, Uint8Array | string>()
  const addresses = new Map<string, string>()
  const add = (source: string, ending: string, data: Uint8Array | string) => {
    const name = `${String(addresses.size + 1).padStart(2, '0')}.${ending}`
    files.set(`${folder}/${name}`, data)
    addresses.set(source, `/pictures/${name}`)
  }
  const drawFigure = figures.size > 0 ? await openFigureDrawer(theme, fonts) : undefined
  for (const source of new Set(sources)) {
    const figure = figures.get(source)
    const picture = pictures.get(source)
    const drawing = drawings.get(source) ?? qrPicture(source)
    if (drawing !== undefined)
      add(source, 'svg', drawing)
    else if (figure && drawFigure)
      add(source, 'svg', cropped(drawFigure(figure, 1), figure))
    else if (picture)
      add(source, ...await shownPicture(picture))
  }
  return { files, addresses }
}

/** A round picture of the author for the foot of slides. */
export async function deckAvatar({ data }: LoadedPicture): Promise<Uint8Array> {
  return sharp(data).autoOrient().resize(112, 112, { fit: 'cover' }).webp({ quality: 90 }).toBuffer()
}

/** A figure without the margin that its picture has on a page of its own: a slide has room around it. */
function cropped(svg: Uint8Array, { width, height }: Figure): string {
  const outer = figureSize({ width, height } as Figure)
  const [left, top] = [(outer.width - width) / 2, (outer.height - height) / 2]
  return new TextDecoder().decode(svg).replace(/ width="[^"]*" height="[^"]*" viewBox="[^"]*"/, ` width="${drawnScale * width}" height="${drawnScale * height}" viewBox="${left} ${top} ${width} ${height}"`)
}

async function shownPicture({ data }: LoadedPicture): Promise<[ending: string, data: Uint8Array]> {
  const image = sharp(data)
  const { format, space, width = 0, height = 0 } = await image.metadata()
  const ending = shownFormats.get(format)
  if (ending !== undefined && (format === 'svg' || format === 'gif' || (space === 'srgb' && Math.max(width, height) <= maxSide)))
    return [ending, data]
  return ['png', await image.autoOrient().resize(maxSide, maxSide, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb').png().toBuffer()]
}
