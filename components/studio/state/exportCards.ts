import type { CarouselManifest, ManifestCard } from '../../../export/card/manifest'
import type { Studio } from '../useStudio'
import { zip } from 'fflate'
import { fileEndings } from '../../../export/card/imageFormats'
import { manifestName } from '../../../export/card/manifest'
import { missingGlyphs } from '../../../export/card/missingGlyphs'
import { defaultPixelRatio, sizePresets } from '../../../export/card/sizePresets'
import { cardSvg } from '../../../export/render/cardSvg'
import { cardSheet } from '../render/cardSheet'
import { drawCard } from '../render/drawnCard'

/** Formats that a browser writes. */
export const studioFormats = ['png', 'jpeg', 'webp', 'svg'] as const
const lossyQuality = 0.92

/** One card as an image file, as large as the command makes it. */
export async function cardImage(place: number, { model, assets, store, settled }: Studio): Promise<{ readonly blob: Blob, readonly card: Omit<ManifestCard, 'file' | 'bytes'> }> {
  await settled()
  const { format } = store.project.value
  const drawn = await drawCard(place, model.value, assets)
  const { post, part, parts, text, alt } = drawn.card
  const [width, height] = [drawn.card.width, drawn.card.height].map(side => Math.round(side * defaultPixelRatio))
  const blob = format === 'svg'
    ? new Blob([cardSvg(drawn.card, drawn.content, { theme: drawn.theme, width, height, pixelRatio: defaultPixelRatio, pictures: store.media.value })], { type: 'image/svg+xml' })
    : await (await cardSheet(place, model.value, assets)).sheet.convertToBlob({ type: `image/${format}`, quality: lossyQuality })
  return { blob, card: { post, part, parts, width, height, text, alt } }
}

/** All cards and their manifest as a ZIP; stops between two cards. */
export async function carouselZip(studio: Studio, signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<Blob> {
  const { model, store, theme, assets } = studio
  // Every post laid out first, so that the number of cards is known.
  while (await model.value.refresh(50))
    signal.throwIfAborted()
  const { format, size } = store.project.value
  const total = model.value.places.length
  const digits = Math.max(2, String(total).length)
  const files: Record<string, Uint8Array> = {}
  const cards: ManifestCard[] = []
  for (let place = 0; place < total; place++) {
    signal.throwIfAborted()
    const { blob, card } = await cardImage(place, studio)
    const file = `${String(place + 1).padStart(digits, '0')}.${fileEndings[format]}`
    files[file] = new Uint8Array(await blob.arrayBuffer())
    cards.push({ file, ...card, bytes: blob.size })
    onProgress(place + 1, total)
  }
  const { thread } = model.value.input
  const preset = sizePresets.find(({ name }) => name === size) ?? sizePresets[0]
  const manifest: CarouselManifest = {
    thread: { title: thread.title, author: { name: thread.author.name, handle: thread.author.handle }, posts: thread.posts.length },
    theme: theme.value,
    size: { name: preset.name, width: preset.width, height: preset.height, pixelRatio: defaultPixelRatio },
    cards,
    warnings: missingGlyphs(thread, { theme: theme.value, glyphs: assets.glyphs }),
  }
  files[manifestName] = new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`)
  // Images are packed already.
  const packed = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => zip(files, { level: 0 }, (error, data) => error ? reject(error) : resolve(data as Uint8Array<ArrayBuffer>)))
  return new Blob([packed], { type: 'application/zip' })
}
