import type { GraphLayouter } from '../../../export/text/diagrams/graphLayouter'
import { DiagramError } from '../../../export/text/diagrams/diagramError'
import { openGraphLayouter } from '../../../export/text/diagrams/loadDiagrams'
import { NotLoadedError } from './notLoaded'

/** Lays out diagrams in the studio: what does so is fetched when a post has the first one. */
export function studioDiagrams(): GraphLayouter {
  let layouter: GraphLayouter | undefined
  let failed = false

  async function load(): Promise<void> {
    try {
      layouter = await openGraphLayouter()
      failed = false
    }
    catch {
      failed = true
    }
  }

  return {
    layout(graph) {
      if (layouter)
        return layouter.layout(graph)
      if (!failed)
        throw new NotLoadedError(load)
      // Another try with the next change.
      failed = false
      throw new DiagramError('what lays it out could not be fetched, so open the studio again with a network')
    },
  }
}
