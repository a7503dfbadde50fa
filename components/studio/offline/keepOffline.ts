const cacheName = 'threadeck-site'

/** Lets a built site open again without a network: its worker keeps the whole deck; what else was loaded so far is kept, and what comes from now on too. Where a browser cannot, nothing happens. */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !('caches' in window))
    return
  const site = document.baseURI.split(/[?#]/)[0]
  try {
    const registration = await navigator.serviceWorker.register(new URL(`offline.js?cache=${cacheName}`, site)) as ServiceWorkerRegistration | undefined
    // Where workers are blocked there is none, and none would ever be ready.
    if (!registration || !await isActive(registration))
      return
    const cache = await caches.open(cacheName)
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name).filter(name => name.startsWith(new URL('.', site).href))
    await Promise.all([site, ...loaded].map(async address => await cache.match(address) ?? await cache.add(address)))
  }
  catch {
    // The site goes on as it is: it only needs the network once more.
  }
}

/** Resolves when a worker serves the site, or gave up. */
async function isActive({ active, waiting, installing }: ServiceWorkerRegistration): Promise<boolean> {
  const worker = active ?? waiting ?? installing
  if (!worker)
    return false
  return new Promise((resolve) => {
    const look = () => ['activated', 'redundant'].includes(worker.state) && resolve(worker.state === 'activated')
    worker.addEventListener('statechange', look)
    look()
  })
}
