import type { PackedFile } from '../platform/packReport'
import type { MadeTarget, PlannedTarget } from './packTarget'
import type { StagedFolder } from './stagedFolder'
import { documentChecks } from '../platform/limitChecks'
import { budgetProblem } from '../platform/packProblems'
import { defaultPixelRatio } from '../platform/sizePresets'
import { textLanguage } from '../text/textLanguage'
import { threadText } from '../thread/threadText'
import { openPdfCarousel } from './pdfCarousel'

export interface PackDocumentsOptions {
  /** Of the documents, without their ending. */
  readonly name: string
  readonly onCard: () => void
}

/** Writes the cards of each post as one PDF. */
export async function packDocuments({ platform, size, laidOut, posts, thread }: PlannedTarget, folder: StagedFolder, { name, onCard }: PackDocumentsOptions): Promise<MadeTarget> {
  const { width, height } = size
  const { cards, measurer, job } = laidOut
  const { title, author } = thread
  const language = thread.language ?? await textLanguage(threadText(thread))
  const limits = platform.posting?.document ?? { maxPages: Number.POSITIVE_INFINITY, maxBytes: Number.POSITIVE_INFINITY }
  const files = new Map<string, PackedFile[]>()
  for (const post of posts) {
    const pdf = await openPdfCarousel({ title, author: author.name || author.handle, language, theme: job.theme, width, height, pixelRatio: defaultPixelRatio, measurer, pictures: job.pictures })
    for (const index of post.cards) {
      await pdf.add(cards[index])
      onCard()
    }
    const file = `${post.folder}/${name}.pdf`
    const data = await pdf.save()
    if (data.length > limits.maxBytes)
      return { problem: budgetProblem(platform, file, { smallest: data.length, maxBytes: limits.maxBytes }) }
    await folder.add(file, data)
    files.set(post.folder, [{ file, cards: post.cards.map(index => cards[index].number), width, height, bytes: data.length, encoding: { format: 'pdf' }, loss: '', checks: documentChecks({ pages: post.cards.length, bytes: data.length }, limits) }])
  }
  return { files }
}
