import type { TextItem } from '../card/card'
import type { TextMeasurer } from '../card/textMeasurer'
import satori from 'satori'

/** A font face as Satori takes it; pass the same list every time, Satori keeps what it has parsed by the list. */
export interface SatoriFont {
  readonly name: string
  readonly data: ArrayBuffer
  readonly weight: 400
  readonly style: 'normal'
}

export interface RunPathOptions {
  readonly fonts: readonly SatoriFont[]
  readonly measurer: TextMeasurer
  /** Device pixels a px. */
  readonly pixelRatio: number
}

type Element = Parameters<typeof satori>[0]

// Names, handles and half the words of a card that is being edited come again; the oldest go when it is full.
const mostRuns = 400
const runs = new Map<string, string>()
const runPath = /<path fill="#000000" d="([^"]*)"\/>/g

/** What tells one run's outline from another: not where it stands, nor its colour. */
export function runKey({ face, fontSize, text }: TextItem, pixelRatio: number): string {
  return `${face} ${fontSize * pixelRatio} ${text}`
}

/** SVG path data of text items by their keys, in device pixels from where each item's line box begins; Satori sets those that are new. */
export async function runPaths(items: readonly TextItem[], options: RunPathOptions): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  const missing = new Map<string, TextItem>()
  for (const item of items) {
    const key = runKey(item, options.pixelRatio)
    const known = runs.get(key)
    if (known === undefined)
      missing.set(key, item)
    else
      found.set(key, known)
  }
  if (missing.size > 0) {
    const paths = await drawRuns(Array.from(missing.values()), options)
    Array.from(missing.keys()).forEach((key, index) => {
      found.set(key, paths[index])
      runs.set(key, paths[index])
    })
  }
  for (const key of runs.keys()) {
    if (runs.size <= mostRuns)
      break
    runs.delete(key)
  }
  return found
}

/** From the top of a run's line box down to its baseline, in device pixels. */
export function runBaseline({ face, fontSize }: TextItem, { measurer, pixelRatio }: RunPathOptions): number {
  const size = fontSize * pixelRatio
  // As Satori places the baseline in a line box of height 1 em: rounded ascent and descent, the rest above floored.
  const ascent = Math.round(measurer.ascent(face) * size)
  const descent = Math.round(measurer.descent(face) * size)
  return ascent + Math.floor((size - ascent - descent) / 2)
}

/** One path for each item, all with their line box in the top left corner. */
async function drawRuns(items: readonly TextItem[], { fonts, pixelRatio }: RunPathOptions): Promise<string[]> {
  const children = items.map(({ face, fontSize, text }) => element({ position: 'absolute', left: 0, top: 0, fontFamily: face, fontSize: fontSize * pixelRatio }, text))
  // What all runs have in common is read once.
  const svg = await satori(element({ display: 'flex', width: 1, height: 1, whiteSpace: 'pre', lineHeight: 1, color: '#000000' }, children), { width: 1, height: 1, fonts: fonts as SatoriFont[] })
  const paths = Array.from(svg.matchAll(runPath), ([, path]) => path)
  // A run without an outline of its own leaves no path: each is asked for alone, to know which.
  if (paths.length === items.length)
    return paths
  return items.length === 1 ? [''] : (await Promise.all(items.map(item => drawRuns([item], { fonts, pixelRatio } as RunPathOptions)))).flat()
}

function element(style: Record<string, unknown>, children?: unknown): Element {
  return { type: 'div', key: null, props: { style, children } }
}
