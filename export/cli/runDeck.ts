import type { ThreadFlags } from './openThread'
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { slideSteps } from '../deck/deckSlide'
import { printable } from '../message/printable'
import { makeDeck } from '../output/deck/makeDeck'
import { packageFolder } from '../output/packageFolder'
import { isPipe, openThread, threadFileName } from './openThread'
import { parseChoice, refuseEmptyFlags } from './parseValue'
import { UsageError } from './usageError'

/** Flags of `threadeck deck`, as typed. */
export interface DeckFlags extends ThreadFlags {
  readonly out?: string
  readonly perSlide: string
  readonly serve?: boolean
  readonly open?: boolean
  readonly force?: boolean
}

/** Endings of thread files that are kept as they are. */
const textEndings = new Set(['.md', '.markdown'])

const address = /^[a-z][\w+.-]*:\/\//i

/** Reads a thread, writes a Slidev project of it and says where it is; `--serve` shows it with the Slidev that came with this command. */
export async function runDeck(file: string, flags: DeckFlags): Promise<void> {
  refuseEmptyFlags(flags)
  const perSlide = parseChoice('--per-slide', flags.perSlide, slideSteps)
  if (flags.open && !flags.serve)
    throw new UsageError('Expected --open to come with --serve, but received it alone: pass both.')
  const { posts, warnings, ...opened } = await openThread(file, flags)
  const thread = posts ? { ...opened.thread, posts: opened.thread.posts.filter((_, index) => posts.has(index + 1)), cover: false as const, outro: false as const } : opened.thread
  const folder = flags.out ?? join('out', `${threadFileName(file)}-deck`)
  const { slides, warnings: lost } = await makeDeck({
    ...opened,
    thread,
    perSlide,
    source: await sourceOf(file),
    folder,
    force: flags.force === true,
    onlySameThread: flags.out === undefined && isPipe(file),
  })
  for (const warning of [...warnings, ...lost])
    process.stderr.write(`Warning: ${printable(warning)}\n`)
  const place = relative('', resolve(folder)) || '.'
  process.stderr.write(`${printable(`Wrote a deck of ${slides} ${slides === 1 ? 'slide' : 'slides'} in ${opened.theme.name} to ${place}${flags.serve ? '' : `: show it with --serve, or there with npm ci and npm run dev`}`)}\n`)
  if (flags.serve)
    await serve(folder, flags.open === true)
}

/** A thread file that can be edited; any other thread is written as Markdown. */
async function sourceOf(file: string): Promise<{ readonly name: string, readonly data: Uint8Array } | undefined> {
  const ending = extname(file).toLowerCase()
  return isPipe(file) || address.test(file) || !textEndings.has(ending) ? undefined : { name: 'thread.md', data: await readFile(file) }
}

/** Runs Slidev on the deck until it is stopped. */
async function serve(folder: string, opens: boolean): Promise<void> {
  const slidev = join(dirname(createRequire(join(packageFolder(), 'package.json')).resolve('@slidev/cli/package.json')), 'bin/slidev.mjs')
  const child = spawn(process.execPath, [slidev, join(resolve(folder), 'slides.md'), ...opens ? ['--open'] : []], { cwd: folder, stdio: 'inherit' })
  // Whoever stops the command stops what it started.
  const stop = (signal: NodeJS.Signals) => child.kill(signal)
  process.once('SIGINT', stop).once('SIGTERM', stop)
  process.exitCode = await new Promise<number>((resolve, reject) => child.once('exit', code => resolve(code ?? 0)).once('error', reject))
}
