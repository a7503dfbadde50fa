import { dublinCore, xmpList, xmpPacket, xmpText, xmpValue } from '../xmpPacket'

/** What a document says of itself to programs that do not read PDF. */
export interface DocumentMetadata {
  readonly title: string
  readonly author: string
  /** BCP 47 tag; empty where it is not known. */
  readonly language: string
  readonly producer: string
  /** Whether it keeps the rules of PDF/UA-1 (ISO 14289-1). */
  readonly isAccessible: boolean
}

const vocabularies = { dc: dublinCore, pdf: 'http://ns.adobe.com/pdf/1.3/', xmp: 'http://ns.adobe.com/xap/1.0/', pdfuaid: 'http://www.aiim.org/pdfua/ns/id/' }

/** Metadata of a PDF file as XMP. */
export function documentXmp({ title, author, language, producer, isAccessible }: DocumentMetadata): string {
  return xmpPacket(vocabularies, [
    xmpValue('dc:format', 'application/pdf'),
    xmpText('dc:title', title),
    xmpList('dc:creator', 'Seq', author),
    xmpList('dc:language', 'Bag', language),
    xmpValue('pdf:Producer', producer),
    xmpValue('xmp:CreatorTool', producer),
    isAccessible ? xmpValue('pdfuaid:part', '1') : '',
  ], false)
}
