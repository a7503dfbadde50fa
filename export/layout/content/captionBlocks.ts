import type { Block, Picture } from '../../thread/thread'

/** What pictures show, in a line below them: their readings, each once; nothing where they have none. */
export function captionBlocks(pictures: readonly Picture[]): readonly Block[] {
  const readings = Array.from(new Set(pictures.map(({ alt }) => alt.trim()).filter(alt => alt !== '')))
  return readings.length === 0 ? [] : [{ kind: 'paragraph', marker: '', depth: 0, tight: false, spans: [{ text: readings.join(' · ') }] }]
}
