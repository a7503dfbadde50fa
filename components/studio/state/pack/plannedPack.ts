import type { Card } from '../../../../export/layout/card'
import type { PackTarget, PlannedPost } from '../../../../export/platform/packPlan'
import type { Platform } from '../../../../export/platform/platform'
import type { AddedCard } from '../../../../export/thread/carouselPosts'
import type { CarouselModel } from '../../render/carouselModel'
import type { CarouselSnapshot } from '../carouselSnapshot'
import { withUsualCards } from '../../../../export/layout/content/usualCards'
import { tellsNothing } from '../../../../export/layout/undescribedPicture'
import { planPosts } from '../../../../export/platform/packPlan'
import { packProblems } from '../../../../export/platform/packProblems'
import { findSize } from '../../../../export/platform/sizePresets'
import { carouselModel } from '../../render/carouselModel'
import { layOutAll } from '../carouselSnapshot'

/** The cards of a platform, and the posts that show them. */
export interface PlannedPack extends PackTarget, Pick<CarouselSnapshot, 'theme' | 'assets'> {
  readonly model: CarouselModel
  readonly cards: readonly Card[]
  readonly posts: readonly PlannedPost[]
  /** Cards that were added because they are usual there. */
  readonly usual: readonly AddedCard[]
  /** Why the platform does not take the cards; none where it does. */
  readonly problems: readonly string[]
}

/** Lays out a carousel for a platform at its usual size, with the first and last card that are usual there; stops between two cards. */
export async function plannedPack(platform: Platform, { model: { input }, theme, assets }: CarouselSnapshot, signal: AbortSignal): Promise<PlannedPack> {
  const size = findSize(platform.sizes[0].name)
  const { thread, added: usual } = await withUsualCards(input.thread, { habit: platform.posting?.habit, layouts: assets.frames.layouts })
  const model = carouselModel({ ...input, thread, size: size.name }, assets, new WeakMap())
  const total = await layOutAll(model, signal)
  const cards: Card[] = []
  for (let place = 0; place < total; place++) {
    signal.throwIfAborted()
    cards.push(await model.card(place))
  }
  const added = cards.flatMap(card => card.added ? [card.added] : [])
  return {
    platform,
    size,
    theme,
    assets,
    model,
    cards,
    posts: planPosts(platform, total),
    usual: usual.filter(card => added.includes(card)),
    problems: packProblems({ platform, size }, { alts: cards.map(({ alt }) => tellsNothing(alt) ? '' : alt), added }),
  }
}
