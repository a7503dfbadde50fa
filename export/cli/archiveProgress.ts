import type { Progress } from './progress'
import process from 'node:process'
import { createProgress } from './progress'

/** How far an archive is read: a bar on a terminal, and nothing elsewhere. */
export function readProgress(): { readonly update: (share: number) => void, readonly stop: () => void } {
  if (!process.stderr.isTTY)
    return { update: () => {}, stop: () => {} }
  const progress: Progress = createProgress('% of the archive')
  let shown = -1
  return {
    update(share) {
      const percent = Math.floor(share * 100)
      if (percent > shown) {
        shown = percent
        progress.update(percent, 100)
      }
    },
    stop: progress.stop,
  }
}
