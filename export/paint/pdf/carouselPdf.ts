import type { PDFRef } from '@cantoo/pdf-lib'
import type { Card, CardItem } from '../../layout/card'
import type { CardPart } from '../../layout/cardPart'
import type { TextMeasurer } from '../../text/textMeasurer'
import type { Theme } from '../../theme/theme'
import type { ImageDecoder } from '../cardPainter'
import type { EncodeJpeg } from './pdfImage'
import type { PdfPage } from './pdfPage'
import type { MarkedContent, MarkedPage } from './structureTree'
import type { ItemWriter } from './writeItem'
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { backdropOf } from '../backdrop'
import { behindShapes, shapeItems } from '../behindShapes'
import { canvasPicturePixels } from '../canvasPicture'
import { sliceOf } from '../canvasSlice'
import { paletteOf } from '../palette'
import { addLinks } from './linkAnnotations'
import { addOutline } from './outlineTree'
import { addImage } from './pdfImage'
import { pdfNumber, pdfNumbers } from './pdfNumber'
import { createPdfPage } from './pdfPage'
import { createPdfResources } from './pdfResources'
import { addStructureTree } from './structureTree'
import { writeSpace } from './textOperators'
import { writeBackdrop } from './writeBackdrop'
import { writeItem } from './writeItem'

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
      const contents = await writeItems(page, [...behindShapes(card.items), ...shapeItems(card.items)], { ...writer, palette: paletteOf(theme) })
      const links = addLinks(context, card)
      context.assign(ref, context.obj({
        Type: 'Page',
        Parent: tree,
        MediaBox: [0, 0, card.width, card.height],
        Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' },
        Resources: page.resourceDict(),
        Contents: context.register(context.flateStream(page.content())),
        StructParents: pages.length,
        Tabs: 'S',
        ...links.length > 0 && { Annots: links },
      }))
      direction = card.direction
      pages.push({ ref, contents, card: { post: card.post, text: card.text, alt: card.alt } })
    },
    async save() {
      resources.finish()
      context.assign(tree, context.obj({ Type: 'Pages', Kids: pages.map(({ ref }) => ref), Count: pages.length }))
      catalog.set(PDFName.of('StructTreeRoot'), addStructureTree(context, pages))
      catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
      catalog.set(PDFName.of('Outlines'), addOutline(context, pages))
      catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true, ...direction === 'rtl' && { Direction: 'R2L' } }))
      if (options.language !== '')
        catalog.set(PDFName.of('Lang'), PDFHexString.fromText(options.language))
      context.trailerInfo.Info = context.register(context.obj({ Title: PDFHexString.fromText(options.title), Author: PDFHexString.fromText(options.author), Creator: PDFHexString.fromText(producer), Producer: PDFHexString.fromText(producer) }))
      return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
    },
  }
}

/** Writes items in order; what belongs together in reading is marked together. Gives what each mark is of. */
async function writeItems(page: PdfPage, items: readonly CardItem[], writer: ItemWriter): Promise<MarkedContent[]> {
  const contents: MarkedContent[] = []
  for (const group of markedGroups(items)) {
    const { part, formula } = group
    if (part) {
      page.write(`/${part.kind === 'picture' ? 'Figure' : 'P'} <</MCID ${contents.length}>> BDC`)
      contents.push({ part, start: Math.min(...group.items.map(startOf)), ...formula && { formula } })
    }
    else {
      page.write('/Artifact BMC')
    }
    const ordered = part && part.kind !== 'picture' ? group.items.toSorted((a, b) => startOf(a) - startOf(b)) : group.items
    for (const [index, item] of ordered.entries()) {
      await writeItem(page, item, writer)
      const next = ordered[index + 1]
      if (part && item.kind === 'glyphs' && next?.kind === 'glyphs' && startOf(next) > startOf(item) + item.text.length)
        writeSpace(page, item, writer.face, writer.measurer, writer.pixelRatio)
    }
    page.write('EMC')
  }
  return contents
}

interface MarkedGroup {
  readonly part: CardPart | undefined
  readonly formula: Extract<CardItem, { kind: 'formula' }> | undefined
  readonly items: CardItem[]
}

/** Items that follow one another and are of one part; each formula by itself. */
function markedGroups(items: readonly CardItem[]): MarkedGroup[] {
  const groups: MarkedGroup[] = []
  for (const item of items) {
    const part = 'part' in item ? item.part : undefined
    const formula = part && part.kind !== 'picture' && item.kind === 'formula' ? item : undefined
    const last = groups.at(-1)
    if (last && last.part === part && !last.formula && !formula)
      last.items.push(item)
    else
      groups.push({ part, formula, items: [item] })
  }
  return groups
}

function startOf(item: CardItem): number {
  return 'start' in item ? item.start ?? 0 : 0
}
