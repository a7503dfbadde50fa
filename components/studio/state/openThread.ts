import type { ThreadFormat } from '../../../export/thread/importThread'
import type { Studio } from '../useStudio'
import type { Project } from './project'
import type { OpenOptions } from './store'
import { parseBrand } from '../../../export/brand/parseBrand'
import { parseThemeInput, resolveTheme } from '../../../export/theme/resolveTheme'
import { detectJsonFormat } from '../../../export/thread/detectJsonFormat'
import { importThread } from '../../../export/thread/importThread'
import { withBrand } from './brandKit'
import { putTheme } from './editTheme'
import { fileKind } from './fileKind'
import { takenMedia } from './lastUsed'
import { messageOf } from './messageOf'
import { emptyProject, isEmpty, projectFrom, projectName } from './project'
import { readProjectFile } from './projectFile'
import { studioPictures } from './studioPictures'
import { lackingPictures, missingFonts } from './usedMedia'

export interface OpenThreadOptions extends OpenOptions {
  /** Whether it came as a file, whose name may tell that it is no thread. @default false */
  readonly isFile?: boolean
  /** Whether its pictures follow at once. @default false */
  readonly withPictures?: boolean
  /** Format of a text that is a thread for sure. @default found by its content */
  readonly from?: ThreadFormat
}

/**
 * Opens what somebody pasted, dropped or chose, as one step that undo takes back: a thread in any format, a project, a brand or a theme.
 * What cannot be read changes nothing; whether something was opened.
 */
export function openThread(bytes: Uint8Array, name: string, studio: Studio, { isFile = false, withPictures = false, keep = true, first = false, from }: OpenThreadOptions = {}): boolean {
  const { store, problem, notice, selected } = studio
  try {
    const text = new TextDecoder().decode(bytes)
    const kind = from === undefined ? fileKind(text, isFile ? name : undefined) : 'thread'
    const back = first ? [] : wayBack(studio)
    if (kind === 'theme') {
      const input = parseThemeInput(JSON.parse(text), name)
      resolveTheme(input)
      putTheme(input, studio)
      notice.value = [`${name} is a theme: it is on now. Undo takes it off.`, ...lackingNotice(studio)].join(' ')
    }
    else if (kind === 'brand') {
      store.edit(project => withBrand(project, parseBrand(JSON.parse(text), name)))
      notice.value = [`${name} is a brand: it is on now. Undo takes it off.`, ...withPictures ? [] : lackingNotice(studio)].join(' ')
    }
    else if (kind === 'project') {
      const { project, media } = readProjectFile(text, name)
      store.open(project, media, { keep, first })
      notice.value = [`Opened the project “${project.title || name}”.`, ...back, ...lackingNotice(studio)].join(' ')
    }
    else {
      const imported = importThread(bytes, { fileName: name, from: kind === 'json thread' ? detectJsonFormat(text) : from })
      const { thread, media } = studioPictures(imported.thread)
      const project = projectFrom({ ...imported, thread }, store.newId, store.lastUsed.value)
      store.open(project, new Map([...takenMedia(project, store.lastUsed.value), ...media]), { keep, first })
      notice.value = [`Opened ${project.posts.length} ${project.posts.length === 1 ? 'post' : 'posts'}.`, ...back, ...withPictures ? [] : lackingNotice(studio), ...imported.warnings].join(' ')
    }
    if (kind !== 'theme' && kind !== 'brand')
      selected.value = 0
    problem.value = ''
    return true
  }
  catch (error) {
    problem.value = messageOf(error)
    return false
  }
}

/** Starts an empty project, by the author and in the look used last. */
export function startNew(studio: Studio): void {
  const { store, selected, notice } = studio
  const project = emptyProject(store.newId, store.lastUsed.value)
  const back = wayBack(studio)
  store.open(project, takenMedia(project, store.lastUsed.value))
  selected.value = 0
  notice.value = ['A new project.', ...back].join(' ')
}

/** Says what files the project lacks, if any. */
export function lackingNotice({ store }: Pick<Studio, 'store'>): string[] {
  const { count } = lackingPictures(store.project.value, store.media.value)
  const fonts = missingFonts(store.project.value, store.media.value)
  return [
    ...count === 0 ? [] : [count === 1 ? 'One picture is missing: drop it here.' : `${count} pictures are missing: drop them here.`],
    ...fonts.length === 0 ? [] : [`The ${fonts.length === 1 ? 'font' : 'fonts'} ${fonts.join(', ')} ${fonts.length === 1 ? 'is' : 'are'} missing: drop ${fonts.length === 1 ? 'it' : 'them'} here.`],
  ]
}

/** Where the project is that another one is about to take the place of. */
export function wayBack({ store }: Pick<Studio, 'store'>): string[] {
  const project: Project = store.project.value
  if (isEmpty(project))
    return []
  const kept = store.storage.value === 'keeps' && store.saved.value !== 'untouched'
  return [`Undo brings “${projectName(project)}” back${kept ? '; it is in File, Projects in this browser, too' : ''}.`]
}
