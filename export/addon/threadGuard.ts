import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename } from 'node:path'
import { threadFile } from './threadFile'

/** What is read of Slidev's options. */
export interface DeckOptions {
  readonly entry: string
  readonly data: {
    readonly headmatter: Readonly<Record<string, unknown>>
    readonly slides: readonly { readonly source: { readonly filepath: string } }[]
  }
}

interface DevServer {
  readonly middlewares: { use: (handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void) => void }
  readonly config: { readonly logger: { warn: (message: string) => void } }
}

/** A plugin of Vite that keeps Slidev's editor from writing slides over the thread that they are made of: the thread's file is what is edited. */
export default function threadGuard({ entry, data }: DeckOptions) {
  return {
    name: 'threadeck:thread-guard',
    configureServer: {
      order: 'pre' as const,
      handler({ middlewares, config }: DevServer): void {
        middlewares.use((request, _, next) => {
          const [, number] = /^\/__slidev\/slides\/(\d+)\.json$/.exec(request.url ?? '') ?? []
          if (request.method === 'POST' && number !== undefined && data.slides[Number(number) - 1]?.source.filepath === guardedFile(data.headmatter, entry)) {
            config.logger.warn(`Slide ${number} is made of ${basename(guardedFile(data.headmatter, entry)!)}: edit that file.`)
            // Slidev answers with the slide as it is.
            request.method = 'GET'
          }
          next()
        })
      },
    },
  }
}

function guardedFile(headmatter: DeckOptions['data']['headmatter'], entry: string): string | undefined {
  try {
    return headmatter.thread === undefined || headmatter.thread === null ? undefined : threadFile(headmatter.thread, entry).path
  }
  catch {
    return undefined
  }
}
