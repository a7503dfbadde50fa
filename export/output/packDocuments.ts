import type { PackedFile } from '../platform/packReport'
import type { MadeTarget, PlannedTarget } from './packTarget'
import type { StagedFolder } from './stagedFolder'
import { fitBudget } from '../platform/fitBudget'
import { documentChecks } from '../platform/limitChecks'
import { documentProblem } from '../platform/packProblems'
import { defaultPixelRatio } from '../platform/sizePresets'
import { textLanguage } from '../text/textLanguage'
import { threadText } from '../thread/threadText'
import { openPdfCarousel, usualPdfQuality } from './pdfCarousel'

export interface PackDocumentsOptions {
  /** Of the documents, without their ending. */
  readonly name: string
  readonly onCard: () => void
}

/** Of pictures in a document, the best first. */
const qualities = [usualPdfQuality, 75, 60]

/** Writes the cards of each post as one PDF. */
export async function packDocuments({ platform, size, laidOut, posts, thread }: PlannedTarget, folder: StagedFolder, { name, onCard }: PackDocumentsOptions): Promise<MadeTarget> {
  const { width, height } = size
  const { cards, measurer, job } = laidOut
  const { title, author } = thread
  const language = thread.language ?? await textLanguage(threadText(thread))
  const limits = platform.posting?.document ?? { maxPages: Number.POSITIVE_INFINITY, maxBytes: Number.POSITIVE_INFINITY }
  const files = new Map<string, PackedFile[]>()
  for (const post of posts) {
    const file = `${post.folder}/${name}.pdf`
    let drawn = 0
    const fit = await fitBudget(qualities, limits.maxBytes, async (quality) => {
      const pdf = await openPdfCarousel({ title, author: author.name || author.handle, language, theme: job.theme, width, height, pixelRatio: defaultPixelRatio, measurer, pictures: job.pictures, quality })
      for (const [index, card] of post.cards.map(index => cards[index]).entries()) {
        await pdf.add(card)
        if (index === drawn) {
          drawn++
          onCard()
        }
      }
      return pdf.save()
    })
    if ('smallest' in fit) {
      await Promise.all(Array.from(files.values()).flat().map(({ file }) => folder.drop(file)))
      return { problem: documentProblem(platform, file, { smallest: fit.smallest, maxBytes: limits.maxBytes }) }
    }
    const { data, step: quality } = fit
    await folder.add(file, data)
    files.set(post.folder, [{ file, cards: post.cards.map(index => cards[index].number), width, height, bytes: data.length, encoding: { format: 'pdf' }, loss: quality === usualPdfQuality ? '' : `pictures at quality ${quality}`, checks: documentChecks({ pages: post.cards.length, bytes: data.length }, limits) }])
  }
  return { files }
}
