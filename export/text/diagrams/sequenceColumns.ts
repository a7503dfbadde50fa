import type { SequenceStep } from './diagramGraph'
import type { SetLabel } from './setLabels'

export interface ColumnNeeds {
  /** Of the heads of participants, in em. */
  readonly widths: readonly number[]
  readonly steps: readonly SequenceStep[]
  /** The label of each step. */
  readonly texts: readonly SetLabel[]
  readonly column: (id: string) => number
  readonly noteWidth: (text: SetLabel) => number
  /** What a message from a participant to itself takes beside its label. */
  readonly loopWidth: number
}

const headGap = 0.8
/** Beside the label of a message: room for the head of its arrow. */
const messageGap = 1.8
const noteGap = 1.2

/** Middles of the columns of participants, in em from the middle of the first: as near to one another as labels between them allow. */
export function actorColumns({ widths, steps, texts, column, noteWidth, loopWidth }: ColumnNeeds): readonly number[] {
  /** The distance that two columns need. */
  const needs: { readonly from: number, readonly to: number, readonly distance: number }[] = []
  const need = (from: number, to: number, distance: number) => {
    if (from >= 0 && to < widths.length && from < to)
      needs.push({ from, to, distance })
  }
  for (let index = 1; index < widths.length; index++)
    need(index - 1, index, (widths[index - 1] + widths[index]) / 2 + headGap)
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'message') {
      const [from, to] = [column(step.from), column(step.to)].sort((a, b) => a - b)
      if (from === to)
        need(from, from + 1, loopWidth + texts[index].width + headGap)
      else
        need(from, to, texts[index].width + messageGap)
    }
    else if (step.kind === 'note') {
      const at = column(step.actors[0])
      const width = noteWidth(texts[index])
      if (step.place === 'over' && step.actors.length === 1) {
        need(at - 1, at, width / 2 + noteGap)
        need(at, at + 1, width / 2 + noteGap)
      }
      else if (step.place !== 'over') {
        need(step.place === 'left' ? at - 1 : at, step.place === 'left' ? at : at + 1, width + noteGap)
      }
    }
  }
  const xs: number[] = []
  for (let at = 0; at < widths.length; at++)
    xs.push(needs.filter(({ to }) => to === at).reduce((x, { from, distance }) => Math.max(x, xs[from] + distance), 0))
  return xs
}
