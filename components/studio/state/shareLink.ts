import type { Studio } from '../useStudio'
import type { Project } from './project'
import { listProjects } from './autosave'
import { messageOf } from './messageOf'
import { wayBack } from './openThread'
import { readProject, readShare, writeShare } from './projectFile'
import { mediaKinds, usedMedia } from './usedMedia'

/** Puts a link that holds thread and theme into the clipboard, or into the address bar where there is none. */
export async function copyShareLink({ store, notice }: Studio): Promise<void> {
  const link = `${location.href.split('#')[0]}#/studio?p=${writeShare(store.project.value)}`
  const kinds = mediaKinds(usedMedia(store.project.value, store.media.value))
  const left = kinds === '' ? '' : ` Its ${kinds} are not in it.`
  try {
    await navigator.clipboard.writeText(link)
    notice.value = `The link is in the clipboard: ${link.length} characters.${left}`
  }
  catch {
    history.replaceState(history.state, '', link)
    notice.value = `The link is in the address bar: copy it from there.${left}`
  }
}

/**
 * Opens what the address holds, once: a reload goes on with what was made of it. A link to a project that is here already, as it is, opens that one.
 * A link that cannot be read leaves everything as it is.
 */
export async function openShareLink(studio: Studio): Promise<void> {
  const { store, notice, problem, selected } = studio
  const part = /[?&]p=([^&]+)/.exec(location.hash)?.[1]
  if (part === undefined)
    return
  history.replaceState(history.state, '', location.href.replace(/[?&]p=[^&]+/, ''))
  try {
    const { project, media } = readShare(part)
    const text = canonical(project)
    if (canonical(store.project.value) === text) {
      notice.value = 'The link holds this very project.'
      return
    }
    const back = wayBack(studio)
    const kept = (await listProjects()).find(saved => canonical(saved.project) === text)
    if (kept !== undefined)
      await store.openSaved(kept.id, kept.project)
    else
      store.open(project, media, { keep: true })
    selected.value = 0
    notice.value = ['Opened from a link.', ...kept === undefined ? ['Pictures do not travel in links.'] : [], ...back].join(' ')
  }
  catch (error) {
    problem.value = messageOf(error)
  }
}

/** A project as a text that does not depend on the order in which it was written. */
function canonical(project: Project): string {
  return JSON.stringify(readProject(project))
}
