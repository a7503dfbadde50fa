import type { Theme } from '../../theme/theme'
import type { Block, Thread } from '../../thread/thread'
import type { Glyphs } from '../glyphPieces'
import type { TextMeasurer } from '../textMeasurer'
import { blockDiagram, diagramModel } from './blockDiagram'
import { DiagramError } from './diagramError'

/** Why diagrams among blocks cannot be read, one for each that cannot, without a full stop. */
export function unreadableDiagrams(blocks: readonly Block[]): string[] {
  return blocks.map(diagramModel).filter(model => model instanceof DiagramError).map(({ message }) => message)
}

/** Sentences about the posts with diagrams that cannot be drawn, with what is wrong with the first of each. */
export function diagramMistakes({ posts }: Pick<Thread, 'posts'>, { theme, glyphs, measurer }: { readonly theme: Pick<Theme, 'typography'>, readonly glyphs: Glyphs, readonly measurer: TextMeasurer }, wanted?: ReadonlySet<number>): string[] {
  const mistakeOf = (block: Block) => {
    const model = diagramModel(block)
    if (model instanceof DiagramError)
      return [model.message]
    return model && !blockDiagram(block, theme.typography, glyphs, measurer) ? ['its boxes and lines cannot be laid out'] : []
  }
  return posts.flatMap(({ blocks }, index) => {
    const mistakes = wanted && !wanted.has(index + 1) ? [] : blocks.flatMap(mistakeOf)
    if (mistakes.length === 0)
      return []
    return mistakes.length === 1
      ? [`Post ${index + 1} has a diagram that cannot be drawn, shown as code: ${mistakes[0]}; correct it, or name another language than mermaid.`]
      : [`Post ${index + 1} has ${mistakes.length} diagrams that cannot be drawn, shown as code; of the first: ${mistakes[0]}; correct them, or name another language than mermaid.`]
  })
}
