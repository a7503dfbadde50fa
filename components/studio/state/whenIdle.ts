/** Runs something when the browser has nothing else to do, or soon where it cannot tell; returns how to call it off. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const idle = requestIdleCallback(run, { timeout: 500 })
    return () => cancelIdleCallback(idle)
  }
  const timer = setTimeout(run, 30)
  return () => clearTimeout(timer)
}
