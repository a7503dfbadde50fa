import type { Studio } from '../useStudio'
import { messageOf } from './messageOf'
import { readShare, writeShare } from './projectFile'

/** Puts a link that holds thread and theme into the clipboard, or into the address bar where there is none. */
export async function copyShareLink({ store, notice }: Studio): Promise<void> {
  const link = `${location.href.split('#')[0]}#/studio?p=${writeShare(store.project.value)}`
  const pictures = store.media.value.size > 0 ? ' Its pictures are not in it.' : ''
  try {
    await navigator.clipboard.writeText(link)
    notice.value = `The link is in the clipboard: ${link.length} characters.${pictures}`
  }
  catch {
    history.replaceState(history.state, '', link)
    notice.value = `The link is in the address bar: copy it from there.${pictures}`
  }
}

/** Opens what the address holds, once: a reload goes on with what was made of it. A link that cannot be read leaves everything as it is. */
export function openShareLink({ store, notice, problem, selected }: Studio): void {
  const part = /[?&]p=([^&]+)/.exec(location.hash)?.[1]
  if (part === undefined)
    return
  history.replaceState(history.state, '', location.href.replace(/[?&]p=[^&]+/, ''))
  try {
    const { project, media } = readShare(part)
    store.open(project, media, { keep: true })
    selected.value = 0
    notice.value = 'Opened from a link. Pictures do not travel in links.'
  }
  catch (error) {
    problem.value = messageOf(error)
  }
}
