import type { PDFRef } from '@cantoo/pdf-lib'
import type { Card } from '../../layout/card'
import type { TextMeasurer } from '../../text/textMeasurer'
import type { Theme } from '../../theme/theme'
import type { ImageDecoder } from '../cardPainter'
import type { EncodeJpeg } from './pdfImage'
import type { MarkedContent, MarkedPage } from './structureTree'
import type { ItemWriter } from './writeItem'
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { backdropOf } from '../backdrop'
import { behindShapes, shapeItems } from '../behindShapes'
import { canvasPicturePixels } from '../canvasPicture'
import { sliceOf } from '../canvasSlice'
import { paletteOf } from '../palette'
import { documentXmp } from './documentXmp'
import { addLink } from './linkAnnotations'
import { writeMarkedItems } from './markedItems'
import { addOutline } from './outlineTree'
import { addImage } from './pdfImage'
import { pdfNumber, pdfNumbers } from './pdfNumber'
import { createPdfPage } from './pdfPage'
import { createPdfResources } from './pdfResources'
import { addStructureTree } from './structureTree'
import { writeBackdrop } from './writeBackdrop'

export interface CarouselPdfOptions {
  readonly title: string
  readonly author: string
  /** BCP 47 tag; empty where it is not known. */
  readonly language: string
  readonly theme: Theme
  /** Size of the cards in device pixels, which pictures are as fine as. */
  readonly width: number
  readonly height: number
  readonly pixelRatio: number
  readonly measurer: TextMeasurer
  readonly decoder: ImageDecoder
  readonly encodeJpeg: EncodeJpeg
}

/** A PDF of cards, a page each, in points of the size that cards have at 1x. */
export interface CarouselPdf {
  /** Adds a card as the next page, in a look of its own where it has one; one after the other. */
  add: (card: Card, theme?: Theme) => Promise<void>
  /** The file. The same cards give the same bytes. */
  save: () => Promise<Uint8Array>
}

/** Letters that are read and not seen are in a font of their own, which has the measures of this one. */
export const unseenFace = 'Inter-Regular'
const producer = 'Threadeck'

export async function createCarouselPdf(options: CarouselPdfOptions): Promise<CarouselPdf> {
  const { width, height, pixelRatio, measurer, decoder, encodeJpeg } = options
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context, catalog } = document
  const resources = createPdfResources(context, measurer)
  const tree = catalog.get(PDFName.of('Pages')) as PDFRef
  const writer: Omit<ItemWriter, 'palette'> = { measurer, decoder, encodeJpeg, pixelRatio, face: unseenFace }
  const pages: (MarkedPage & { readonly card: Pick<Card, 'post' | 'text' | 'alt'> })[] = []
  let direction: Card['direction'] = 'ltr'
  /** Of the table that leads from pages and links to what they are of. */
  let nextKey = 0
  return {
    async add(card, theme = options.theme) {
      const ref = context.nextRef()
      const page = createPdfPage(resources, width, height, `${pdfNumbers(1 / pixelRatio)} 0 0 ${pdfNumber(-1 / pixelRatio)} 0 ${pdfNumber(card.height)} cm`)
      const slice = sliceOf(card, theme.canvas)
      const backdrop = backdropOf(card.panel, theme, pixelRatio, slice)
      page.write('/Artifact BMC')
      await writeBackdrop(page, backdrop, async () => ({
        key: JSON.stringify([theme.canvas, slice]),
        async add() {
          const pixels = backdrop.canvas.kind === 'color' ? await canvasPicturePixels(backdrop.canvas, slice, { width, height, decoder }) : undefined
          return pixels && addImage(context, pixels, encodeJpeg)
        },
      }))
      page.write('EMC')
      const key = nextKey++
      const links: PDFRef[] = []
      const marked = await writeMarkedItems(page, [...behindShapes(card.items), ...shapeItems(card.items)], { ...writer, palette: paletteOf(theme) })
      const contents = marked.map(({ link, run, box, ...content }): MarkedContent => {
        if (!link || !run)
          return { ...content, ...box && { box: [box[0], card.height - box[3], box[2], card.height - box[1]] as const } }
        const annotation = { link, annotation: addLink(context, link, run, card, nextKey), key: nextKey++ }
        links.push(annotation.annotation)
        return { ...content, link: annotation }
      })
      context.assign(ref, context.obj({
        Type: 'Page',
        Parent: tree,
        MediaBox: [0, 0, card.width, card.height],
        Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' },
        Resources: page.resourceDict(),
        Contents: context.register(context.flateStream(page.content())),
        StructParents: key,
        Tabs: 'S',
        ...links.length > 0 && { Annots: links },
      }))
      direction = card.direction
      pages.push({ ref, key, contents, card: { post: card.post, text: card.text, alt: card.alt } })
    },
    async save() {
      resources.finish()
      context.assign(tree, context.obj({ Type: 'Pages', Kids: pages.map(({ ref }) => ref), Count: pages.length }))
      catalog.set(PDFName.of('StructTreeRoot'), addStructureTree(context, pages))
      catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
      catalog.set(PDFName.of('Outlines'), addOutline(context, pages))
      catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true, ...direction === 'rtl' && { Direction: 'R2L' } }))
      const { title, author, language } = options
      if (language !== '')
        catalog.set(PDFName.of('Lang'), PDFHexString.fromText(language))
      const isAccessible = language !== '' && title.trim() !== ''
      catalog.set(PDFName.of('Metadata'), context.register(context.stream(documentXmp({ title, author, language, producer, isAccessible }), { Type: 'Metadata', Subtype: 'XML' })))
      context.trailerInfo.Info = context.register(context.obj({ Title: PDFHexString.fromText(title), Author: PDFHexString.fromText(author), Creator: PDFHexString.fromText(producer), Producer: PDFHexString.fromText(producer) }))
      return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
    },
  }
}
