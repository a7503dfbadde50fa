import type { ImageDescription } from './imageDescription'
import { strToU8 } from 'fflate'
import { joinedBytes } from '../../bytes/joinedBytes'
import { pngChunk } from '../pngChunk'
import { imageXmp } from './imageXmp'

/** The signature and the header, which comes before all other chunks. */
const headerEnd = 33

/** A PNG file with a description in international text chunks (iTXt), by PNG's own keywords and as XMP. */
export function pngWithText(file: Uint8Array, description: ImageDescription): Uint8Array {
  const { alt, title, author, language } = description
  const texts: readonly (readonly [keyword: string, text: string, language: string])[] = [
    ['Title', title, language],
    ['Author', author, ''],
    ['Description', alt, language],
    ['XML:com.adobe.xmp', imageXmp(description), ''],
  ]
  const chunks = texts.flatMap(([keyword, text, language]) => text === '' ? [] : [internationalText(keyword, text, language)])
  return joinedBytes([file.subarray(0, headerEnd), ...chunks, file.subarray(headerEnd)])
}

/** A chunk of uncompressed UTF-8, in which a NUL would end the text. */
function internationalText(keyword: string, text: string, language: string): Uint8Array {
  return pngChunk('iTXt', strToU8(`${keyword}\0\0\0${language}\0\0${text.replaceAll('\0', '\uFFFD')}`))
}
