import type { Page } from 'playwright-core'

/** Collects what a page should never do: errors on its console, requests that fail or that go to another host than those that it may ask. */
export function watchPage(page: Page, origin: string, hosts: readonly string[] = []): string[] {
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(`console: ${message.text()}`))
  page.on('pageerror', error => complaints.push(`page: ${error.message}`))
  // A request that the page itself gave up has not failed.
  page.on('requestfailed', request => request.failure()?.errorText !== 'net::ERR_ABORTED' && complaints.push(`failed: ${request.url()}`))
  page.on('response', response => response.status() >= 400 && complaints.push(`${response.status()}: ${response.url()}`))
  page.on('request', (request) => {
    const { protocol, hostname, origin: to } = new URL(request.url())
    if (/^https?:$|^wss?:$/.test(protocol) && to !== origin && !hosts.includes(hostname) && to !== origin.replace('http', 'ws'))
      complaints.push(`foreign: ${request.url()}`)
  })
  return complaints
}
