import type { Block } from '../../thread/thread'
import { diagramModel } from './blockDiagram'
import { describeDiagram } from './describeDiagram'
import { DiagramError } from './diagramError'

/** A block whose diagram is said in words; it reads as a picture does. */
export function withSpokenDiagram(block: Block): Block {
  const model = diagramModel(block)
  return !model || model instanceof DiagramError ? block : { kind: 'paragraph', marker: '', depth: block.depth, tight: block.tight, spans: [{ text: `[Picture: ${describeDiagram(model)}]` }] }
}
