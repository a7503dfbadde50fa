import type { PackedFile } from '../../../../export/platform/packReport'
import type { PackedFiles } from './packPictures'
import type { PlannedPack } from './plannedPack'
import { fileEndings } from '../../../../export/paint/imageFormats'
import { documentChecks } from '../../../../export/platform/limitChecks'
import { documentProblem } from '../../../../export/platform/packProblems'
import { defaultPixelRatio } from '../../../../export/platform/sizePresets'
import { writePdf } from '../exportPdf'

/** The cards of each post as one PDF with the name of the thread. */
export async function packDocument({ platform, size: { width, height }, posts, cards, model, theme, assets }: PlannedPack, limits: { readonly maxPages: number, readonly maxBytes: number }, name: string, onCard: () => Promise<void>): Promise<PackedFiles> {
  const files = new Map<string, PackedFile[]>()
  const data = new Map<string, Uint8Array>()
  for (const post of posts) {
    const file = `${post.folder}/${name}.${fileEndings.pdf}`
    const blob = await writePdf({ model, theme, assets, pixelRatio: defaultPixelRatio }, post.cards, onCard)
    if (blob.size > limits.maxBytes)
      return { problem: documentProblem(platform, file, { smallest: blob.size, maxBytes: limits.maxBytes }) }
    data.set(file, new Uint8Array(await blob.arrayBuffer()))
    files.set(post.folder, [{ file, cards: post.cards.map(place => cards[place].number), width, height, bytes: blob.size, encoding: { format: 'pdf' }, loss: '', checks: documentChecks({ pages: post.cards.length, bytes: blob.size }, limits) }])
  }
  return { files, data }
}
