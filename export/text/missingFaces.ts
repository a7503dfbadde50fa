import type { Theme } from '../theme/theme'
import type { AddedTo } from '../thread/carouselPosts'
import type { Thread } from '../thread/thread'
import type { OwnFont } from './ownFont'
import { familyFiles } from '../theme/fontFamilies'
import { drawnPosts } from '../thread/carouselPosts'
import { diagramSpans } from './diagrams/diagramSpans'
import { ownFaces } from './ownFamily'
import { drawnSpans } from './preparedBlock'

/** From this weight on, text is bold. */
const leastBold = 600

/** Sentences about faces that a family of one's own lacks and that a thread asks for: nothing is made up in their place. */
export function missingFaces(thread: AddedTo & Pick<Thread, 'author'>, { typography, header }: Pick<Theme, 'typography' | 'header'>, fonts: ReadonlyMap<string, OwnFont>, wanted?: ReadonlySet<number>): string[] {
  const { author } = thread
  const files = familyFiles(typography.family)
  const faces = ownFaces(files, fonts)
  if (faces.length === 0)
    return []
  const name = fonts.get(files.find(file => fonts.has(file)) ?? '')?.family ?? ''
  const spans = drawnPosts(thread, wanted).flatMap(({ post }) => post.blocks.flatMap(block => diagramSpans(block) ?? (block.kind === 'code' ? [] : drawnSpans(block)))).filter(({ code, formula }) => !code && !formula)
  const upright = faces.filter(({ style }) => style === 'normal')
  // Text that is upright is set in an upright face, whatever its weight.
  const weights = (upright.length > 0 ? upright : faces).map(({ weight }) => weight)
  const showsBold = typography.boldWeight >= leastBold && ((header.name && author.name !== '') || spans.some(({ bold }) => bold))
  const asked: readonly (readonly [kind: string, isAskedFor: boolean, isThere: boolean, instead: string])[] = [
    ['regular', typography.weight < leastBold && spans.some(({ bold }) => !bold), weights.some(weight => weight < leastBold), 'text is set in its bold one'],
    ['bold', showsBold, weights.some(weight => weight >= leastBold), 'bold text is set in its regular one'],
    ['upright', spans.some(({ italic }) => !italic), upright.length > 0, 'text is set in its italic one'],
    ['italic', spans.some(({ italic }) => italic), faces.some(({ style }) => style === 'italic'), 'italic text is set in its upright one'],
  ]
  return asked.flatMap(([kind, isAskedFor, isThere, instead]) => isAskedFor && !isThere ? [`The font ${name} has no ${kind} face: ${instead}. Name the file of that face too, if there is one.`] : [])
}
