import type { PartlyHidden } from '../../../export/layout/body/hiddenText'
import type { Card } from '../../../export/layout/card'
import type { CarouselManifest, ManifestCard } from '../../../export/layout/manifest'
import type { DescribedFormat } from '../../../export/paint/described/describedImage'
import type { ImageDescription } from '../../../export/paint/described/imageDescription'
import type { CarouselModel } from '../render/carouselModel'
import type { DrawnCard } from '../render/drawnCard'
import type { PixelCanvas } from '../render/pixelCanvas'
import type { CarouselSnapshot } from './carouselSnapshot'
import type { StudioImageFormat } from './studioFormats'
import { zip } from 'fflate'
import { hiddenText, hidersOf } from '../../../export/layout/body/hiddenText'
import { smallDiagrams } from '../../../export/layout/body/smallDiagrams'
import { smallText } from '../../../export/layout/body/smallText'
import { idleLayouts } from '../../../export/layout/content/shownLayout'
import { unshownPosts } from '../../../export/layout/content/unshownPosts'
import { unknownLayouts } from '../../../export/layout/layouts'
import { manifestName } from '../../../export/layout/manifest'
import { blurredPicture } from '../../../export/paint/blurredPicture'
import { cardSvg } from '../../../export/paint/cardSvg'
import { describedImage } from '../../../export/paint/described/describedImage'
import { fileEndings } from '../../../export/paint/imageFormats'
import { altFiles } from '../../../export/platform/altFiles'
import { hiddenEdges } from '../../../export/platform/hiddenEdges'
import { defaultPixelRatio, findSize } from '../../../export/platform/sizePresets'
import { diagramMistakes } from '../../../export/text/diagrams/diagramMistakes'
import { formulaMistakes } from '../../../export/text/formulas/formulaMistakes'
import { missingFaces } from '../../../export/text/missingFaces'
import { missingGlyphs } from '../../../export/text/missingGlyphs'
import { createCanvasDecoder } from '../render/canvasDecoder'
import { cardSheet } from '../render/cardSheet'
import { drawCard, withPixelRatio } from '../render/drawnCard'
import { canvasBlob } from '../render/pixelCanvas'
import { layOutAll } from './carouselSnapshot'

const lossyQuality = 0.92

/** A snapshot of cards that are to be images. */
export interface ImageSnapshot extends CarouselSnapshot {
  readonly format: StudioImageFormat
}

/** A card as an image file. */
export interface CardImage extends Pick<Card, 'smallestLabels' | 'isBare'>, Pick<PartlyHidden, 'hiddenBy'> {
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
    : await describedBlob((await cardSheet(place, model, assets, pixelRatio)).sheet, format, { alt, title: thread.title, author: thread.author.name || thread.author.handle, language: thread.language ?? '' })
  return { blob, card: { post, ...added && { added }, part, parts, width, height, fontSize, text, alt }, isBare, hiddenBy: hidersOf(drawn.card, hiddenEdges(findSize(model.input.size))), ...smallestLabels !== undefined && { smallestLabels } }
}

/** A sheet as an image file that says what it shows. @throws {Error} where the browser does not write the format */
async function describedBlob(sheet: PixelCanvas, format: DescribedFormat, description: ImageDescription): Promise<Blob> {
  const type = `image/${format}`
  const blob = await canvasBlob(sheet, type, lossyQuality)
  // A browser that does not write a format makes a PNG of it.
  if (blob.type !== type)
    throw new Error(`Expected this browser to write ${format.toUpperCase()} files, but it does not: choose PNG.`)
  const file = describedImage(new Uint8Array(await blob.arrayBuffer()), format, description)
  return new Blob([file as Uint8Array<ArrayBuffer>], { type })
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
  const digits = Math.max(2, String(total).length)
  const files: Record<string, Uint8Array> = {}
  const cards: ManifestCard[] = []
  const shown: (Pick<Card, 'post' | 'added' | 'text' | 'fontSize' | 'width' | 'height' | 'smallestLabels' | 'isBare'> & PartlyHidden)[] = []
  for (let place = 0; place < total; place++) {
    signal.throwIfAborted()
    const { blob, card, smallestLabels, hiddenBy, isBare = false } = await cardImage(place, snapshot)
    const file = `${String(place + 1).padStart(digits, '0')}.${fileEndings[format]}`
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
    warnings: [...unknownLayouts(thread, assets.frames.layouts), ...idleLayouts(thread, assets.frames.layouts), ...await looksWithoutRoom(model), ...missingFaces(thread, theme, model.input.fonts ?? new Map()), ...await assets.withLoading(() => [...missingGlyphs(thread, { theme, glyphs: model.glyphs }), ...formulaMistakes(thread, model.glyphs.formulas), ...diagramMistakes(thread, { theme, glyphs: model.glyphs, measurer: assets.measurer })]), ...smallDiagrams(shown), ...smallText(shown.map(card => ({ ...card, width: card.width / pixelRatio, height: card.height / pixelRatio }))), ...hiddenText(shown), ...unshownPosts(thread, shown, assets.frames.layouts)],
  }
  for (const [name, content] of Object.entries(altFiles(cards)))
    files[name] = new TextEncoder().encode(content)
  files[manifestName] = new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`)
  // Images are packed already.
  const packed = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => zip(files, { level: 0 }, (error, data) => error ? reject(error) : resolve(data as Uint8Array<ArrayBuffer>)))
  return new Blob([packed], { type: 'application/zip' })
}

/** What the canvas has no room for of the looks of the posts, each said once. */
async function looksWithoutRoom(model: CarouselModel): Promise<string[]> {
  const looks = new Map(model.input.thread.posts.map((_, post) => [model.themeOf(post), post]))
  return (await Promise.all(Array.from(looks.values(), post => model.fontSizeWarnings(post)))).flat()
}
