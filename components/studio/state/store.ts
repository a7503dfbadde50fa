import type { SavedProject, Storage } from './autosave'
import type { LastUsedParts } from './lastUsed'
import type { Project } from './project'
import type { Release } from './projectLock'
import { useDebounceFn, useEventListener } from '@vueuse/core'
import { nanoid } from 'nanoid'
import { computed, shallowRef, watch } from 'vue'
import { keepsMedia, loadAutosave, loadMedia, probeStorage, saveAutosave, saveJournal } from './autosave'
import { mapHistory, recordEdit, redoEdit, startHistory, undoEdit } from './editHistory'
import { createGestures } from './gestures'
import { lastUsedAfter, loadLastUsed, saveLastUsed } from './lastUsed'
import { emptyProject } from './project'
import { lockProject } from './projectLock'
import { usedMedia } from './usedMedia'

/** Edits are written to the browser's storage when so long none followed, or when the first of a run is so old. */
const saveMilliseconds = 400
const latestSaveMilliseconds = 1500

export interface StoreOptions {
  /** Makes an id that no other project or post has. */
  readonly newId?: () => string
  /** Milliseconds since any moment: a pause ends a step of undo. */
  readonly now?: () => number
}

export interface OpenOptions {
  /** Whether it is worth keeping before anybody has edited it. @default false */
  readonly keep?: boolean
  /** Whether there is no way back to what was there before. @default false */
  readonly first?: boolean
}

/** A project at one moment. */
type State = Pick<SavedProject, 'id' | 'project'>

/** One project with its history, its pictures and its place in the browser's storage. */
export function createStore({ newId = nanoid, now = () => performance.now() }: StoreOptions = {}) {
  const project = shallowRef<Project>(emptyProject(newId))
  /** Pictures as data addresses, by the name that posts have for them; those of what can be undone too. */
  const media = shallowRef<ReadonlyMap<string, string>>(new Map())
  const id = shallowRef(newId())
  /** Nothing to keep yet; kept; about to be kept; or not kept. */
  const saved = shallowRef<'untouched' | 'saved' | 'saving' | 'failed'>('untouched')
  const storage = shallowRef<Storage>('keeps')
  const history = shallowRef(startHistory<State>({ id: id.value, project: project.value }))
  const lastUsed = shallowRef<LastUsedParts>({ media: new Map() })
  const gestures = createGestures()
  /** Pictures of the other projects that undo leads to. */
  const otherMedia = new Map<string, ReadonlyMap<string, string>>()
  /** Projects that somebody edited or opened, each as it was last kept or written to a file. */
  const safe = new Map<string, Project | undefined>()
  let release: Release | undefined
  let started = false

  async function save(): Promise<void> {
    const kept = { id: id.value, project: project.value, media: usedMedia(project.value, media.value) }
    storage.value = await saveAutosave(kept)
    if (storage.value === 'keeps')
      safe.set(kept.id, kept.project)
    if (kept.id === id.value && kept.project === project.value)
      saved.value = storage.value === 'keeps' ? 'saved' : 'failed'
  }
  const saveSoon = useDebounceFn(() => saved.value === 'saving' && save(), saveMilliseconds, { maxWait: latestSaveMilliseconds })
  const saveLastUsedSoon = useDebounceFn(() => saveLastUsed(lastUsed.value), saveMilliseconds)

  function touch(): void {
    if (!safe.has(id.value))
      safe.set(id.value, undefined)
    saved.value = 'saving'
    void saveSoon()
  }

  function noteLastUsed(before: Project): void {
    const next = lastUsedAfter(lastUsed.value, before, project.value, media.value)
    if (next === lastUsed.value)
      return
    lastUsed.value = next
    void saveLastUsedSoon()
  }

  /** Changes the project; edits of one run, such as typing in one post or a drag, are undone together, up to one that closes it. */
  function edit(change: (project: Project) => Project, run = '', closes = false): void {
    const before = project.value
    const changed = change(before)
    if (changed === before)
      return
    history.value = recordEdit(history.value, { id: id.value, project: changed }, { run, closes, ...gestures.current(), time: now() })
    project.value = changed
    noteLastUsed(before)
    touch()
  }

  /** Another project takes the place of this one, whose last edits are kept. */
  function change({ id: nextId, project: next }: State, pictures: ReadonlyMap<string, string>): void {
    if (saved.value === 'saving')
      void save()
    release?.()
    release = undefined
    otherMedia.set(id.value, media.value)
    id.value = nextId
    media.value = pictures
    project.value = next
    saved.value = 'untouched'
  }

  function place(state: State, pictures: ReadonlyMap<string, string>, { keep = false, first = false }: OpenOptions): void {
    history.value = first ? startHistory(state) : recordEdit(history.value, state, { gesture: gestures.current().gesture, time: now() })
    change(state, pictures)
    if (keep)
      touch()
  }

  /** Opens another project; undo leads back to the one before. */
  function open(next: Project, pictures: ReadonlyMap<string, string> = new Map(), options: OpenOptions = {}): void {
    place({ id: newId(), project: next }, pictures, options)
  }

  /** Opens a project that the browser keeps, or a copy of it where another window has it open; whether it is the project itself. */
  async function openSaved(known: string, found: Project, options: Pick<OpenOptions, 'first'> = {}): Promise<boolean> {
    const taken = await lockProject(known)
    const pictures = await loadMedia(known)
    const state = { id: taken ? known : newId(), project: found }
    place(state, new Map([...otherMedia.get(state.id) ?? [], ...pictures]), { ...options, keep: true })
    if (taken) {
      safe.set(known, found)
      release = taken
    }
    return taken !== undefined
  }

  /** Goes along the history; where that leads to another project, whether it does. */
  function travel(step: typeof undoEdit<State>): boolean {
    const next = step(history.value)
    if (next === history.value)
      return false
    history.value = next
    const { present } = next
    const before = project.value
    if (present.id === id.value) {
      project.value = present.project
      noteLastUsed(before)
      touch()
      return false
    }
    change(present, otherMedia.get(present.id) ?? new Map())
    if (safe.has(present.id))
      touch()
    return true
  }

  /** A project that undo leads back to, and that another window has taken meanwhile, goes on as a copy. */
  function becomeCopy(): void {
    const [own, copy] = [id.value, newId()]
    history.value = mapHistory(history.value, state => state.id === own ? { ...state, id: copy } : state)
    id.value = copy
    touch()
  }

  // A project is this window's from the first edit on.
  watch([id, saved], async () => {
    const own = id.value
    if (release !== undefined || saved.value !== 'saving')
      return
    const taken = await lockProject(own)
    if (own !== id.value || release !== undefined)
      taken?.()
    else if (taken)
      release = taken
    else
      becomeCopy()
  })
  watch(media, () => saved.value !== 'untouched' && touch())

  /** Whether something is lost when the page is left now. */
  function isAtRisk(): boolean {
    if (storage.value === 'keeps') {
      const keptWithoutPictures = saved.value === 'saving' && saveJournal({ id: id.value, project: project.value })
      return saved.value === 'saving' && !(keptWithoutPictures && keepsMedia(id.value, usedMedia(project.value, media.value)))
    }
    const latest = new Map([...history.value.past, history.value.present].map(state => [state.id, state.project]))
    return Array.from(latest).some(([known, state]) => safe.has(known) && safe.get(known) !== state)
  }
  // A page that is left or reloaded may not live until the next save.
  useEventListener(window, 'pagehide', () => saved.value === 'saving' && saveJournal({ id: id.value, project: project.value }))
  useEventListener(window, 'beforeunload', event => isAtRisk() && event.preventDefault())

  return {
    project,
    media,
    id,
    saved,
    /** What the browser's storage does with what it is given. */
    storage,
    /** Author and look that the next thread begins with. */
    lastUsed,
    gestures,
    edit,
    open,
    openSaved,
    newId,
    /** One step back; whether that led to another project. */
    undo: () => travel(undoEdit),
    /** One step on again; whether that led to another project. */
    redo: () => travel(redoEdit),
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    /** Somebody has the project as a file now. */
    noteFile: () => void safe.set(id.value, project.value),
    /** Opens what was last worked on: itself, a copy because another window has it, or nothing; a page that comes back to its studio finds it open. */
    async restore(): Promise<'itself' | 'copy' | 'nothing' | 'open'> {
      if (started)
        return 'open'
      started = true
      void probeStorage().then(found => storage.value = found)
      const [found, last] = await Promise.all([loadAutosave(), loadLastUsed()])
      lastUsed.value = last
      if (found === undefined)
        return 'nothing'
      return await openSaved(found.id, found.project, { first: true }) ? 'itself' : 'copy'
    },
  }
}

export type Store = ReturnType<typeof createStore>
