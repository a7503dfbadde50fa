import { Buffer } from 'node:buffer'

/** How the files of the formats begin that an SVG may hold; `latin1` shows bytes as characters. */
const beginnings: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG\r\n/,
  jpeg: /^\xFF\xD8\xFF/,
  jpg: /^\xFF\xD8\xFF/,
  gif: /^GIF8[79]a/,

  webp: /^RIFF[\s\S]{4}WEBP/,
}

/** Whether an address holds a picture of pixels, by its bytes and not only by the type that it states. */
export function isEmbeddedPicture(address: string): boolean {
  const [, format, parameters, data] = /^\s*data:image\/(png|jpe?g|gif|webp)((?:;[^;,]*)*),([\s\S]*)$/i.exec(address) ?? []
  if (format === undefined)
    return false
  const bytes = /;\s*base64\s*$/i.test(parameters) ? Buffer.from(decodedPercents(data.slice(0, 96)), 'base64') : Buffer.from(decodedPercents(data.slice(0, 96)), 'latin1')
  return beginnings[format.toLowerCase()].test(bytes.toString('latin1'))
}

function decodedPercents(text: string): string {
  return text.replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
