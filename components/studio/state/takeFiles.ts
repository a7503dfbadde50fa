import type { PackedKind } from '../../../export/thread/archive/packedKind'
import type { ThreadFormat } from '../../../export/thread/importThread'
import type { Studio } from '../useStudio'
import { importThread } from '../../../export/thread/importThread'
import { isFontName } from '../../../export/thread/isFontName'
import { addFonts } from './addFonts'
import { addPictures } from './addPicture'
import { filePackedKind, openArchiveFile } from './archive/openArchiveFile'
import { addPost, setText } from './editPosts'
import { fileKind } from './fileKind'
import { messageOf } from './messageOf'
import { lackingNotice, openThread } from './openThread'
import { studioPost } from './project'

const encoder = new TextEncoder()

/** Takes files that somebody dropped or pasted, whatever their order: a thread, an archive, a project, a brand or a theme is opened, then the pictures find their posts, and the text is set in the fonts. */
export async function takeFiles(files: readonly File[], studio: Studio): Promise<void> {
  const { problem, notice, selectedPost } = studio
  const pictures = files.filter(isPicture)
  const fonts = files.filter(({ name }) => isFontName(name))
  const documents = files.filter(file => !isPicture(file) && !fonts.includes(file))
  if (documents.length > 1) {
    problem.value = `Expected one thread or project at a time, but received ${documents.map(({ name }) => name).join(', ')}: nothing was changed.`
    return
  }
  const [document] = documents
  const packed = document && await filePackedKind(document)
  if (document !== undefined && packed !== undefined) {
    await openArchive(document, packed, studio)
    return
  }
  if (document !== undefined) {
    const bytes = await document.arrayBuffer().catch(() => undefined)
    if (bytes === undefined) {
      problem.value = `Expected ${document.name} to be a file that can be read, but it is a folder or it is gone: drop the files themselves.`
      return
    }
    if (!openThread(new Uint8Array(bytes), document.name, studio, { isFile: true, withPictures: pictures.length > 0 }) || pictures.length === 0)
      return
    const opened = notice.value
    notice.value = ''
    const placed = await addPictures(pictures, studio, { cameWithThread: true })
    const told = [opened, `${placed} of ${pictures.length} ${pictures.length === 1 ? 'picture' : 'pictures'} found ${placed === 1 ? 'its post' : 'their posts'}.`, ...lackingNotice(studio)].join(' ')
    if (problem.value === '')
      notice.value = told
    else
      problem.value = `${told} ${problem.value}`
  }
  else if (pictures.length > 0) {
    await addPictures(pictures, studio, { otherwise: selectedPost.value })
  }
  if (fonts.length > 0)
    await addFonts(fonts, studio)
}

/** Opens an archive, of which somebody then chooses a thread. */
async function openArchive(file: File, type: PackedKind, { archive, problem }: Studio): Promise<void> {
  try {
    archive.value = await openArchiveFile(file, type)
    problem.value = ''
  }
  catch (error) {
    problem.value = messageOf(error)
  }
}

/** Takes a text that somebody pasted where nobody writes: a thread is opened, a single post is added. */
export function takeText(text: string, studio: Studio, from?: ThreadFormat): void {
  const { store, editPosts, selectedPost, showPost, notice } = studio
  const single = singlePost(text, from)
  if (single === undefined) {
    openThread(encoder.encode(text), 'the pasted text', studio, { from })
    return
  }
  const at = store.project.value.posts.find(({ id }) => id === selectedPost.value)
  if (at !== undefined && at.text.trim() === '' && at.pictures.length === 0) {
    editPosts(posts => setText(posts, at.id, single))
    notice.value = 'The pasted text is in the empty post. Undo takes it out.'
    return
  }
  const id = store.newId()
  editPosts(posts => setText(addPost(posts, at?.id, () => id), id, single))
  showPost(id)
  notice.value = `The pasted text is post ${store.project.value.posts.findIndex(post => post.id === id) + 1}. Undo takes it out.`
}

export function isPicture({ type }: File): boolean {
  return type.startsWith('image/')
}

/** Text of a post, where a text is one post that says nothing of its author or its look. */
function singlePost(text: string, from: ThreadFormat | undefined): string | undefined {
  try {
    if (from === undefined && fileKind(text) !== 'thread')
      return undefined
    const { thread, settings } = importThread(encoder.encode(text), { from })
    const isInside = thread.posts.some(({ pictures }) => pictures.some(({ source }) => source.startsWith('data:')))
    return thread.posts.length === 1 && !isInside && thread.author.name === '' && thread.author.handle === '' && Object.keys(settings).length === 0
      ? studioPost(thread.posts[0], () => '').text
      : undefined
  }
  catch {
    return undefined
  }
}
