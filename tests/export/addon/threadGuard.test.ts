import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import threadGuard from '../../../export/addon/threadGuard'

/** What the server makes of a request for a slide of a deck whose second slide is made of a thread. */
function handled(method: string, url: string, thread: unknown = 'my.md') {
  const warnings: string[] = []
  let handle: ((request: IncomingMessage, response: ServerResponse, next: () => void) => void) | undefined
  const data = { headmatter: { thread }, slides: [{ source: { filepath: '/deck/slides.md' } }, { source: { filepath: '/deck/my.md' } }] }
  threadGuard({ entry: '/deck/slides.md', data }).configureServer.handler({
    middlewares: { use: found => void (handle = found) },
    config: { logger: { warn: message => warnings.push(message) } },
  })
  const request = { method, url } as IncomingMessage
  let isPassedOn = false
  handle!(request, {} as ServerResponse, () => void (isPassedOn = true))
  return { method: request.method, warnings, isPassedOn }
}

it('threadGuard(options) makes of saving a slide of the thread a reading of it, and says which file to edit', () => {
  expect(handled('POST', '/__slidev/slides/2.json')).toEqual({ method: 'GET', warnings: ['Slide 2 is made of my.md: edit that file.'], isPassedOn: true })
})

it.each([
  ['POST', '/__slidev/slides/1.json', 'my.md'],
  ['GET', '/__slidev/slides/2.json', 'my.md'],
  ['POST', '/__slidev/slides/9.json', 'my.md'],
  ['POST', '/other', 'my.md'],
  ['POST', '/__slidev/slides/2.json', undefined],
  ['POST', '/__slidev/slides/2.json', 5],
])('threadGuard(options) leaves %s %s of a deck with the thread %s as it is', (method, url, thread) => {
  expect(handled(method, url, thread === undefined ? null : thread)).toEqual({ method, warnings: [], isPassedOn: true })
})
