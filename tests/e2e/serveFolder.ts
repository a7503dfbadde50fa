import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import sirv from 'sirv'

export interface StaticServer {
  /** With the base at its end. */
  readonly url: string
  close: () => void
}

export interface ServeOptions {
  /** @default '/' */
  readonly base?: string
  /** Whether a browser may keep the files, as from most hosts; the folder is then read once. @default false */
  readonly cached?: boolean
}

const secondsKept = 600

/** A plain static server for a folder under a base such as `/talks/context/`; what is not a file is not found. */
export async function serveFolder(folder: string, { base = '/', cached = false }: ServeOptions = {}): Promise<StaticServer> {
  const serve = sirv(folder, cached ? { maxAge: secondsKept } : { dev: true })
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404).end()
    }
    const inside = request.url?.startsWith(base)
    request.url = request.url?.slice(base.length - 1)
    if (inside)
      serve(request, response, notFound)
    else
      notFound()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, close: () => server.close() }
}
