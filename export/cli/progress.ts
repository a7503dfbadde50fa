import process from 'node:process'
import { SingleBar } from 'cli-progress'
import { undoWhenStopped } from '../output/stoppedWork'

/** Shows how far a long piece of work is: a bar on a terminal, a line now and then elsewhere; always on standard error. */
export interface Progress {
  update: (done: number, total: number) => void
  stop: () => void
}

const linesElsewhere = 10

/** Progress of `what`, in plural: "cards". */
export function createProgress(what: string): Progress {
  if (process.stderr.isTTY) {
    const bar = new SingleBar({ format: `{bar} {value}/{total} ${what} · {eta_formatted} left`, stream: process.stderr, hideCursor: true, clearOnComplete: true, gracefulExit: false, barsize: 30, barCompleteChar: '█', barIncompleteChar: '░' })
    let settled: (() => void) | undefined
    return {
      update(done, total) {
        if (!settled) {
          bar.start(total, 0)
          // The cursor is hidden.
          settled = undoWhenStopped(() => bar.stop())
        }
        bar.update(done)
      },
      stop() {
        bar.stop()
        settled?.()
      },
    }
  }
  return {
    update(done, total) {
      const step = Math.ceil(total / linesElsewhere)
      if (done === total || (total > linesElsewhere && done % step === 0))
        process.stderr.write(`${done}/${total} ${what}\n`)
    },
    stop: () => {},
  }
}
