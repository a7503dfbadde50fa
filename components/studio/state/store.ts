import type { Project } from './project'
import { useDebounceFn, useEventListener, useManualRefHistory } from '@vueuse/core'
import { computed, shallowRef, watch } from 'vue'
import { loadAutosave, saveAutosave, saveJournal } from './autosave'
import { emptyProject } from './project'

/** How long edits of the same kind belong together, in milliseconds. */
const togetherMilliseconds = 900
const mostUndos = 200
/** Edits are written to the browser's storage when so long none followed, or when the first of a run is so old. */
const saveMilliseconds = 400
const latestSaveMilliseconds = 1500

/** One project with its history, its pictures and its place in the browser's storage. */
export function createStore(newId: () => string = () => crypto.randomUUID()) {
  const project = shallowRef<Project>(emptyProject(newId))
  /** Pictures as data addresses, by the name that posts have for them. */
  const media = shallowRef<ReadonlyMap<string, string>>(new Map())
  const id = shallowRef(newId())
  const saved = shallowRef<'saved' | 'saving' | 'failed'>('saved')
  const history = useManualRefHistory(project, { capacity: mostUndos })
  let lastKind = ''
  let lastTime = 0

  /** Changes the project; edits of one kind that follow one another at once are undone together. */
  function edit(kind: string, change: (project: Project) => Project): void {
    const now = performance.now()
    const together = kind === lastKind && now - lastTime < togetherMilliseconds
    lastKind = kind
    lastTime = now
    project.value = change(project.value)
    // The last state of a run of edits takes the place of those before it.
    if (together)
      history.last.value.snapshot = project.value
    else
      history.commit()
  }

  /** Opens another project, without a way back to the one before. */
  function open(next: Project, pictures: ReadonlyMap<string, string> = new Map(), as: string = newId()): void {
    // The last edits of the project that is left would else not be kept.
    if (saved.value === 'saving' && history.history.value.length > 1)
      void saveAutosave({ id: id.value, project: project.value, media: Array.from(media.value) })
    id.value = as
    media.value = pictures
    project.value = next
    lastKind = ''
    history.clear()
  }

  const save = useDebounceFn(async () => {
    saved.value = await saveAutosave({ id: id.value, project: project.value, media: Array.from(media.value) }) ? 'saved' : 'failed'
  }, saveMilliseconds, { maxWait: latestSaveMilliseconds })
  watch([project, media, id], () => {
    saved.value = 'saving'
    void save()
  })
  // A page that is left or reloaded may not live until the next save.
  useEventListener(window, 'pagehide', () => saveJournal({ id: id.value, project: project.value }))

  return {
    project,
    media,
    id,
    saved,
    edit,
    open,
    newId,
    undo: () => {
      lastKind = ''
      history.undo()
    },
    redo: () => {
      lastKind = ''
      history.redo()
    },
    canUndo: computed(() => history.canUndo.value),
    canRedo: computed(() => history.canRedo.value),
    /** Opens what was last worked on; whether there was something. */
    async restore(): Promise<boolean> {
      const found = await loadAutosave()
      if (found)
        open(found.project, new Map(found.media), found.id)
      return found !== undefined
    },
  }
}

export type Store = ReturnType<typeof createStore>
