import type { FrameStore } from '../../../export/layout/frame/frameStore'
import type { EmojiSet } from '../../../export/text/emojiKey'
import type { FontSlices, SliceTable } from '../../../export/text/fontSlices'
import type { Glyphs } from '../../../export/text/glyphPieces'
import type { Hyphenator } from '../../../export/text/hyphenator'
import type { OwnFont } from '../../../export/text/ownFont'
import type { Phrases } from '../../../export/text/phrases'
import type { CatalogueEntry } from '../../../export/text/slicedCatalogue'
import type { FontFiles } from '../../../export/text/textMeasurer'
import type { StudioHighlighter } from './studioHighlighter'
import { ownLayouts } from 'virtual:own-layouts'
import { createFrameStore } from '../../../export/layout/frame/frameStore'
import { withOwnLayouts } from '../../../export/layout/layouts'
import { emojiShard } from '../../../export/text/emojiShard'
import { readSliceTable, withSlices } from '../../../export/text/fontSlices'
import { loadHyphenator, needsHyphenator } from '../../../export/text/hyphenator'
import { withOwnFonts } from '../../../export/text/ownFamily'
import { openOwnFont } from '../../../export/text/ownFont'
import { loadPhrases } from '../../../export/text/phrases'
import { openSfnt } from '../../../export/text/sfnt'
import { facesSlices, slicedCatalogue } from '../../../export/text/slicedCatalogue'
import { createTextMeasurer } from '../../../export/text/textMeasurer'
import { NotLoadedError } from './notLoaded'
import { studioDiagrams } from './studioDiagrams'
import { fetchStudioFile } from './studioFiles'
import { studioFormulas } from './studioFormulas'
import { studioHighlighter } from './studioHighlighter'
import { loadSatori } from './studioSatori'

/** Fonts, emoji and the text measurer of the studio: what is not there yet says so, and is fetched before the next try. */
export interface StudioAssets {
  readonly glyphs: Glyphs
  readonly measurer: ReturnType<typeof createTextMeasurer>
  readonly frames: FrameStore
  readonly highlighter: StudioHighlighter
  /** Hyphenator for the text of a thread in a language (BCP 47; empty where it is not known); undefined where no word is long. */
  hyphenator: (language: string, text: string) => Hyphenator | undefined
  /** Runs work again and again until all that it needs is loaded. */
  withLoading: <Result>(work: () => Result | Promise<Result>) => Promise<Result>
  /** Opens a font of somebody's own, which the measurer then knows. @throws {FontError} naming it as `name` */
  openFont: (file: Uint8Array, name: string) => Promise<OwnFont>
  /** Fetches every font but those of single scripts, every emoji, and with code in a thread the grammars of common languages, with formulas their alphabets, so that the studio goes on without a network. */
  prefetch: () => Promise<void>
}

/** Loads HarfBuzz, the font catalogue and the names of the emoji. */
export async function loadAssets(): Promise<StudioAssets> {
  // It comes while the others do; a failure is told when a frame is laid out.
  loadSatori().catch(() => {})
  const [harfBuzz, entries, keys] = await Promise.all([
    import('harfbuzzjs'),
    fetchStudioFile('fonts/fonts.json').then(response => response.json() as Promise<CatalogueEntry[]>),
    fetchStudioFile('emoji/keys.json').then(response => response.json() as Promise<string[]>),
  ])
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const loads = new Map<string, Promise<void>>()
  /** Loads a file that several may ask for, once; again where it could not be had. */
  const once = (name: string, load: () => Promise<void>) => {
    const loading = loads.get(name) ?? load()
    loads.set(name, loading)
    loading.catch(() => loads.delete(name))
    return loading
  }
  const sliced = new Set(entries.flatMap(({ id, slices }) => slices === undefined ? [] : id))
  const loadFont = (id: string) => once(id, async () => {
    const isSlice = sliced.has(id.replace(/\.\d+$/, ''))
    const file = new Uint8Array(await (await fetchStudioFile(`fonts/${id}.${isSlice ? 'woff2' : 'ttf'}`)).arrayBuffer())
    files.set(id, isSlice ? await openSfnt(file, id) as Uint8Array<ArrayBuffer> : file)
  })
  const tables = new Map<string, FontSlices>()
  const readSlices = (name: string) => {
    const table = tables.get(name)
    if (table)
      return table
    throw new NotLoadedError(() => once(name, async () => void tables.set(name, readSliceTable(await (await fetchStudioFile(`fonts/${name}.json`)).json() as SliceTable))))
  }
  const need = (ids: readonly string[]) => {
    const lacking = ids.filter(id => !files.has(id))
    if (lacking.length > 0)
      throw new NotLoadedError(async () => void await Promise.all(lacking.map(loadFont)))
  }
  const fontFiles: FontFiles = {
    get(id) {
      const file = files.get(id)
      if (!file)
        throw new NotLoadedError(async () => void await Promise.all(neededWith(id, entries).map(loadFont)))
      return file
    },
  }
  const emoji = emojiSet(keys)
  const own = new Map<string, OwnFont>()
  let opened = 0
  const measurer = withSlices(createTextMeasurer(harfBuzz, withOwnFonts(fontFiles, own)), { slicesOf: facesSlices(entries, readSlices), need })
  const highlighter = studioHighlighter()
  const formulas = studioFormulas()
  return {
    glyphs: { fonts: slicedCatalogue(entries, readSlices), emoji, phrases: studioPhrases(), highlighter, formulas, diagrams: studioDiagrams() },
    measurer,
    frames: createFrameStore(loadSatori, withOwnLayouts(ownLayouts)),
    highlighter,
    hyphenator: studioHyphenators(),
    withLoading,
    async openFont(file, name) {
      const font = await openOwnFont(file, { id: `own-${++opened}`, name, harfBuzz })
      own.set(font.id, font)
      return font
    },
    async prefetch() {
      for (const { id, scripts } of entries) {
        if (!scripts)
          await loadFont(id)
      }
      await emoji.prefetch()
      await highlighter.prefetch()
      await formulas.prefetch()
    },
  }
}

/** A face, and of a family that a theme asks for its plain and bold ones: hardly a card does without either. */
function neededWith(id: string, catalogue: readonly CatalogueEntry[]): readonly string[] {
  const asked = catalogue.find(face => face.id === id)
  const companions = asked === undefined || asked.scripts ? [] : catalogue.filter(face => face.family === asked.family && face.style === 'normal' && (face.weight === 400 || face.weight === 700))
  return [...new Set([id, ...companions.map(face => face.id)])]
}

function emojiSet(keys: readonly string[]): EmojiSet & { prefetch: () => Promise<void> } {
  const names = new Set(keys)
  const drawings = new Map<string, string>()
  const loadShard = async (shard: string) => {
    for (const [name, svg] of Object.entries(await (await fetchStudioFile(`emoji/${shard}.json`)).json() as Record<string, string>))
      drawings.set(name, svg)
  }
  return {
    has: key => names.has(key),
    svg(key) {
      const drawing = drawings.get(key)
      if (drawing !== undefined)
        return drawing
      throw new NotLoadedError(() => loadShard(emojiShard(key)))
    },
    async prefetch() {
      for (const shard of new Set(keys.map(emojiShard)))
        await loadShard(shard)
    },
  }
}

/** Phrases of Thai, Chinese and Japanese, fetched when a text has them. */
function studioPhrases(): Phrases {
  let loaded: Phrases | undefined
  return {
    boundaries(language, run) {
      if (!loaded) {
        throw new NotLoadedError(async () => {
          loaded = await loadPhrases()
        })
      }
      return loaded.boundaries(language, run)
    },
  }
}

/** Hyphenators of threads, the last one kept: its patterns are loaded when a word is first to be divided. */
function studioHyphenators(): StudioAssets['hyphenator'] {
  let kept: { readonly key: string, readonly hyphenator: Hyphenator | undefined } | undefined
  return (language, text) => {
    if (!needsHyphenator(text))
      return undefined
    const key = `${language}|${language === '' ? text : ''}`
    return {
      divisions(word) {
        if (kept?.key !== key) {
          throw new NotLoadedError(async () => {
            kept = { key, hyphenator: await loadHyphenator(language, text) }
          })
        }
        return kept.hyphenator?.divisions(word) ?? []
      },
    }
  }
}

async function withLoading<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work()
    }
    catch (error) {
      if (!(error instanceof NotLoadedError))
        throw error
      await error.load()
    }
  }
}
