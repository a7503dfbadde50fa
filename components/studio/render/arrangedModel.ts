import type { LayoutName } from '../../../export/thread/layoutName'
import type { Post } from '../../../export/thread/thread'
import type { StudioAssets } from './assets'
import type { CarouselModel } from './carouselModel'
import { carouselModel } from './carouselModel'

export interface Arrangement {
  /** Position of the post that is looked at, from 0. */
  readonly post: number
  /** Whether the layout is that of the post alone, and not that of all. */
  readonly alone: boolean
  /** Left out for none. */
  readonly layout?: LayoutName | undefined
}

/** The same carousel with one of its posts as another layout, its own or that of all, arranges it. Its other posts share the work. */
export function arrangedModel({ input }: CarouselModel, { post, alone, layout }: Arrangement, assets: StudioAssets): CarouselModel {
  const { layout: ofAll, ...thread } = input.thread
  const posts = thread.posts.map((own, index): Post => {
    if (index !== post)
      return own
    const { layout: _, ...rest } = own
    return { ...rest, ...alone && layout !== undefined && { layout } }
  })
  const shownOfAll = alone ? ofAll : layout
  return carouselModel({ ...input, thread: { ...thread, posts, ...shownOfAll !== undefined && { layout: shownOfAll } } }, assets)
}
