import type { ArchiveFiles } from '../../archive/archiveFiles'
import type { ArchivedThread, ListOptions, OpenedArchivedThread, ReadOptions, ThreadArchive } from '../../archive/threadArchive'
import type { XAccount } from './xFiles'
import type { IndexedPost, XIndex } from './xIndex'
import type { XNote } from './xNotes'
import type { XPost } from './xPost'
import { jsonElements, parseElement } from '../../archive/jsonElements'
import { readWhole } from '../../archive/readWhole'
import { InputError } from '../../inputError'
import { normalizeHandle } from '../../normalizeHandle'
import { notePaths, postPaths, readAccount } from './xFiles'
import { indexPost, xIndex } from './xIndex'
import { xAvatar } from './xMedia'
import { notesOf } from './xNotes'
import { readXPost } from './xPost'
import { xThread } from './xThread'

/**
 * The archive that X gives a person, whose files lie in the folder `root`: `tweets.js` in any number of parts, `note-tweet.js`, `account.js`, `profile.js` and the pictures of posts; nothing else is opened.
 * Threads are chains of posts by which the person answers themselves. Where one branches, it goes along the longest branch.
 * @throws {InputError} when one of these files is missing or damaged
 */
export async function openXArchive(files: ArchiveFiles, root: string): Promise<ThreadArchive> {
  const account = await readAccount(files, root)
  const paths = postPaths(files, root)
  let index: Promise<XIndex> | undefined
  return {
    async threads({ search, onProgress = () => {} } = {}) {
      const wanted = search?.trim().toLowerCase()
      if (wanted)
        return listThreads(await readIndex(files, paths, account, { search: wanted, onProgress }))
      index ??= readIndex(files, paths, account, { onProgress })
      return listThreads(await index)
    },
    async open(id, { onProgress = () => {} } = {}) {
      // The posts themselves are read in a second pass: the first one tells which they are.
      const passes = index ? 1 : 2
      index ??= readIndex(files, paths, account, { onProgress: share => onProgress(share / passes) })
      return openThread(files, root, account, await index, id, { onProgress: share => onProgress(1 - (1 - share) / passes) })
    },
  }
}

async function readIndex(files: ArchiveFiles, paths: readonly string[], account: XAccount, { search, onProgress }: ListOptions): Promise<XIndex> {
  const posts: IndexedPost[] = []
  for await (const { text, path } of elementsOf(files, paths, onProgress)) {
    const post = readXPost(parseElement(text, path))
    if (post)
      posts.push(indexPost(post, account.id, search))
  }
  return xIndex(posts)
}

/** Newest first. */
function listThreads({ posts, forest }: XIndex): ArchivedThread[] {
  return forest.roots.toReversed().flatMap((root) => {
    const { id, answersOther, time, firstLine, likes } = posts[root]
    if (answersOther || !forest.through(root).some(index => posts[index].matches))
      return []
    return [{ id, date: new Date(time).toISOString(), posts: forest.length(root), firstLine, likes }]
  })
}

async function openThread(files: ArchiveFiles, root: string, account: XAccount, { posts, forest, find }: XIndex, id: string, options: ReadOptions): Promise<OpenedArchivedThread> {
  const postId = /(?:^|\/status\/)(\d+)(?:[/?#].*)?$/.exec(id.trim())?.[1]
  const found = postId === undefined ? undefined : find(postId)
  if (found === undefined)
    throw new InputError(`Expected ${files.name} to hold a thread with the post ${id}, but found none: see the ids that threadeck threads lists.`)
  const chain = forest.through(found)
  const wanted = new Set(chain.map(index => posts[index].id))
  const read = await readPosts(files, postPaths(files, root), wanted, options)
  const chosen = chain.flatMap(index => read.get(posts[index].id) ?? [])
  const avatar = xAvatar(account.avatarFile, root, files.paths)
  const pathSet = new Set(files.paths)
  const imported = xThread({
    posts: chosen,
    author: { name: account.name, handle: normalizeHandle(account.handle), ...avatar !== undefined && { avatar } },
    notes: await readNotes(files, root, chosen),
    root,
    paths: pathSet,
  })
  const beside = forest.treeSize(chain[0]) - chain.length
  const first = chosen[0]
  return {
    imported: {
      ...imported,
      warnings: [
        ...first.parent !== undefined ? ['The thread begins with an answer to a post that the archive does not hold.'] : [],
        ...beside > 0 ? [`${beside} ${beside === 1 ? 'post that branches off from the thread was' : 'posts that branch off from the thread were'} left out: name one by its id to get its branch.`] : [],
        ...imported.warnings,
      ],
    },
    picture: async source => pathSet.has(source) ? readWhole(files, source).catch(lackingIfDamaged) : undefined,
  }
}

/** A picture that is damaged is as good as none; the rest of its thread is there. */
function lackingIfDamaged(error: unknown): undefined {
  if (!(error instanceof InputError))
    throw error
}

/** The posts of some ids; an entry that names none of them is not parsed. */
async function readPosts(files: ArchiveFiles, paths: readonly string[], wanted: ReadonlySet<string>, { onProgress }: ReadOptions): Promise<Map<string, XPost>> {
  const posts = new Map<string, XPost>()
  const names = new RegExp(`\\b(?:${Array.from(wanted).join('|')})\\b`)
  for await (const { text, path } of elementsOf(files, paths, onProgress)) {
    const post = names.test(text) ? readXPost(parseElement(text, path)) : undefined
    if (post && wanted.has(post.id))
      posts.set(post.id, post)
  }
  return posts
}

async function readNotes(files: ArchiveFiles, root: string, posts: readonly XPost[]): Promise<ReadonlyMap<string, XNote>> {
  const notes = new Map<string, XNote>()
  for (const path of notePaths(files, root)) {
    for (const [id, note] of await notesOf(posts, jsonElements(files.read(path), { name: path }), path))
      notes.set(id, note)
  }
  return notes
}

async function* elementsOf(files: ArchiveFiles, paths: readonly string[], onProgress: (share: number) => void = () => {}): AsyncGenerator<{ text: string, path: string }> {
  const total = paths.reduce((sum, path) => sum + files.size(path), 0)
  let done = 0
  const counted = async function* (path: string): AsyncGenerator<Uint8Array> {
    for await (const chunk of files.read(path)) {
      done += chunk.length
      onProgress(Math.min(1, done / total))
      yield chunk
    }
  }
  for (const path of paths) {
    for await (const text of jsonElements(counted(path), { name: path }))
      yield { text, path }
  }
}
