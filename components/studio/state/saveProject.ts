import type { Studio } from '../useStudio'
import { download, fileName } from './files'
import { writeProjectFile } from './projectFile'

/** Gives the project as a file, with its pictures. */
export function saveProject({ store }: Pick<Studio, 'store'>): void {
  const { project, media } = store
  download(`${fileName(project.value.title)}.threadeck`, new Blob([writeProjectFile({ project: project.value, media: media.value })], { type: 'application/json' }))
  store.noteFile()
}
