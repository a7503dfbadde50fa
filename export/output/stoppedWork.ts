import process from 'node:process'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const undoing = new Set<() => void>()

/**
 * Has what is half done undone when a signal stops the process; call what it returns when the work is whole or gone.
 * Only then are signals caught: at any other time the system ends the process at once, however busy it is.
 * @param undo - must not wait for anything, because the process ends by the signal right after it.
 */
export function undoWhenStopped(undo: () => void): () => void {
  if (undoing.size === 0)
    signals.forEach(signal => process.on(signal, stop))
  undoing.add(undo)
  return () => {
    if (undoing.delete(undo) && undoing.size === 0)
      signals.forEach(signal => process.off(signal, stop))
  }
}

function stop(signal: NodeJS.Signals): void {
  for (const undo of undoing) {
    try {
      undo()
    }
    catch {
      // What cannot be removed must not keep the process from ending.
    }
  }
  // As the signal would have ended it: an ordinary exit waits for the encoders.
  signals.forEach(caught => process.off(caught, stop))
  process.kill(process.pid, signal)
}
