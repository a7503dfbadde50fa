import type { ThreadFile } from './threadFile'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { importThread } from '../thread/importThread'
import { InputError } from '../thread/inputError'
import { threadFile } from './threadFile'
import { failureMarkdown, threadMarkdown } from './threadMarkdown'

/** What Slidev says of the deck that it reads. */
export interface DeckHead {
  readonly headmatter: Readonly<Record<string, unknown>>
  /** Of the deck's own file. */
  readonly filepath: string
}

/** What Slidev calls for each file of Markdown, and for each slide of it. */
export interface Preparser {
  readonly name: string
  readonly transformRawLines: (lines: string[]) => void
  readonly transformSlide: (content: string, frontmatter: Record<string, unknown>) => Promise<string | undefined>
}

/** A thread's file as Slidev reads it, and the slides that take its place. */
interface ReadThread extends ThreadFile {
  readonly text: string
  readonly markdown: string
}

/**
 * `thread: my.md` at the head of a deck adds the slides of that thread at its end, or where a slide has `src: my.md`.
 * The deck imports the file as it would import slides, so that Slidev watches it and takes its changes over; as lines, the file gives the slides that are made of it.
 * A thread that cannot be read is one slide with one sentence.
 */
export default async function threadPreparser({ headmatter, filepath }: DeckHead): Promise<Preparser[]> {
  if (headmatter.thread === undefined || headmatter.thread === null)
    return []
  const read = await readThread(headmatter.thread, filepath)
  // Slidev reads the deck's own file first.
  let isDeck = true
  return [{
    name: 'threadeck',
    transformRawLines(lines) {
      if (isDeck) {
        isDeck = false
        if ('message' in read)
          lines.push('', ...failureMarkdown(read.message).split('\n'))
        else if (!lines.some(line => importsThread(line, read.source)))
          lines.push('', '---', `src: ${JSON.stringify(read.source)}`, '---', '')
      }
      else if ('text' in read && lines.join('\n') === read.text) {
        lines.splice(0, lines.length, ...read.markdown.split('\n'))
      }
    },
    async transformSlide(content, frontmatter) {
      // A deck that is a head alone has no slide before those of the thread.
      if (frontmatter.thread !== undefined && content.trim() === '')
        frontmatter.hide = true
      return undefined
    },
  }]
}

async function readThread(value: unknown, deck: string): Promise<ReadThread | { readonly message: string }> {
  try {
    const file = threadFile(value, deck)
    if (!existsSync(file.path))
      throw new InputError(`Expected thread to be a file beside the deck, but there is no ${basename(file.path)} at ${file.source}: check its name.`)
    const bytes = await readFile(file.path)
    const { thread } = importThread(bytes, { fileName: basename(file.path) })
    const folder = dirname(file.path)
    const markdown = threadMarkdown(thread, {
      perSlide: file.perSlide,
      hasLayouts: existsSync(join(dirname(deck), 'layouts/thread-post.vue')),
      pictureAddress: source => pictureAddress(source, folder),
    })
    return { ...file, text: bytes.toString('utf8').replace(/\r\n/g, '\n'), markdown }
  }
  catch (error) {
    return { message: error instanceof Error ? error.message : String(error) }
  }
}

/** Pictures of a thread lie beside or below its file, and so do its slides; what is elsewhere is asked for by whoever shows it. */
function pictureAddress(source: string, folder: string): string | undefined {
  if (/^(?:https?|data):/.test(source))
    return source
  return existsSync(join(folder, source)) ? `./${source.replace(/^\.\//, '').split('/').map(encodeURIComponent).join('/')}` : undefined
}

/** Whether a line at the head of a slide imports the thread. */
function importsThread(line: string, source: string): boolean {
  if (!line.startsWith('src:'))
    return false
  const written = line.slice('src:'.length).trim()
  const path = /^(["']).*\1$/.test(written) ? written.slice(1, -1) : written
  return path.replace(/^\.?\//, '') === source.slice('./'.length)
}
