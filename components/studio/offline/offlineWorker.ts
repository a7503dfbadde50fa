// Service worker of a built site: the whole deck, and what else was fetched once, can be had without a network.
// It imports nothing, so that it is one classic script, which every browser takes.

interface ExtendableEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request
  respondWith: (response: Promise<Response>) => void
}

interface WorkerScope {
  readonly location: Location
  readonly clients: { claim: () => Promise<void> }
  skipWaiting: () => Promise<void>
  addEventListener: ((kind: 'install' | 'activate', listener: (event: ExtendableEvent) => void) => void) & ((kind: 'fetch', listener: (event: FetchEvent) => void) => void)
}

/** Files of the deck, which the build puts in. */
declare const deckFiles: readonly string[]

const worker = globalThis as unknown as WorkerScope
/** Its address names the cache, which the page fills too. */
const cacheName = new URL(worker.location.href).searchParams.get('cache') ?? 'site'
/** More than a site of this kind has; files of sites that were here before go first. */
const mostFiles = 600

worker.addEventListener('install', event => event.waitUntil(keepDeck().then(() => worker.skipWaiting())))
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method === 'GET' && new URL(url).origin === worker.location.origin)
    event.respondWith(answer(event.request))
})

/** A built file's name changes with what it holds, so it is good for ever; of all else the newest is wanted. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request)
  if (kept && new URL(request.url).pathname.includes('/assets/'))
    return kept
  try {
    const response = await fetch(request)
    if (response.ok) {
      await cache.put(request, response.clone())
      await forgetOldest(cache)
    }
    return response
  }
  catch (error) {
    if (kept)
      return kept
    throw error
  }
}

/** Fetches what is not there yet; a built file that is there is the same. */
async function keepDeck(): Promise<void> {
  const cache = await caches.open(cacheName)
  const addresses = ['.', ...deckFiles].map(file => new URL(file, worker.location.href).href)
  await Promise.all(addresses.map(async address => await cache.match(address) ?? await cache.add(address)))
}

async function forgetOldest(cache: Cache): Promise<void> {
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - mostFiles)).map(key => cache.delete(key)))
}
