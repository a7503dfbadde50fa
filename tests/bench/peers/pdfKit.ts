import type { Buffer } from 'node:buffer'
import PDFDocument from 'pdfkit'

/** A PDF by PDFKit with a page of pixels for each picture, `width` x `height` points: nothing in it can be searched, copied or read aloud. */
export async function pdfOfPictures(files: readonly string[], width: number, height: number): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false })
  const chunks: Uint8Array[] = []
  const written = new Promise<void>((resolve, reject) => pdf.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve).on('error', reject))
  for (const file of files)
    pdf.addPage({ size: [width, height], margin: 0 }).image(file, 0, 0, { width, height })
  pdf.end()
  await written
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer())
}
