import type { Card } from '../layout/card'
import type { Encoding, EncodingEffort } from '../platform/encodingSteps'
import type { PlannedPost } from '../platform/packPlan'
import type { PackedFile } from '../platform/packReport'
import type { MadeTarget, PlannedTarget } from './packTarget'
import type { StagedFolder } from './stagedFolder'
import { cardFileName } from '../layout/cardFileName'
import { fileEndings } from '../paint/imageFormats'
import { altText } from '../platform/altTexts'
import { encodingLoss, encodingSteps, smallerSizes } from '../platform/encodingSteps'
import { fitBudget } from '../platform/fitBudget'
import { pictureChecks } from '../platform/limitChecks'
import { budgetProblem } from '../platform/packProblems'
import { defaultPixelRatio } from '../platform/sizePresets'
import { encodeDescribed } from './encodeDescribed'
import { createRasterizer } from './rasterizer'

export interface PackPicturesOptions {
  readonly effort: EncodingEffort
  /** Bytes that one picture may have. @default what its platform takes */
  readonly maxBytes?: number | undefined
  readonly onCard: () => void
}

/** A platform on the way to its pictures. */
interface Taker {
  readonly target: PlannedTarget
  readonly steps: readonly Encoding[]
  readonly maxBytes: number
  readonly written: PackedFile[]
  /** A picture that has too many bytes however it is written. */
  tooLarge?: { readonly file: string, readonly smallest: number }
}

// While one card is encoded, the next is drawn.
const cardsInFlight = 2

/** Draws the cards of platforms that show the same ones, each card once, and writes them as each platform takes them. */
export async function packPictures(targets: readonly PlannedTarget[], folder: StagedFolder, { effort, maxBytes, onCard }: PackPicturesOptions): Promise<Map<PlannedTarget, MadeTarget>> {
  const found = new Map<PlannedTarget, MadeTarget>()
  let left = [...targets]
  for (const [index, scale] of smallerSizes.entries()) {
    const takers = left.map((target): Taker => {
      const { formats, maxBytes: max = Number.POSITIVE_INFINITY } = target.platform.limits ?? {}
      return { target, steps: encodingSteps(formats, effort), maxBytes: Math.min(max, maxBytes ?? Number.POSITIVE_INFINITY), written: [] }
    })
    await drawCards(takers, folder, scale, onCard)
    for (const { target, written, tooLarge, maxBytes } of takers) {
      if (!tooLarge) {
        found.set(target, { files: byPost(target, written) })
        continue
      }
      await Promise.all(written.filter(file => file !== undefined).map(({ file }) => folder.drop(file)))
      const next = smallerSizes[index + 1]
      if (next === undefined || target.size.width * next < (target.platform.limits?.minWidth ?? 0))
        found.set(target, { problem: budgetProblem(target.platform, tooLarge.file, { smallest: tooLarge.smallest, maxBytes }) })
    }
    left = left.filter(target => !found.has(target))
    if (left.length === 0)
      break
  }
  return found
}

/** Draws all cards at a share of their size, each for the platforms whose pictures were small enough so far. */
async function drawCards(takers: readonly Taker[], folder: StagedFolder, scale: number, onCard: () => void): Promise<void> {
  const [{ target: { laidOut: { cards, measurer, job }, size } }] = takers
  const width = Math.round(size.width * scale)
  const height = Math.round(size.height * scale)
  const rasterizer = createRasterizer({ ...job, width, height, pixelRatio: defaultPixelRatio * scale, measurer })
  let next = 0
  const drawNext = async () => {
    const pixels = { data: new Uint8Array(width * height * 3), width, height }
    for (let index = next++; index < cards.length && takers.some(({ tooLarge }) => !tooLarge); index = next++) {
      const card = cards[index]
      await rasterizer.draw(card, pixels)
      const encoded = new Map<string, Promise<Uint8Array>>()
      const encodeOnce = (encoding: Encoding) => {
        const { format, effort, quality } = encoding
        const key = JSON.stringify(encoding)
        const data = encoded.get(key) ?? encodeDescribed(pixels, format, effort, { title: '', author: '', language: '', ...job.about, alt: card.alt }, { ...quality !== undefined && { quality } })
        encoded.set(key, data)
        return data
      }
      for (const taker of takers.filter(({ tooLarge }) => !tooLarge)) {
        await writeCard(taker, card, index, { folder, scale, width, height, encode: encodeOnce })
        onCard()
      }
    }
  }
  await Promise.all(Array.from({ length: cardsInFlight }, drawNext))
}

interface WrittenCard {
  readonly folder: StagedFolder
  readonly scale: number
  readonly width: number
  readonly height: number
  readonly encode: (encoding: Encoding) => Promise<Uint8Array>
}

async function writeCard(taker: Taker, card: Card, index: number, { folder, scale, width, height, encode }: WrittenCard): Promise<void> {
  const { target: { platform, posts }, steps, maxBytes, written } = taker
  const name = `${folderOf(posts, index)}/${cardFileName(card.number, card.count)}`
  const fit = await fitBudget(steps, maxBytes, encode)
  if ('smallest' in fit) {
    taker.tooLarge ??= { file: name, smallest: fit.smallest }
    return
  }
  const { data, step } = fit
  const file = `${name}.${fileEndings[step.format]}`
  await folder.add(file, data)
  const alt = altText(card.alt, platform.limits ?? {})
  written[index] = { file, cards: [card.number], width, height, bytes: data.length, encoding: step, loss: encodingLoss(step, steps, scale), alt, checks: pictureChecks({ format: step.format, width, height, bytes: data.length, alt: alt.text }, { ...platform, limits: { ...platform.limits, ...Number.isFinite(maxBytes) && { maxBytes } } }) }
}

function byPost({ posts }: PlannedTarget, written: readonly PackedFile[]): ReadonlyMap<string, readonly PackedFile[]> {
  return new Map(posts.map(({ folder, cards }) => [folder, cards.map(index => written[index])]))
}

/** Folder of the post that shows a card; posts follow one another. */
function folderOf(posts: readonly PlannedPost[], index: number): string {
  const post = posts.find(({ cards }) => index <= cards[cards.length - 1])
  if (!post)
    throw new RangeError(`Expected a card of a post, but received ${index}`)
  return post.folder
}
