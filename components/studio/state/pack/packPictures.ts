import type { PackedFile } from '../../../../export/platform/packReport'
import type { Platform } from '../../../../export/platform/platform'
import type { PlannedPack } from './plannedPack'
import { cardFileName } from '../../../../export/layout/cardFileName'
import { fileEndings } from '../../../../export/paint/imageFormats'
import { altText } from '../../../../export/platform/altTexts'
import { encodingLoss, encodingSteps, smallerSizes } from '../../../../export/platform/encodingSteps'
import { fitBudget } from '../../../../export/platform/fitBudget'
import { pictureChecks } from '../../../../export/platform/limitChecks'
import { budgetProblem } from '../../../../export/platform/packProblems'
import { defaultPixelRatio } from '../../../../export/platform/sizePresets'
import { cardSheet } from '../../render/cardSheet'
import { describedBlob, imageDescription } from '../describedBlob'

/** Files of a pack by their paths, or why they cannot be made. */
export type PackedFiles = { readonly files: ReadonlyMap<string, readonly PackedFile[]>, readonly data: ReadonlyMap<string, Uint8Array> } | { readonly problem: string }

/** Paints the cards of a platform and encodes them as it takes them: one that has too many bytes is tried again at lower quality, and then all of them smaller. Browsers' encoders know no effort. */
export async function packPictures(target: PlannedPack, onCard: () => Promise<void>): Promise<PackedFiles> {
  const { platform, size } = target
  const steps = encodingSteps(platform.limits?.formats).filter(({ effort }, _, [first]) => effort === first.effort)
  const { maxBytes = Number.POSITIVE_INFINITY, minWidth = 0 } = platform.limits ?? {}
  let tooLarge = { file: '', smallest: 0 }
  for (const scale of smallerSizes) {
    if (scale < 1 && size.width * scale < minWidth)
      break
    const made = await paintCards(target, { scale, steps, maxBytes, onCard })
    if ('files' in made)
      return made
    tooLarge = made
  }
  return { problem: budgetProblem(platform, tooLarge.file, { smallest: tooLarge.smallest, maxBytes }) }
}

interface PaintOptions {
  readonly scale: number
  readonly steps: ReturnType<typeof encodingSteps>
  readonly maxBytes: number
  readonly onCard: () => Promise<void>
}

/** All cards at a share of their size, or the first that has too many bytes at that. */
async function paintCards({ platform, size, posts, cards, model, assets }: PlannedPack, { scale, steps, maxBytes, onCard }: PaintOptions): Promise<Extract<PackedFiles, { files: unknown }> | { readonly file: string, readonly smallest: number }> {
  const [width, height] = [size.width, size.height].map(side => Math.round(side * scale))
  const files = new Map<string, PackedFile[]>()
  const data = new Map<string, Uint8Array>()
  for (const post of posts) {
    const packed: PackedFile[] = []
    files.set(post.folder, packed)
    for (const place of post.cards) {
      const card = cards[place]
      const name = `${post.folder}/${cardFileName(card.number, cards.length)}`
      const { sheet } = await cardSheet(place, model, assets, defaultPixelRatio * scale)
      const fit = await fitBudget(steps, maxBytes, async ({ format, quality }) => new Uint8Array(await (await describedBlob(sheet, format, imageDescription(model.input.thread, card.alt), quality)).arrayBuffer()))
      if ('smallest' in fit)
        return { file: name, smallest: fit.smallest }
      const file = `${name}.${fileEndings[fit.step.format]}`
      data.set(file, fit.data)
      packed.push(packedFile({ file, card, width, height, bytes: fit.data.length, encoding: fit.step, loss: encodingLoss(fit.step, steps, scale) }, platform))
      await onCard()
    }
  }
  return { files, data }
}

function packedFile({ card, ...file }: Omit<PackedFile, 'cards' | 'alt' | 'checks' | 'encoding'> & { readonly card: PlannedPack['cards'][number], readonly encoding: ReturnType<typeof encodingSteps>[number] }, platform: Platform): PackedFile {
  const alt = altText(card.alt, platform.limits ?? {})
  return { ...file, cards: [card.number], alt, checks: pictureChecks({ ...file, format: file.encoding.format, alt: alt.text }, platform) }
}
