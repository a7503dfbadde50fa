import type { Figure } from '../../../engine/figure/figure'
import type { Card } from '../../layout/card'
import type { CardContext } from '../../layout/cardContext'
import type { CardMotion, ManifestCard } from '../../layout/manifest'
import type { CardState } from '../../layout/motion/cardStates'
import type { Thread } from '../../thread/thread'
import type { DrawJob } from '../cardDrawer'
import type { CarouselFolder } from '../carouselFolder'
import type { Rasterizer } from '../rasterizer'
import type { MotionRequest } from './figureAnimation'
import { figureStatesFromSource, steppedFigures } from '../../../engine/figure/figureStates'
import { cardFileName } from '../../layout/cardFileName'
import { layoutCarousel } from '../../layout/layoutCarousel'
import { cardStates } from '../../layout/motion/cardStates'
import { motionLength, planMotion } from '../../layout/motion/motionPlan'
import { createRasterizer } from '../rasterizer'
import { animationEndings } from './animation'
import { makeAnimation } from './makeAnimation'

/** A card that moves, as its frames. */
export type MovingCard = readonly CardState[]

/** The cards of a carousel that move, of `cards` as they stand still: those with a list of two items or more, or with a figure that has steps. */
export async function movingCards(cards: readonly Card[], thread: Thread, context: CardContext, posts: ReadonlySet<number> | undefined): Promise<readonly MovingCard[]> {
  const states = new Map<string, readonly Figure[]>()
  for (const source of context.figures.keys())
    states.set(source, figureStatesFromSource(source))
  const steps = Array.from(states).filter(([, figures]) => figures.length > 1)
  // A figure in steps may have another shape than the one that stands still.
  const moving = { ...context, figures: new Map([...context.figures, ...steps.map(([source, figures]) => [source, figures[figures.length - 1]] as const)]) }
  const laidOut = steps.length > 0 ? await layoutCarousel(thread, moving, posts) : cards
  return laidOut.map(card => cardStates(card, source => states.get(source) ?? [], moving)).filter(frames => frames.length > 1)
}

export interface CarouselMotionOptions {
  readonly motion: MotionRequest
  readonly job: Omit<DrawJob, 'format'>
  readonly measurer: CardContext['measurer']
  /** Called after each moving card with how many are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** Adds a moving picture for each of the cards that move to the folder, and to what the manifest says of them; with sentences on what was done to keep them small. @throws {OutputError} */
export async function addMotions(written: readonly ManifestCard[], moving: readonly MovingCard[], folder: CarouselFolder, { motion, job, measurer, onProgress }: CarouselMotionOptions): Promise<{ readonly cards: ManifestCard[], readonly warnings: readonly string[] }> {
  if (moving.length === 0)
    return { cards: [...written], warnings: [`No card moves: --motion is for lists of two items or more, and for figures with steps (${steppedFigures.join(', ')}).`] }
  const cards = [...written]
  const warnings: string[] = []
  for (const [index, states] of moving.entries()) {
    const [{ card }] = states
    const place = cards.findIndex(({ post, part }) => post === card.post && part === card.part)
    const plan = planMotion(states.map(({ newCharacters }) => newCharacters), motion)
    const paint = cardFrames(states, job, measurer)
    const { data, width, height, reduced } = await makeAnimation({ ...motion, plan, width: job.width, height: job.height, paint })
    const file = `${cardFileName(card.number, card.count)}-motion.${animationEndings[motion.format]}`
    await folder.add(file, data)
    const added: CardMotion = { file, width, height, frames: states.length, milliseconds: motionLength(plan), loops: plan.loops, bytes: data.length }
    cards[place] = { ...cards[place], motion: added }
    if (reduced !== '')
      warnings.push(`${file} has ${reduced}, to stay within ${motion.maxBytes} bytes: --max-bytes allows more.`)
    onProgress?.(index + 1, moving.length)
  }
  return { cards, warnings }
}

/** Paints frames of a card at any scale. */
function cardFrames(states: MovingCard, job: Omit<DrawJob, 'format'>, measurer: CardContext['measurer']): Parameters<typeof makeAnimation>[0]['paint'] {
  let opened: { readonly scale: number, readonly rasterizer: Rasterizer, readonly width: number, readonly height: number } | undefined
  return async (frame, scale) => {
    if (opened?.scale !== scale) {
      const { card } = states[0]
      const width = Math.round(job.width * scale)
      const pixelRatio = scale === 1 ? job.pixelRatio : width / card.width
      const height = Math.round(card.height * pixelRatio)
      opened = { scale, width, height, rasterizer: createRasterizer({ ...job, width, height, pixelRatio, measurer }) }
    }
    const { width, height, rasterizer } = opened
    const pixels = { data: new Uint8Array(width * height * 3), width, height }
    await rasterizer.draw(states[frame].card, pixels)
    return pixels
  }
}
