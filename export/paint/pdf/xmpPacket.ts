/** What a document says of itself to programs that do not read PDF. */
export interface XmpPacket {
  readonly title: string
  readonly author: string
  /** BCP 47 tag; empty where it is not known. */
  readonly language: string
  readonly producer: string
  /** Whether it keeps the rules of PDF/UA-1 (ISO 14289-1). */
  readonly isAccessible: boolean
}

/** What XML cannot have at all (XML 1.0, 2.2). */
// eslint-disable-next-line no-control-regex -- these are the ones
const notInXml = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/g
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Metadata as XMP (ISO 16684-1). */
export function xmpPacket({ title, author, language, producer, isAccessible }: XmpPacket): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    '<dc:format>application/pdf</dc:format>',
    ...title === '' ? [] : [`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`],
    ...author === '' ? [] : [`<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`],
    ...language === '' ? [] : [`<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`],
    `<pdf:Producer>${escaped(producer)}</pdf:Producer>`,
    `<xmp:CreatorTool>${escaped(producer)}</xmp:CreatorTool>`,
    ...isAccessible ? ['<pdfuaid:part>1</pdfuaid:part>'] : [],
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replace(notInXml, '').replace(/[&<>"]/g, sign => entities[sign])
}
