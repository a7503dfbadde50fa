import type { Studio } from '../useStudio'
import { importThread } from '../../../export/thread/importThread'
import { messageOf } from './messageOf'
import { projectFrom } from './project'
import { readProjectFile } from './projectFile'
import { missingSources } from './usedMedia'

export interface OpenThreadOptions {
  /** Whether the browser keeps it before anybody has edited it. @default true */
  readonly keep?: boolean
}

/** Opens what somebody pasted, dropped or chose: a thread in any format, or a project. What cannot be read changes nothing. */
export function openThread(bytes: Uint8Array, name: string, { store, problem, notice, selected }: Studio, { keep = true }: OpenThreadOptions = {}): void {
  try {
    const text = new TextDecoder().decode(bytes)
    if (/^\s*\{\s*"threadeck"/.test(text)) {
      const { project, media } = readProjectFile(text, name)
      store.open(project, media, { keep })
      notice.value = `Opened the project ${project.title || name}.`
    }
    else {
      const imported = importThread(bytes, { fileName: name })
      const project = projectFrom(imported, store.newId)
      store.open(project, new Map(), { keep })
      const unnamed = imported.thread.posts.reduce((sum, post) => sum + post.missingPictures, 0)
      const named = missingSources(project, store.media.value)
      notice.value = [
        `Opened ${project.posts.length} ${project.posts.length === 1 ? 'post' : 'posts'}.`,
        ...unnamed > 0 ? [`${unnamed} ${unnamed === 1 ? 'picture is' : 'pictures are'} not in the text: drop them on their posts.`] : [],
        ...named.length > 0 ? [`The text names pictures beside it: drop ${named.join(', ')} here.`] : [],
        ...imported.warnings,
      ].join(' ')
    }
    selected.value = 0
    problem.value = ''
  }
  catch (error) {
    problem.value = messageOf(error)
  }
}
