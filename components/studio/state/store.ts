import type { Project } from './project'
import type { Release } from './projectLock'
import { useDebounceFn, useEventListener, useManualRefHistory } from '@vueuse/core'
import { nanoid } from 'nanoid'
import { computed, shallowRef, watch } from 'vue'
import { loadAutosave, loadMedia, saveAutosave, saveJournal } from './autosave'
import { emptyProject } from './project'
import { lockProject } from './projectLock'
import { usedMedia } from './usedMedia'

/** How long edits of one run belong together, in milliseconds. */
const togetherMilliseconds = 900
const mostUndos = 200
/** Edits are written to the browser's storage when so long none followed, or when the first of a run is so old. */
const saveMilliseconds = 400
const latestSaveMilliseconds = 1500

export interface OpenOptions {
  /** Id of a project that the browser already keeps. @default a new one */
  readonly id?: string
  /** Whether it is worth keeping before anybody has edited it. @default false */
  readonly keep?: boolean
}

/** One project with its history, its pictures and its place in the browser's storage. */
export function createStore(newId: () => string = nanoid) {
  const project = shallowRef<Project>(emptyProject(newId))
  /** Pictures as data addresses, by the name that posts have for them; those of what can be undone too. */
  const media = shallowRef<ReadonlyMap<string, string>>(new Map())
  const id = shallowRef(newId())
  /** Nothing to keep yet; kept; about to be kept; or there was no room. */
  const saved = shallowRef<'untouched' | 'saved' | 'saving' | 'failed'>('untouched')
  const history = useManualRefHistory(project, { capacity: mostUndos })
  let lastRun = ''
  let lastTime = 0
  let release: Release | undefined

  async function save(): Promise<void> {
    const kept = { id: id.value, project: project.value, media: usedMedia(project.value, media.value) }
    const done = await saveAutosave(kept)
    if (kept.id === id.value && kept.project === project.value)
      saved.value = done ? 'saved' : 'failed'
  }
  const saveSoon = useDebounceFn(save, saveMilliseconds, { maxWait: latestSaveMilliseconds })

  function touch(): void {
    saved.value = 'saving'
    void saveSoon()
  }

  /** Changes the project; edits of one run, such as typing in one post, are undone together while they follow one another at once. */
  function edit(change: (project: Project) => Project, run = ''): void {
    const changed = change(project.value)
    if (changed === project.value)
      return
    const now = performance.now()
    const together = run !== '' && run === lastRun && now - lastTime < togetherMilliseconds
    lastRun = run
    lastTime = now
    project.value = changed
    // The last state of a run takes the place of those before it.
    if (together)
      history.last.value.snapshot = changed
    else
      history.commit()
    touch()
  }

  /** Opens another project, without a way back to the one before. */
  function open(next: Project, pictures: ReadonlyMap<string, string> = new Map(), { id: known, keep = false }: OpenOptions = {}): void {
    // The last edits of the project that is left would else not be kept.
    if (saved.value === 'saving')
      void save()
    release?.()
    release = undefined
    id.value = known ?? newId()
    media.value = pictures
    project.value = next
    lastRun = ''
    // What was there before is no state of this project.
    history.commit()
    history.clear()
    saved.value = known === undefined ? 'untouched' : 'saved'
    if (keep)
      touch()
  }

  /** Opens a project that the browser keeps, or a copy of it where another window has it open; whether it is the project itself. */
  async function openSaved(known: string, found: Project): Promise<boolean> {
    const taken = await lockProject(known)
    const pictures = await loadMedia(known)
    open(found, pictures, taken ? { id: known } : { keep: true })
    release = taken
    return taken !== undefined
  }

  // A new project is this window's from the first edit on.
  watch([id, saved], async () => {
    const own = id.value
    if (release === undefined && saved.value === 'saving')
      release = await lockProject(own)
  })
  watch(media, () => saved.value !== 'untouched' && touch())
  // A page that is left or reloaded may not live until the next save.
  useEventListener(window, 'pagehide', () => saved.value === 'saving' && saveJournal({ id: id.value, project: project.value }))

  return {
    project,
    media,
    id,
    saved,
    edit,
    open,
    openSaved,
    newId,
    undo: () => {
      lastRun = ''
      history.undo()
      touch()
    },
    redo: () => {
      lastRun = ''
      history.redo()
      touch()
    },
    canUndo: computed(() => history.canUndo.value),
    canRedo: computed(() => history.canRedo.value),
    /** Opens what was last worked on: itself, a copy because another window has it, or nothing. */
    async restore(): Promise<'itself' | 'copy' | 'nothing'> {
      const found = await loadAutosave()
      return found === undefined ? 'nothing' : await openSaved(found.id, found.project) ? 'itself' : 'copy'
    },
  }
}

export type Store = ReturnType<typeof createStore>
