import type { CarouselManifest, ManifestCard } from '../../../export/layout/manifest'
import type { DrawnCard } from '../render/drawnCard'
import type { CarouselSnapshot } from './carouselSnapshot'
import type { WarnedCard } from './carouselWarnings'
import type { StudioImageFormat } from './studioFormats'
import { hidersOf } from '../../../export/layout/body/hiddenText'
import { cardFileName } from '../../../export/layout/cardFileName'
import { manifestName } from '../../../export/layout/manifest'
import { blurredPicture } from '../../../export/paint/blurredPicture'
import { cardSvg } from '../../../export/paint/cardSvg'
import { fileEndings } from '../../../export/paint/imageFormats'
import { altFiles } from '../../../export/platform/altFiles'
import { hiddenEdges } from '../../../export/platform/hiddenEdges'
import { defaultPixelRatio, findSize } from '../../../export/platform/sizePresets'
import { createCanvasDecoder } from '../render/canvasDecoder'
import { cardSheet } from '../render/cardSheet'
import { drawCard, withPixelRatio } from '../render/drawnCard'
import { layOutAll } from './carouselSnapshot'
import { carouselWarnings } from './carouselWarnings'
import { describedBlob, imageDescription } from './describedBlob'
import { zippedFiles } from './zippedFiles'

/** A snapshot of cards that are to be images. */
export interface ImageSnapshot extends CarouselSnapshot {
  readonly format: StudioImageFormat
}

/** A card as an image file. */
export interface CardImage extends Pick<WarnedCard, 'smallestLabels' | 'isBare' | 'hiddenBy'> {
  readonly blob: Blob
  readonly card: Omit<ManifestCard, 'file' | 'bytes'>
}

/** One card as an image file, as large as the command makes it at the same pixel ratio. @throws {Error} where the browser does not write the format */
export async function cardImage(place: number, { model, assets, media, format, pixelRatio }: ImageSnapshot): Promise<CardImage> {
  const drawn = withPixelRatio(await drawCard(place, model, assets), pixelRatio, assets)
  const { post, added, part, parts, fontSize, smallestLabels, isBare = false, text, alt } = drawn.card
  const [width, height] = [drawn.card.width, drawn.card.height].map(side => Math.round(side * pixelRatio))
  const { thread, pictures } = model.input
  const blob = format === 'svg'
    ? new Blob([await svgOf(drawn, { width, height, pixelRatio, media, pictures })], { type: 'image/svg+xml' })
    : await describedBlob((await cardSheet(place, model, assets, pixelRatio)).sheet, format, imageDescription(thread, alt))
  return { blob, card: { post, ...added && { added }, part, parts, width, height, fontSize, text, alt }, isBare, hiddenBy: hidersOf(drawn.card, hiddenEdges(findSize(model.input.size))), ...smallestLabels !== undefined && { smallestLabels } }
}

async function svgOf({ card, shapes, theme }: DrawnCard, { width, height, pixelRatio, media, pictures }: { readonly width: number, readonly height: number, readonly pixelRatio: number, readonly media: ReadonlyMap<string, string>, readonly pictures: ReadonlyMap<string, ImageBitmap> }): Promise<string> {
  const options = { theme, width, height, pixelRatio }
  const blurred = await blurredPicture(card, { ...options, decoder: createCanvasDecoder(pictures) })
  const { canvas } = theme
  return cardSvg(card, shapes, { ...options, pictures: media, ...canvas.kind === 'picture' && (canvas.position || canvas.continuous) && { pictureSizes: pictures }, blurred })
}

/** All cards and their manifest as a ZIP; stops between two cards. */
export async function carouselZip(snapshot: ImageSnapshot, signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<Blob> {
  const { model, theme, assets, format, pixelRatio } = snapshot
  const total = await layOutAll(model, signal)
  const files: Record<string, Uint8Array> = {}
  const cards: ManifestCard[] = []
  const shown: WarnedCard[] = []
  for (let place = 0; place < total; place++) {
    signal.throwIfAborted()
    const { blob, card, smallestLabels, hiddenBy, isBare = false } = await cardImage(place, snapshot)
    const file = `${cardFileName(place + 1, total)}.${fileEndings[format]}`
    files[file] = new Uint8Array(await blob.arrayBuffer())
    cards.push({ file, ...card, bytes: blob.size })
    shown.push({ ...card, isBare, hiddenBy, ...smallestLabels !== undefined && { smallestLabels } })
    onProgress(place + 1, total)
  }
  const { thread, size } = model.input
  const { name, ...named } = findSize(size)
  const [width, height] = [named.width, named.height].map(side => Math.round(side * pixelRatio / defaultPixelRatio))
  const manifest: CarouselManifest = {
    thread: { title: thread.title, author: { name: thread.author.name, handle: thread.author.handle }, posts: thread.posts.length },
    theme,
    size: { name, width, height, pixelRatio },
    cards,
    warnings: await carouselWarnings(model, { theme, assets, shown: shown.map(card => ({ ...card, width: card.width / pixelRatio, height: card.height / pixelRatio })) }),
  }
  for (const [name, content] of Object.entries(altFiles(cards)))
    files[name] = new TextEncoder().encode(content)
  files[manifestName] = new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`)
  return zippedFiles(files)
}
