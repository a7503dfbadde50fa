import type { ImageDescription } from './imageDescription'
import { xmlText } from '../xmlText'

/** A description as an XMP packet (ISO 16684-1): Dublin Core, and IPTC's property for alt text. */
export function xmpPacket({ alt, title, author, language }: ImageDescription): string {
  const properties = [
    inLanguages('dc:title', title, language),
    author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${xmlText(author)}</rdf:li></rdf:Seq></dc:creator>`,
    inLanguages('dc:description', alt, language),
    inLanguages('Iptc4xmpCore:AltTextAccessibility', alt, language),
  ]
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">',
    ...properties.filter(property => property !== ''),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}

/** A text for those who ask for no language, and for those who ask for its own. */
function inLanguages(property: string, text: string, language: string): string {
  const items = ['x-default', ...language === '' ? [] : [language]].map(tag => `<rdf:li xml:lang="${xmlText(tag)}">${xmlText(text)}</rdf:li>`)
  return text === '' ? '' : `<${property}><rdf:Alt>${items.join('')}</rdf:Alt></${property}>`
}
