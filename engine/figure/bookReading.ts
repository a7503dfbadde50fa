import type { Figure, Label, Shape } from './figure'
import { modernBertSchedule } from '../attention/layerSchedule'
import { checkCount } from '../valueError'

export interface BookReadingOptions {
  /** How far the reader is, from 0; every third step looks back over the whole book. @default 4 */
  readonly step?: number
}

/** Steps of a whole reading. */
export const readingSteps = 16
const pages = 12
const pageGap = 6
const width = 400
const pageWidth = (width - (pages - 1) * pageGap) / pages
const pageTop = 74
const pageHeight = 70
const linesToPage = 5

/** Reading a book as ModernBERT's layers read a text: the page around the line, and every third time the whole plot. @throws {ValueError} */
export function bookReading({ step = 4 }: BookReadingOptions = {}): Figure {
  checkCount('step', step, 0, readingSteps - 1)
  const isGlobal = modernBertSchedule().isGlobal(step)
  const page = Math.floor(step * pages / readingSteps)
  const center = (index: number) => index * (pageWidth + pageGap) + pageWidth / 2
  const shapes: Shape[] = []
  for (let index = 0; index < pages; index++) {
    const lit = isGlobal ? index !== page : Math.abs(index - page) === 1
    const left = index * (pageWidth + pageGap)
    shapes.push({ kind: 'rect', id: `page ${index}`, paint: index === page ? 'accent' : lit ? isGlobal ? 'accent' : 'local' : 'faint', opacity: index === page ? 1 : lit ? 0.45 : 1, x: left, y: pageTop, width: pageWidth, height: pageHeight, cornerRadius: 3 })
    for (let line = 0; line < linesToPage; line++)
      shapes.push({ kind: 'rect', id: `line ${index} ${line}`, paint: index === page ? 'faint' : 'muted', opacity: 0.6, x: left + 5, y: pageTop + 10 + line * 11, width: (pageWidth - 10) * (line === linesToPage - 1 ? 0.6 : 1), height: 3, cornerRadius: 1.5 })
    if (lit) {
      const height = Math.min(56, 16 + 5 * Math.abs(index - page))
      shapes.push(
        { kind: 'line', id: `up ${index}`, paint: isGlobal ? 'accent' : 'local', x1: center(index), y1: pageTop - 4, x2: center(index), y2: pageTop - height, width: 1.5 },
        { kind: 'line', id: `across ${index}`, paint: isGlobal ? 'accent' : 'local', x1: center(index), y1: pageTop - height, x2: center(page), y2: pageTop - height, width: 1.5 },
        { kind: 'line', id: `down ${index}`, paint: isGlobal ? 'accent' : 'local', x1: center(page), y1: pageTop - height, x2: center(page), y2: pageTop - 4, width: 1.5, arrow: true },
      )
    }
  }
  const labels: Label[] = [
    { id: 'kind', text: isGlobal ? 'global: think back over the whole plot' : 'local: the page around this line', x: 0, y: pageTop + pageHeight + 28, size: 18, bold: true, paint: 'accent' },
  ]
  return { name: 'book-reading', description: isGlobal ? 'A reader on one page thinks of every page of the book.' : 'A reader on one page thinks of the pages beside it.', width, height: pageTop + pageHeight + 38, shapes, labels }
}
