import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, watch } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { undoWhenStopped } from '../../../export/output/stoppedWork'
import { commandFile } from './runThreadeck'
import { testFolder } from './testFolder'

const manyPosts = Array.from({ length: 400 }, (_, index) => `Post ${index}`).join('\n\n\n')
const signals = ['SIGINT', 'SIGTERM'] as const

describe.each(signals)('threadeck carousel, stopped by %s', (signal) => {
  it('while it draws, ends by the signal and leaves nothing, not even the folders that it made', async () => {
    const folder = await testFolder({ 'thread.txt': manyPosts })
    const child = start(folder, ['thread.txt', '--out', 'a/b/cards'])
    child.stderr?.once('data', () => child.kill(signal))
    expect(await ending(child)).toBe(signal)
    expect(await readdir(folder)).toEqual(['thread.txt'])
  })

  it('leaves an earlier carousel as it was', async () => {
    const folder = await testFolder({ 'thread.txt': manyPosts, 'out/01.png': 'earlier', 'out/mine.txt': '' })
    const child = start(folder, ['thread.txt', '--out', 'out', '--force'])
    child.stderr?.once('data', () => child.kill(signal))
    expect(await ending(child)).toBe(signal)
    expect(await readdir(join(folder, 'out'))).toEqual(['01.png', 'mine.txt'])
    expect(readFileSync(join(folder, 'out/01.png'), 'utf8')).toBe('earlier')
  })

  it('while an encoder is at work, does not wait for it', async () => {
    const folder = await testFolder({ 'thread.txt': 'One', 'out/mine.txt': '' })
    // Such a card takes many seconds.
    const child = start(folder, ['thread.txt', '--out', 'out', '--force', '--size', '4096x4096', '--pixel-ratio', '4', '--format', 'avif', '--effort', 'smallest'])
    await new Promise<void>((resolve) => {
      const watcher = watch(join(folder, 'out'), () => {
        watcher.close()
        resolve()
      })
    })
    child.kill(signal)
    expect(await ending(child)).toBe(signal)
    expect(await readdir(join(folder, 'out'))).toEqual(['mine.txt'])
  })

  it.runIf(existsSync('/proc/self/stat'))('while it lays out a long thread, ends by the signal with nothing written', async () => {
    const folder = await testFolder({ 'thread.json': JSON.stringify({ posts: ['Some words of a long thread. '.repeat(300_000)] }) })
    const child = start(folder, ['thread.json'])
    // By then the file is read, and the layout takes far longer.
    while (computedSeconds(child) < 3)
      await setImmediate()
    child.kill(signal)
    expect(await ending(child)).toBe(signal)
    expect(await readdir(folder)).toEqual(['thread.json'])
  })
})

it('threadeck pack, stopped while it draws, leaves nothing but an earlier pack as it was', async () => {
  const folder = await testFolder({ 'thread.txt': manyPosts, 'out/x/post-1/01.png': 'earlier', 'out/mine.txt': '' })
  const child = start(folder, ['thread.txt', '--for', 'x,bluesky', '--out', 'out', '--force'], 'pack')
  child.stderr?.once('data', () => child.kill('SIGINT'))
  expect(await ending(child)).toBe('SIGINT')
  expect((await readdir(join(folder, 'out'))).toSorted()).toEqual(['mine.txt', 'x'])
  expect(await readdir(join(folder, 'out/x/post-1'))).toEqual(['01.png'])
  expect(readFileSync(join(folder, 'out/x/post-1/01.png'), 'utf8')).toBe('earlier')
}, 60_000)

it('undoWhenStopped(undo) catches signals only while there is something to undo', () => {
  const caught = () => [...signals, 'SIGHUP'].map(signal => process.listenerCount(signal))
  const before = caught()
  const settle = [undoWhenStopped(() => {}), undoWhenStopped(() => {})]
  expect(caught()).toEqual(before.map(count => count + 1))
  settle[0]()
  settle[0]()
  expect(caught()).toEqual(before.map(count => count + 1))
  settle[1]()
  expect(caught()).toEqual(before)
})

function start(cwd: string, args: readonly string[], command = 'carousel'): ChildProcess {
  return spawn(process.execPath, [commandFile, command, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** The signal that ended a process, or its exit code. */
function ending(child: ChildProcess): Promise<NodeJS.Signals | number | null> {
  return new Promise(resolve => child.on('close', (code, signal) => resolve(signal ?? code)))
}

/** Time that a process has computed, as Linux counts it in hundredths of a second. */
function computedSeconds({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
