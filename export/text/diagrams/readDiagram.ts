import type { DiagramModel } from './diagramGraph'
import type { SourceLine } from './sourceLines'
import { DiagramError } from './diagramError'
import { readClasses } from './readClasses'
import { readEntities } from './readEntities'
import { readFlowchart } from './readFlowchart'
import { readSequence } from './readSequence'
import { readStates } from './readStates'
import { sourceLines } from './sourceLines'

/** More than a card can show so that it can be read; what lies between keeps the time for a layout short. */
const maxNodes = 50
const maxEdges = 80
const maxDepth = 6
const maxSteps = 120

const readers: readonly (readonly [header: RegExp, read: (lines: readonly SourceLine[]) => DiagramModel])[] = [
  [/^(?:graph|flowchart|flowchart-elk)(?=[ ;]|$)/, readFlowchart],
  [/^stateDiagram(?:-v2)?$/, readStates],
  [/^classDiagram(?:-v2)?$/, readClasses],
  [/^erDiagram$/, readEntities],
  [/^sequenceDiagram$/, readSequence],
]

/** Reads a diagram in Mermaid's language. @throws {DiagramError} when it is of no known kind, cannot be read, is empty, or is larger than a card can show */
export function readDiagram(source: string): DiagramModel {
  const lines = sourceLines(source)
  const [header] = lines
  if (!header)
    throw new DiagramError('it is empty')
  const read = readers.find(([pattern]) => pattern.test(header.text))?.[1]
  if (!read) {
    const [keyword] = /^\S{1,30}/.exec(header.text) ?? ['']
    throw new DiagramError(`"${keyword}" is none of the kinds that are drawn: flowchart, sequenceDiagram, stateDiagram, classDiagram and erDiagram`)
  }
  const model = read(lines)
  const excess = model.kind === 'sequence'
    ? firstExcess([['participants', model.actors.length, maxNodes], ['messages and notes', model.steps.length, maxSteps]])
    : firstExcess([['boxes', model.nodes.length, maxNodes], ['lines between boxes', model.edges.length, maxEdges], ['groups', model.groups.length, maxNodes], ['groups inside one another', depthOf(model.groups), maxDepth]])
  if (excess)
    throw new DiagramError(excess)
  if (model.kind === 'sequence' ? model.actors.length === 0 : model.nodes.length === 0)
    throw new DiagramError('it is empty')
  return model
}

function firstExcess(counts: readonly (readonly [what: string, count: number, max: number])[]): string | undefined {
  const found = counts.find(([, count, max]) => count > max)
  return found && `it has ${found[1]} ${found[0]}, and more than ${found[2]} cannot be shown on a card`
}

function depthOf(groups: readonly { readonly id: string, readonly parent?: string | undefined }[]): number {
  const depths = new Map<string, number>()
  for (const { id, parent } of groups)
    depths.set(id, (parent === undefined ? 0 : depths.get(parent) ?? 0) + 1)
  return Math.max(0, ...depths.values())
}
