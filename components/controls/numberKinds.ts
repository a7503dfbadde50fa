import type { InjectionKey } from 'vue'
import type { NumberKind } from '../../engine/source'

/** What each mark of a number promises. */
export const kindNotes: Readonly<Record<NumberKind | 'modelled', string>> = {
  quoted: 'Quoted: the source named here says so.',
  counted: 'Counted: summed exactly by the engine behind this slide.',
  modelled: 'Modelled: from a fitted formula, whose error is stated.',
  measured: 'Measured: a named machine took it.',
}

/** What a number asks of its group. */
export interface NumberGroup {
  /** Counts a number of a kind in; returns what takes it out. */
  readonly add: (kind: NumberKind) => () => void
  /** Whether numbers of several kinds stand together, so that each needs its sign. */
  readonly isMixed: () => boolean
}

export const numberGroupKey: InjectionKey<NumberGroup> = Symbol('number group')
