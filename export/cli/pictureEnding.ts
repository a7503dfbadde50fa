import { Buffer } from 'node:buffer'

/** How files of each format begin; `latin1` shows bytes as characters. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG/, 'png'],
  [/^\xFF\xD8\xFF/, 'jpg'],
  [/^GIF8/, 'gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
  [/^[\s\S]{4}ftypavi[fs]/, 'avif'],
]

/** Ending of the file of a picture, by its bytes. */
export function pictureEnding(data: Uint8Array): string {
  const start = Buffer.from(data.subarray(0, 16)).toString('latin1')
  return beginnings.find(([beginning]) => beginning.test(start))?.[1] ?? 'svg'
}
