import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type ReadPdf = Awaited<ReturnType<typeof getDocument>['promise']>
type Node = Awaited<ReturnType<Awaited<ReturnType<ReadPdf['getPage']>>['getStructTree']>>

/** Opens a PDF with Mozilla's reader. */
export async function readPdf(data: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0, useSystemFonts: false }).promise
  // Its polyfills make Node look like a browser's worker, to what is loaded later too.
  Reflect.deleteProperty(globalThis, 'self')
  return pdf
}

/** Text of a page in the order in which it is written, a line a line. */
export async function pageText(pdf: ReadPdf, number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent()
  return items.map(item => 'str' in item ? item.str + (item.hasEOL ? '\n' : '') : '').join('')
}

/** Roles of the structure of a page, one inside another. */
export async function pageStructure(pdf: ReadPdf, number: number): Promise<string> {
  const said = (node: Node): string => {
    const inner = node.children.flatMap(child => 'role' in child ? [said(child)] : [])
    const alt = (node as { readonly alt?: string }).alt
    return `${node.role}${alt === undefined ? '' : `"${alt}"`}${inner.length > 0 ? `(${inner.join(' ')})` : ''}`
  }
  return said(await (await pdf.getPage(number)).getStructTree())
}

/** A page as RGB pixels, `scale` a point. */
export async function pagePixels(pdf: ReadPdf, number: number, scale: number): Promise<Uint8Array> {
  const page = await pdf.getPage(number)
  const viewport = page.getViewport({ scale })
  const factory = pdf.canvasFactory as { create: (width: number, height: number) => { readonly context: CanvasRenderingContext2D } }
  const { context } = factory.create(viewport.width, viewport.height)
  await page.render({ canvasContext: context, viewport }).promise
  const { data } = context.getImageData(0, 0, viewport.width, viewport.height)
  return data.filter((_, index) => index % 4 < 3) as unknown as Uint8Array
}
