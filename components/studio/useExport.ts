import type { InjectionKey, ShallowRef } from 'vue'
import type { Platform } from '../../export/platform/platform'
import type { Missing } from './useMissing'
import type { Studio } from './useStudio'
import { inject, provide, shallowRef } from 'vue'
import { fileEndings } from '../../export/paint/imageFormats'
import { takeSnapshot } from './state/carouselSnapshot'
import { cardImage, carouselZip } from './state/exportCards'
import { cardPdf, carouselPdf } from './state/exportPdf'
import { cardVideo } from './state/exportVideo'
import { download, fileName } from './state/files'
import { messageOf } from './state/messageOf'
import { packZip } from './state/pack/exportPack'

export interface StudioExport {
  /** How far an export is; undefined when none runs. */
  readonly progress: Readonly<ShallowRef<{ readonly done: number, readonly total: number } | undefined>>
  /** Exports with the last settings: a ZIP or a PDF of all cards, or the only card. */
  exportAll: () => Promise<void>
  exportCard: () => Promise<void>
  /** Exports the selected card as it moves, as MP4. */
  exportVideo: () => Promise<void>
  copyCard: () => Promise<void>
  /** Exports what the posts of platforms need, as a ZIP; gives sentences about those that do not take the thread, and writes the rest only where it is asked to go on. */
  exportPack: (platforms: readonly Platform[], keepGoing: boolean) => Promise<readonly string[]>
  stop: () => void
}

const key: InjectionKey<StudioExport> = Symbol('studio export')

/** The exports of the studio that a component is part of. */
export function useExport(): StudioExport {
  return inject(key)!
}

/** Makes the exports of a studio and gives them to the components below; before each it is asked whether all cards, or those of a post, may be saved. */
export function provideExport(studio: Studio, mayExport: Missing['mayExport']): StudioExport {
  const { store, cards, place, selectedPost, notice, problem } = studio
  const progress = shallowRef<{ readonly done: number, readonly total: number }>()
  let stopping: AbortController | undefined
  const baseName = () => fileName(store.project.value.title)

  async function saveCard(): Promise<void> {
    const snapshot = await takeSnapshot(studio)
    const { format } = snapshot
    const blob = format === 'pdf' ? await cardPdf(snapshot, place.value) : (await cardImage(place.value, { ...snapshot, format })).blob
    download(`${baseName()}-${String(place.value + 1).padStart(2, '0')}.${fileEndings[format]}`, blob)
  }

  async function saveAll(signal: AbortSignal): Promise<void> {
    const onProgress = (done: number, total: number) => progress.value = { done, total }
    const snapshot = await takeSnapshot(studio)
    const { format } = snapshot
    if (format === 'pdf')
      download(`${baseName()}.${fileEndings.pdf}`, await carouselPdf(snapshot, { signal, onProgress }))
    else
      download(`${baseName()}.zip`, await carouselZip({ ...snapshot, format }, signal, onProgress))
  }

  /** Runs one export at a time and says how it ended. */
  async function run(work: (signal: AbortSignal) => Promise<string | void>, done: string, post?: string): Promise<void> {
    if (stopping || !await mayExport(post))
      return
    stopping = new AbortController()
    const { signal } = stopping
    try {
      notice.value = await work(signal) ?? done
      problem.value = ''
    }
    catch (error) {
      if (signal.aborted)
        notice.value = 'The export was stopped; nothing was written.'
      else
        problem.value = messageOf(error)
    }
    finally {
      progress.value = undefined
      stopping = undefined
    }
  }

  const made: StudioExport = {
    progress,
    exportAll: () => run(async (signal) => {
      progress.value = { done: 0, total: cards.value }
      if (cards.value === 1)
        await saveCard()
      else
        await saveAll(signal)
    }, 'Exported.'),
    exportCard: () => run(saveCard, `Card ${place.value + 1} is saved.`, selectedPost.value),
    exportVideo: () => run(async (signal) => {
      const at = place.value
      const video = await cardVideo(await takeSnapshot(studio), at, { signal, onProgress: (done, total) => progress.value = { done, total } })
      download(`${baseName()}-${String(at + 1).padStart(2, '0')}.mp4`, video)
    }, `The video of the card is saved.`, selectedPost.value),
    async copyCard() {
      // At once where nothing is asked: some browsers take a picture only in the turn of the press.
      const may = mayExport(selectedPost.value)
      if (may !== true && !await may)
        return
      const png = takeSnapshot(studio).then(snapshot => cardImage(place.value, { ...snapshot, format: 'png' }))
      try {
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': png.then(({ blob }) => blob) })])
        notice.value = `Card ${place.value + 1} is in the clipboard.`
      }
      catch {
        problem.value = 'Expected the browser to let a picture into the clipboard, but it did not: save the card instead.'
      }
    },
    async exportPack(platforms, keepGoing) {
      let problems: readonly string[] = []
      await run(async (signal) => {
        progress.value = { done: 0, total: 0 }
        const name = baseName()
        const pack = await packZip(platforms, await takeSnapshot(studio), { name, keepGoing, signal, onProgress: (done, total) => progress.value = { done, total } })
        problems = pack.problems
        if (!pack.zip)
          return ''
        download(`${name}-pack.zip`, pack.zip)
        return undefined
      }, 'Packed: its report.txt says what is in it.')
      return problems
    },
    stop: () => stopping?.abort(),
  }
  provide(key, made)
  return made
}
