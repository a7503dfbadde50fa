import { xmlText } from './xmlText'

/** Prefixes of properties and the addresses of their vocabularies. */
export type XmpVocabularies = Readonly<Record<string, string>>

export const dublinCore = 'http://purl.org/dc/elements/1.1/'

/**
 * Metadata as an XMP packet (ISO 16684-1).
 * @param vocabularies of its properties
 * @param properties elements, those that are empty left out
 * @param isWritable whether programs may change it where it is
 */
export function xmpPacket(vocabularies: XmpVocabularies, properties: readonly string[], isWritable: boolean): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${Object.entries(vocabularies).map(([prefix, address]) => `xmlns:${prefix}="${address}"`).join(' ')}>`,
    ...properties.filter(property => property !== ''),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    `<?xpacket end="${isWritable ? 'w' : 'r'}"?>`,
  ].join('\n')
}

/** A property with one value; empty for an empty one. */
export function xmpValue(property: string, text: string): string {
  return text === '' ? '' : `<${property}>${xmlText(text)}</${property}>`
}

/** A property with a list of one value, in order (Seq) or not (Bag); empty for an empty one. */
export function xmpList(property: string, kind: 'Seq' | 'Bag', text: string): string {
  return text === '' ? '' : `<${property}><rdf:${kind}><rdf:li>${xmlText(text)}</rdf:li></rdf:${kind}></${property}>`
}

/** A text for those who ask for no language, and for those who ask for its own, where that is known; empty for an empty one. */
export function xmpText(property: string, text: string, language = ''): string {
  const items = ['x-default', ...language === '' ? [] : [language]].map(tag => `<rdf:li xml:lang="${xmlText(tag)}">${xmlText(text)}</rdf:li>`)
  return text === '' ? '' : `<${property}><rdf:Alt>${items.join('')}</rdf:Alt></${property}>`
}
