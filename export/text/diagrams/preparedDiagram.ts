import type { Typography } from '../../theme/theme'
import type { Glyphs } from '../glyphPieces'
import type { TextMeasurer } from '../textMeasurer'
import type { Diagram } from './diagram'
import type { DiagramModel, GraphDirection } from './diagramGraph'
import type { GraphLayouter } from './graphLayouter'
import type { LabelSetter } from './setLabels'
import { layoutGraph, manyEdges } from './layoutGraph'
import { layoutSequence } from './layoutSequence'
import { labelSetter } from './setLabels'

/** A diagram that can be laid out for any room. */
export interface PreparedDiagram {
  /** The one of its forms that has the largest labels in a room, in px at 1x; where lines run as the source says, if labels can be read then. */
  readonly formFor: (width: number, height: number) => Diagram
}

/** Size of labels from which on they are read on a phone, in px at 1x. */
export const minLabelSize = 12
/** A form that the source does not ask for must be better by this. */
const clearlyLarger = 1.1
/** Widths of labels, in em: the first for the room that there usually is. */
const graphLabelWidths = [11, 7.5]
const sequenceLabelWidths = [9, 6.5, 5]
const turned: Readonly<Record<GraphDirection, GraphDirection>> = { down: 'right', up: 'right', right: 'down', left: 'down' }

/** Prepares a diagram; its first form is laid out at once. @throws {DiagramError} when it cannot be laid out */
export function prepareDiagram(model: DiagramModel, layouter: GraphLayouter, typography: Typography, glyphs: Glyphs, measurer: TextMeasurer): PreparedDiagram {
  const forms = formsOf(model, layouter, labelSetter(typography, glyphs, measurer))
  const laidOut: Diagram[][] = forms.map(() => [])
  const form = (group: number, index: number) => laidOut[group][index] ??= forms[group][index]()
  form(0, 0)
  return {
    formFor(width, height) {
      let best = form(0, 0)
      for (const [group, { length }] of forms.entries()) {
        // Labels that can be read are reason enough to do as the source says.
        if (group > 0 && labelSizeIn(best, width, height) >= minLabelSize)
          break
        for (let index = 0; index < length; index++) {
          const candidate = form(group, index)
          if (labelSizeIn(candidate, width, height) > labelSizeIn(best, width, height) * (group > 1 ? clearlyLarger : 1))
            best = candidate
        }
      }
      return best
    },
  }
}

/** Size of labels at which a diagram fills a room, in px at 1x. */
export function labelSizeIn(diagram: Pick<Diagram, 'width' | 'height'>, width: number, height: number): number {
  return Math.min(width / diagram.width, height / diagram.height)
}

/** Forms that a diagram can have, those first in which lines run as its source says and boxes have air around them. */
function formsOf(model: DiagramModel, layouter: GraphLayouter, setLabel: LabelSetter): (() => Diagram)[][] {
  if (model.kind === 'sequence')
    return [sequenceLabelWidths.map(width => () => layoutSequence(model, width, setLabel))]
  // What cannot be read in any form is not tried in many: it takes long.
  const widths = model.edges.length > manyEdges ? graphLabelWidths.slice(1) : graphLabelWidths
  return [model.direction, turned[model.direction]].flatMap(direction => (model.edges.length > manyEdges ? [true] : [false, true]).map(isTight => widths.map(labelWidth => () => layoutGraph(model, { direction, labelWidth, isTight }, setLabel, layouter))))
}
