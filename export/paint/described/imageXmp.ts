import type { ImageDescription } from './imageDescription'
import { dublinCore, xmpList, xmpPacket, xmpText } from '../xmpPacket'

const vocabularies = { dc: dublinCore, Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/' }

/** What an image file says of its card as XMP: Dublin Core, and IPTC's property for alt text. */
export function imageXmp({ alt, title, author, language }: ImageDescription): string {
  return xmpPacket(vocabularies, [
    xmpText('dc:title', title, language),
    xmpList('dc:creator', 'Seq', author),
    xmpText('dc:description', alt, language),
    xmpText('Iptc4xmpCore:AltTextAccessibility', alt, language),
  ], true)
}
