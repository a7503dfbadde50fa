import type { Figure } from './figure'
import type { FigureOption } from './figures'
import { readingSteps } from './bookReading'
import { makeFigure, readFigure, readSource } from './figures'
import { tileOrder } from './flashTiles'

interface StepOption {
  /** Which of the figure's options goes on step by step. */
  readonly option: string
  readonly first: number
  /** With the values that its other options have. */
  readonly last: (options: Readonly<Record<string, FigureOption>>) => number
}

/** Figures that tell something step by step, by name. */
const stepOptions: Readonly<Record<string, StepOption>> = {
  'standard-movements': { option: 'moved', first: 0, last: () => 6 },
  'flash-tiles': { option: 'step', first: 1, last: ({ tiles, causal, version }) => tileOrder(Number(tiles), causal === true, Number(version)).length },
  'alternating-attention': { option: 'layer', first: 1, last: ({ layers }) => Number(layers) },
  'book-reading': { option: 'step', first: 0, last: () => readingSteps - 1 },
  'ring-attention': { option: 'step', first: 0, last: ({ gpus }) => Number(gpus) - 1 },
}

/** Names of the figures that have steps. */
export const steppedFigures: readonly string[] = Object.keys(stepOptions)

/**
 * A figure in all its steps, first to last, all of one size: up to the step that its options name, otherwise to the last there is.
 * A figure without steps has one state, and steps that look like the one before are left out.
 * @throws {ValueError} as `makeFigure` does
 */
export function figureStates(name: string, options: Readonly<Record<string, FigureOption>> = {}): readonly Figure[] {
  const { entry, read } = readFigure(name, options)
  const steps = stepOptions[name] as StepOption | undefined
  if (!steps)
    return [makeFigure(name, read)]
  // Values that only the figure refuses are refused before its steps are counted.
  const first = makeFigure(name, { [steps.option]: steps.first, ...read })
  const last = Number(read[steps.option] ?? steps.last({ ...entry.defaults, ...read }))
  if (last <= steps.first)
    return [first]
  const states = Array.from({ length: last - steps.first + 1 }, (_, step) => makeFigure(name, { ...read, [steps.option]: steps.first + step }))
  return states.filter((state, index) => index === 0 || !looksLike(state, states[index - 1]))
}

/** The same of a figure that a picture's source names, such as `figure:flash-tiles?version=1`. @throws {ValueError} */
export function figureStatesFromSource(source: string): readonly Figure[] {
  return figureStates(...readSource(source))
}

function looksLike(one: Figure, other: Figure): boolean {
  return JSON.stringify([one.shapes, one.labels]) === JSON.stringify([other.shapes, other.labels])
}
