import type { PerSlide } from '../deck/deckSlide'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { slideSteps } from '../deck/deckSlide'
import { shownValue } from '../message/shownValue'
import { InputError } from '../thread/inputError'

/** The thread that a deck names at its head. */
export interface ThreadFile {
  /** As Slidev writes paths: with slashes, from the root. */
  readonly path: string
  /** What slides import it as, relative to the deck's file. */
  readonly source: string
  readonly perSlide: PerSlide
}

/**
 * Reads `thread: my.md`, or `thread: { file: my.md, perSlide: idea }`, at the head of a deck.
 * @throws {InputError} one sentence where it is neither, or a file outside of the deck's folder
 */
export function threadFile(value: unknown, deck: string): ThreadFile {
  const { file, perSlide = 'post', ...others } = (typeof value === 'object' && value !== null ? value : { file: value }) as Record<string, unknown>
  const [unknown] = Object.keys(others)
  if (unknown !== undefined)
    throw new InputError(`Expected thread to have file and perSlide, but received ${unknown}: leave it out.`)
  if (typeof file !== 'string' || file.trim() === '')
    throw new InputError(`Expected thread to be a file beside the deck, such as my.md, but received ${shownValue(file)}.`)
  const step = slideSteps.find(known => known === perSlide)
  if (step === undefined)
    throw new InputError(`Expected perSlide of thread to be ${slideSteps.join(' or ')}, but received ${shownValue(perSlide)}.`)
  const folder = dirname(deck)
  // Slidev counts an address from the root of the site from the deck's folder.
  const path = file.startsWith('/') ? join(folder, file) : resolve(folder, file)
  const source = relative(folder, path)
  if (source.startsWith('..') || isAbsolute(source) || source === '')
    throw new InputError(`Expected thread to be a file beside or below the deck, but received ${shownValue(file)}: copy it there.`)
  if (source.includes('#'))
    throw new InputError(`Expected the name of the thread's file to be without #, but received ${shownValue(file)}: Slidev reads what follows it as numbers of slides.`)
  return { path: path.split(sep).join('/'), source: `./${source.split(sep).join('/')}`, perSlide: step }
}
