import type { DiagramGraph, DiagramModel, SequenceModel } from './diagramGraph'

const maxCharacters = 1000
const kinds: Readonly<Record<DiagramModel['kind'], string>> = { flowchart: 'Flowchart', states: 'State diagram', classes: 'Class diagram', entities: 'Entity relationship diagram', sequence: 'Sequence diagram' }

/** What a diagram shows, in words: its boxes and lines, or its messages in their order; of a large one, the first. */
export function describeDiagram(model: DiagramModel): string {
  const parts = model.kind === 'sequence' ? messages(model) : lines(model)
  let text = `${kinds[model.kind]}: ${parts[0] ?? ''}`
  for (const [index, part] of parts.slice(1).entries()) {
    if (text.length + part.length > maxCharacters)
      return `${text.slice(0, maxCharacters)}; and ${parts.length - index - 1} more.`
    text += `; ${part}`
  }
  return `${text.slice(0, maxCharacters)}.`
}

function lines({ nodes, edges, groups }: DiagramGraph): string[] {
  const names = new Map<string, string>([
    ...groups.map(({ id, label }) => [id, oneLine(label)] as const),
    ...nodes.map(({ id, label, shape }) => [id, label === '' ? shape === 'start' ? 'start' : shape === 'end' ? 'end' : 'a choice' : oneLine(label)] as const),
  ])
  const drawn = edges.filter(({ line }) => line !== 'hidden')
  const linked = new Set(drawn.flatMap(({ from, to }) => [from, to]))
  return [
    ...drawn.map(({ from, to, label, start, end }) => {
      const verb = start === 'none' && end === 'none' ? 'and' : start !== 'none' && end !== 'none' ? 'to and from' : 'to'
      const [first, last] = verb === 'to' && end === 'none' ? [to, from] : [from, to]
      return `${names.get(first) ?? first} ${verb} ${names.get(last) ?? last}${label === '' ? '' : `, labelled "${oneLine(label)}"`}`
    }),
    ...nodes.filter(({ id }) => !linked.has(id)).map(({ id }) => names.get(id) ?? id),
  ]
}

function messages({ actors, steps }: SequenceModel): string[] {
  const names = new Map(actors.map(({ id, label }) => [id, oneLine(label)]))
  const said = steps.flatMap((step) => {
    switch (step.kind) {
      case 'message': return [`${names.get(step.from)} to ${step.from === step.to ? 'itself' : names.get(step.to)}${step.label === '' ? '' : `: "${oneLine(step.label)}"`}`]
      case 'note': return [`a note: "${oneLine(step.label)}"`]
      case 'open': return [`${step.keyword}${step.label === '' ? '' : ` "${oneLine(step.label)}"`}`]
      case 'divide': return [`otherwise${step.label === '' ? '' : ` "${oneLine(step.label)}"`}`]
      default: return []
    }
  })
  return said.length > 0 ? said : actors.map(({ label }) => oneLine(label))
}

function oneLine(label: string): string {
  return label.replaceAll('\n', ' ')
}
