import type { Block } from '../../thread/thread'
import { diagramModel } from './blockDiagram'
import { describeDiagram } from './describeDiagram'
import { DiagramError } from './diagramError'

/** A block whose diagram is said in words; it reads as a picture does. */
export function withSpokenDiagram(block: Block): Block {
  const reading = diagramReading(block)
  return reading === undefined ? block : { kind: 'paragraph', marker: '', depth: block.depth, tight: block.tight, spans: [{ text: `[Picture: ${reading}]` }] }
}

/** A block's diagram in words; undefined of a block that has none. */
export function diagramReading(block: Block): string | undefined {
  const model = diagramModel(block)
  return !model || model instanceof DiagramError ? undefined : describeDiagram(model)
}
