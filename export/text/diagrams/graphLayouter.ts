import type { ElkNode } from 'elkjs/lib/elk-api'
import ELK from 'elkjs/lib/elk.bundled.js'

/** Places nodes and lines of a graph; the same graph gets the same places. */
export interface GraphLayouter {
  readonly layout: (graph: ElkNode) => ElkNode
}

/** What the library calls its worker where there are no workers: it answers at once, around which the library puts timers. */
interface DirectWorker {
  onmessage: ((answer: { readonly data: { readonly error?: unknown, readonly data?: ElkNode } }) => void) | null
  readonly dispatcher: { readonly saveDispatch: (message: { readonly data: object }) => void }
}

const maxKept = 60

/** A layouter by the Eclipse Layout Kernel: the same places in every browser and every version of Node. */
export async function createGraphLayouter(): Promise<GraphLayouter> {
  const elk = new ELK()
  // Its algorithms register with the first task that it does.
  await elk.layout({ id: 'root', children: [] })
  const { worker } = (elk as unknown as { readonly worker: { readonly worker: DirectWorker } }).worker
  /** By graph: while a post is typed in, its diagrams stay as they are. */
  const kept = new Map<string, ElkNode>()

  return {
    layout(graph) {
      const key = JSON.stringify(graph)
      const known = kept.get(key)
      if (known)
        return known
      if (kept.size >= maxKept)
        kept.clear()
      const placed = layoutNow(worker, JSON.parse(key) as ElkNode)
      kept.set(key, placed)
      return placed
    },
  }
}

function layoutNow(worker: DirectWorker, graph: ElkNode): ElkNode {
  const { onmessage } = worker
  let placed: ElkNode | undefined
  worker.onmessage = ({ data }) => placed = data.error === undefined ? data.data : undefined
  try {
    worker.dispatcher.saveDispatch({ data: { id: 0, cmd: 'layout', graph } })
  }
  finally {
    worker.onmessage = onmessage
  }
  if (!placed)
    throw new Error('Expected a graph to have a layout, but it has none.')
  return placed
}
