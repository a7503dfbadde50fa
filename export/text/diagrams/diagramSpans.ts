import type { Block } from '../../thread/thread'
import type { DrawnSpan } from '../glyphPieces'
import type { DiagramModel } from './diagramGraph'
import { diagramModel } from './blockDiagram'
import { DiagramError } from './diagramError'

/** The labels of a block that is drawn as a diagram; undefined for all other blocks. */
export function diagramSpans(block: Block): readonly DrawnSpan[] | undefined {
  const model = diagramModel(block)
  return model && !(model instanceof DiagramError) ? labels(model).filter(({ text }) => text !== '') : undefined
}

function labels(model: DiagramModel): DrawnSpan[] {
  if (model.kind === 'sequence')
    return [...model.actors.map(({ label }) => ({ text: label, bold: true })), ...model.steps.flatMap(step => 'label' in step ? [{ text: step.label }] : [])]
  return [
    ...model.groups.map(({ label }) => ({ text: label, bold: true })),
    ...model.nodes.flatMap(({ label, shape, annotation = '', sections = [] }) => [{ text: label, bold: shape === 'table' }, { text: annotation, italic: true }, ...sections.flat().flatMap(({ text, note, italic = false }) => [{ text, italic }, { text: note }])]),
    ...model.edges.flatMap(({ label, startLabel = '', endLabel = '' }) => [label, startLabel, endLabel].map(text => ({ text }))),
  ]
}
