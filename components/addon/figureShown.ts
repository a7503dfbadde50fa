import type { Figure } from '../../engine/figure/figure'
import type { LiveComponent } from '../live/liveComponent'
import { makeFigure, readFigure, readSource } from '../../engine/figure/figures'
import { liveSettings } from '../live/liveSettings'
import { figureComponents } from './figureComponents'
import { packedComponents } from './packedComponents'

/** What a slide shows of a figure. */
export interface ShownFigure {
  readonly figure: Figure
  /** The component that shows the same and more, with its props; undefined where there is none. */
  readonly live?: { readonly live: LiveComponent, readonly props: Readonly<Record<string, unknown>> }
}

/** The figure that a source names, such as `figure:quadratic-growth?times=4`. @throws {ValueError} one sentence, for a figure or an option that there is not */
export function figureShown(source: string): ShownFigure {
  const [name, options] = readSource(source)
  const figure = makeFigure(name, options)
  const live = liveFigure(name, options)
  return { figure, ...live && { live } }
}

/** The component of a figure; undefined where its controls cannot stand at what the figure shows. */
function liveFigure(name: string, options: Readonly<Record<string, string>>): ShownFigure['live'] {
  const { entry, read } = readFigure(name, options)
  const found = figureComponents[name]
  const wanted = found?.props({ ...entry.defaults, ...read })
  const live = packedComponents.find(({ live }) => live.name === found?.component)?.live
  if (!live || !wanted)
    return undefined
  const props = { steps: [], ...wanted }
  try {
    liveSettings(live, props)
    return { live, props }
  }
  catch {
    return undefined
  }
}
