import type { PartlyHidden } from '../../../export/layout/body/hiddenText'
import type { Card } from '../../../export/layout/card'
import type { Theme } from '../../../export/theme/theme'
import type { StudioAssets } from '../render/assets'
import type { CarouselModel } from '../render/carouselModel'
import { hiddenText } from '../../../export/layout/body/hiddenText'
import { smallDiagrams } from '../../../export/layout/body/smallDiagrams'
import { smallText } from '../../../export/layout/body/smallText'
import { idleLayouts } from '../../../export/layout/content/shownLayout'
import { unshownPosts } from '../../../export/layout/content/unshownPosts'
import { unknownLayouts } from '../../../export/layout/layouts'
import { diagramMistakes } from '../../../export/text/diagrams/diagramMistakes'
import { formulaMistakes } from '../../../export/text/formulas/formulaMistakes'
import { missingFaces } from '../../../export/text/missingFaces'
import { missingGlyphs } from '../../../export/text/missingGlyphs'

/** What warnings are about of a card; px at 1x. */
export type WarnedCard = Pick<Card, 'post' | 'added' | 'text' | 'fontSize' | 'width' | 'height' | 'smallestLabels' | 'isBare'> & PartlyHidden

/** Sentences about what cards do not show as it was meant, as the command has them. */
export async function carouselWarnings(model: CarouselModel, { theme, assets, shown }: { readonly theme: Theme, readonly assets: StudioAssets, readonly shown: readonly WarnedCard[] }): Promise<string[]> {
  const { thread, fonts = new Map() } = model.input
  const { glyphs } = model
  const { layouts } = assets.frames
  return [
    ...unknownLayouts(thread, layouts),
    ...idleLayouts(thread, layouts),
    ...await looksWithoutRoom(model),
    ...missingFaces(thread, theme, fonts),
    ...await assets.withLoading(() => [...missingGlyphs(thread, { theme, glyphs }), ...formulaMistakes(thread, glyphs.formulas), ...diagramMistakes(thread, { theme, glyphs, measurer: assets.measurer })]),
    ...smallDiagrams(shown),
    ...smallText(shown),
    ...hiddenText(shown),
    ...unshownPosts(thread, shown, layouts),
  ]
}

/** What the canvas has no room for of the looks of the posts, each said once. */
async function looksWithoutRoom(model: CarouselModel): Promise<string[]> {
  const looks = new Map(model.input.thread.posts.map((_, post) => [model.themeOf(post), post]))
  return (await Promise.all(Array.from(looks.values(), post => model.fontSizeWarnings(post)))).flat()
}
