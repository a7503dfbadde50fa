import type { Buffer } from 'node:buffer'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { afterAll } from 'vitest'

/** What a played host answers with: a document, or whatever it does with the request. */
export type Answer = PlayedDocument | ((request: IncomingMessage, response: ServerResponse) => void)

export interface PlayedDocument {
  /** @default 200 */
  readonly status?: number
  /** @default 'application/json' */
  readonly type?: string
  readonly body?: string | Buffer
  readonly headers?: Record<string, string>
}

export interface PlayedServer {
  /** The hosts that are played, for the fetch. */
  readonly origins: ReadonlyMap<string, string>
  /** What was asked for, in order: host, path and query. */
  readonly asked: string[]
}

const servers: Server[] = []

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

/** A server of this machine that plays hosts: answers by "host/path" or "host/path?query"; all else is not found. */
export async function playServer(answers: Readonly<Record<string, Answer>>): Promise<PlayedServer> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const address = `${request.headers.host}${request.url}`
    asked.push(address)
    const answer = answers[address] ?? answers[address.replace(/\?.*/, '')] ?? { status: 404, type: 'text/html', body: '<!doctype html>' }
    if (typeof answer === 'function')
      return answer(request, response)
    const { status = 200, type = 'application/json', body = '', headers = {} } = answer
    response.writeHead(status, { 'content-type': type, ...headers }).end(body)
  })
  servers.push(server)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const hosts = Object.keys(answers).map(address => address.split('/')[0])
  return { asked, origins: new Map(hosts.map(host => [host, origin])) }
}
