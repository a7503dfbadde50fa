import type { TextMeasurer } from '../text/textMeasurer'

/** A font face as Satori takes it; pass the same list every time, Satori keeps what it has parsed by the list. */
export interface SatoriFont {
  readonly name: string
  readonly data: ArrayBuffer
  readonly weight: 400
  readonly style: 'normal'
}

export type Satori = typeof import('satori').default

export interface LetterOptions {
  /** Satori itself, asked for only when there are letters to draw. */
  readonly loadSatori: () => Promise<Satori>
  readonly measurer: TextMeasurer
  /** The list with a face alone. */
  readonly satoriFont: (faceId: string) => readonly SatoriFont[]
}

type Element = Parameters<Satori>[0]

const filledPath = /<path fill="#000000" d="([^"]*)"\/>/g

/** One path for each text, at a size at which a pixel is a unit of the face, so that nothing is rounded. */
export async function drawLetters(texts: readonly string[], face: string, { loadSatori, measurer, satoriFont }: LetterOptions): Promise<string[]> {
  const satori = await loadSatori()
  const fonts = satoriFont(face) as SatoriFont[]
  const children = texts.map(text => element({ position: 'absolute', left: 0, top: -lineBoxBaseline(face, measurer) }, text))
  const style = { display: 'flex', width: 1, height: 1, whiteSpace: 'pre', lineHeight: 1, fontFamily: face, fontSize: measurer.unitsPerEm(face), color: '#000000' }
  const svg = await satori(element(style, children), { width: 1, height: 1, fonts })
  const paths = Array.from(svg.matchAll(filledPath), ([, path]) => path)
  // Letters without ink leave no path: each is asked for alone, to know which.
  if (paths.length === texts.length)
    return paths
  return texts.length === 1 ? [''] : (await Promise.all(texts.map(text => drawLetters([text], face, { loadSatori, measurer, satoriFont })))).flat()
}

/** From the top of a line box of 1 em down to its baseline, in units of the face, as Satori places it. */
function lineBoxBaseline(face: string, measurer: TextMeasurer): number {
  const unitsPerEm = measurer.unitsPerEm(face)
  const ascent = Math.round(measurer.ascent(face) * unitsPerEm)
  const descent = Math.round(measurer.descent(face) * unitsPerEm)
  return ascent + Math.floor((unitsPerEm - ascent - descent) / 2)
}

function element(style: Record<string, unknown>, children?: unknown): Element {
  return { type: 'div', key: null, props: { style, children } }
}
