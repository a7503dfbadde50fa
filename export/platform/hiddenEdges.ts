import type { Edges, HiddenEdges } from './platform'
import type { CardSize } from './sizePresets'
import { platforms } from './platforms'
import { defaultPixelRatio } from './sizePresets'

/** What is known of a size that is higher than others and that no platform names. */
const storySize = 'story'
const sizes = platforms.flatMap(platform => platform.sizes)
const edgeNames = ['top', 'right', 'bottom', 'left'] as const

/** What of a size people do not see, in px at 1x; of a size of one's own that is as high as a story for its width, what a story's bars cover. */
export function hiddenEdges({ name, width, height }: CardSize): readonly HiddenEdges[] {
  const story = sizes.find(size => size.name === storySize)
  const known = sizes.find(size => size.name === name) ?? (story && height * story.width >= width * story.height ? story : undefined)
  const share = known ? width / known.width / defaultPixelRatio : 0
  return known?.hidden?.map(hidden => ({ ...hidden, ...scaled(hidden, share) })) ?? []
}

/** How much along each edge of a size is covered, whatever covers it, in px at 1x. */
export function coveredEdges(size: CardSize): Edges {
  const covered = hiddenEdges(size).filter(({ kind }) => kind === 'covered')
  const most = edgeNames.map(edge => [edge, Math.max(0, ...covered.map(hidden => hidden[edge]))] as const)
  return Object.fromEntries(most) as unknown as Edges
}

function scaled(edges: Edges, share: number): Edges {
  return { top: edges.top * share, right: edges.right * share, bottom: edges.bottom * share, left: edges.left * share }
}
