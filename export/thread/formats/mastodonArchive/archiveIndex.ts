import type { ThreadForest } from '../../threadForest'
import type { Note } from './activitySchema'
import { htmlText } from '../../html/htmlText'
import { threadForest } from '../../threadForest'

/** What is kept of each post, so that threads can be told without the posts in memory. */
export interface IndexedNote {
  /** The last part of its address. */
  readonly id: string
  readonly address: string
  /** Address of the post that it answers. */
  readonly parent: string | undefined
  readonly time: number
  readonly likes: number
  /** Empty for one that is not shown. */
  readonly firstLine: string
  /** Whether it may be shown. */
  readonly isShown: boolean
  readonly matches: boolean
}

export interface ArchiveIndex {
  /** Oldest first. */
  readonly notes: readonly IndexedNote[]
  readonly forest: ThreadForest
  /** Index of a post by its id or its address, also that of its page. */
  readonly find: (id: string) => number | undefined
}

const maxFirstLine = 200
/** So much HTML holds the first line of any post. */
const maxHtml = 2000
const everybody = new Set(['https://www.w3.org/ns/activitystreams#Public', 'as:Public', 'Public'])

/** Whether everybody may see a post: it is public, or unlisted. */
export function isOpenNote({ to, cc }: Pick<Note, 'to' | 'cc'>): boolean {
  return [...to, ...cc].some(address => everybody.has(address))
}

export interface IndexOptions {
  readonly includePrivate: boolean
  /** In small letters. */
  readonly search: string | undefined
}

/** What the index keeps of a post. */
export function indexNote(note: Note, { includePrivate, search }: IndexOptions): IndexedNote {
  const isShown = includePrivate || isOpenNote(note)
  const content = note.content ?? ''
  return {
    id: lastPart(note.id),
    address: note.id,
    parent: note.inReplyTo ?? undefined,
    time: Date.parse(note.published) || 0,
    likes: note.likes?.totalItems ?? 0,
    firstLine: isShown ? firstLineOf(htmlText(content.slice(0, maxHtml))) : '',
    isShown,
    matches: isShown && (search === undefined || `${note.summary ?? ''}\n${htmlText(content)}`.toLowerCase().includes(search)),
  }
}

/** Puts the posts of an archive in order. */
export function archiveIndex(all: readonly IndexedNote[]): ArchiveIndex {
  const notes = Array.from(new Map(all.map(note => [note.address, note])).values()).sort((a, b) => a.time - b.time || compareIds(a.id, b.id))
  return {
    notes,
    forest: threadForest(notes.map(({ address, parent }) => ({ id: address, parent }))),
    find(id) {
      const wanted = id.trim()
      const part = lastPart(wanted)
      const index = notes.findIndex(note => note.address === wanted)
      const found = index === -1 ? notes.findIndex(note => note.id === part) : index
      return found === -1 ? undefined : found
    },
  }
}

/** The id of a post in its address: "https://social.example/users/ada/statuses/109" and "https://social.example/@ada/109" end in it. */
function lastPart(address: string): string {
  return address.split(/[?#]/, 1)[0].replace(/\/activity$/, '').split('/').findLast(part => part !== '') ?? address
}

/** Ids grow with time; a longer number is a larger one. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}

function firstLineOf(text: string): string {
  const line = text.trimStart().split('\n', 1)[0].trim()
  return line.length > maxFirstLine ? Array.from(line).slice(0, maxFirstLine).join('') : line
}
