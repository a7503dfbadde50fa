import type { Studio } from '../useStudio'
import { importThread } from '../../../export/thread/importThread'
import { projectFrom } from './project'
import { readProjectFile } from './projectFile'

/** Opens what somebody pasted, dropped or chose: a thread in any format, or a project. What cannot be read changes nothing. */
export function openThread(bytes: Uint8Array, name: string, { store, problem, notice, selected }: Studio): void {
  try {
    const text = new TextDecoder().decode(bytes)
    if (/^\s*\{\s*"threadeck"/.test(text)) {
      const { project, media } = readProjectFile(text, name)
      store.open(project, media)
      notice.value = `Opened the project ${project.title || name}.`
    }
    else {
      const imported = importThread(bytes, { fileName: name })
      const project = projectFrom(imported, store.newId)
      store.open(project)
      const missing = imported.thread.posts.reduce((sum, post) => sum + post.missingPictures, 0)
      notice.value = [`Opened ${project.posts.length} posts.`, ...missing > 0 ? [`${missing} pictures are not in the text: drop them on their posts.`] : [], ...imported.warnings].join(' ')
    }
    selected.value = 0
    problem.value = ''
  }
  catch (error) {
    problem.value = error instanceof Error ? error.message : String(error)
  }
}
