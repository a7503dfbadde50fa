import type { Metadata } from 'sharp'
import type { DescribedFormat } from '../../../../export/paint/described/describedImage'
import type { ImageDescription } from '../../../../export/paint/described/imageDescription'
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { DomUtils, parseDocument } from 'htmlparser2'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodeDescribed } from '../../../../export/output/encodeDescribed'
import { describedImage } from '../../../../export/paint/described/describedImage'
import { fuzzSize } from '../../../fuzzSize'

// Odd sides, and a middle that no format leaves as it is.
const [width, height] = [37, 23]
const pixels = { data: Uint8Array.from({ length: width * height * 3 }, (_, index) => index * 7 % 256), width, height }
const description: ImageDescription = { alt: 'Q & A: is 1 < 2 > 0?\n\n“Yes”, said 👩🏽‍🚀 مرحبا "all"', title: 'How caches work', author: 'Ada Lovelace', language: 'en-GB' }
const formats = ['png', 'jpeg', 'webp'] as const

describe.each(formats)('describedImage(file, \'%s\', description)', (format) => {
  it('says what the file shows as XMP, by default and in its language, and keeps its pixels', async () => {
    const plain = await sharp(pixels.data, { raw: { width, height, channels: 3 } }).toFormat(format).toBuffer()
    const described = describedImage(plain, format, description)
    const metadata = await sharp(described).metadata()
    expect(metadata).toMatchObject({ format, width, height, channels: 3 })
    expect(xmpTexts(metadata)).toEqual({
      'dc:title': { 'x-default': description.title, 'en-GB': description.title },
      'dc:creator': { '': description.author },
      'dc:description': { 'x-default': description.alt, 'en-GB': description.alt },
      'Iptc4xmpCore:AltTextAccessibility': { 'x-default': description.alt, 'en-GB': description.alt },
    })
    expect(await rawPixels(described)).toEqual(await rawPixels(plain))
    expect(describedImage(plain, format, description)).toEqual(described)
  })

  it('with nothing but a description says nothing else', async () => {
    const described = await encodeDescribed(pixels, format, 'quick', { alt: 'Alone', title: '', author: '', language: '' })
    expect(xmpTexts(await sharp(described).metadata())).toEqual({ 'dc:description': { 'x-default': 'Alone' }, 'Iptc4xmpCore:AltTextAccessibility': { 'x-default': 'Alone' } })
  })

  it('of any text is a file that can be read', async () => {
    const plain = await encoded(format)
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), async (alt) => {
      const said = xmpTexts(await sharp(describedImage(plain, format, { ...description, alt })).metadata())
      // XML has no control characters but these, and takes each end of a line as one.
      // eslint-disable-next-line no-control-regex
      const kept = alt.replace(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF\p{Surrogate}]/gu, '\uFFFD')
      expect(said['dc:description']?.['x-default'] ?? '').toBe(kept)
    }), fuzzSize(60))
  })
})

it('describedImage(file, \'png\', description) has PNG\'s own text chunks before its pixels, in UTF-8', async () => {
  const described = describedImage(await encoded('png'), 'png', { ...description, alt: 'A NUL \0 within ✓' })
  const { comments = [] } = await sharp(described).metadata()
  expect(comments.filter(({ keyword }) => keyword !== 'XML:com.adobe.xmp')).toEqual([
    { keyword: 'Title', text: description.title },
    { keyword: 'Author', text: description.author },
    { keyword: 'Description', text: 'A NUL \uFFFD within ✓' },
  ])
  expect(Buffer.from(described).lastIndexOf('iTXt')).toBeLessThan(Buffer.from(described).indexOf('IDAT'))
})

it('describedImage(file, \'jpeg\', description) keeps the beginning of what is too long for a segment', async () => {
  const alt = '🚀 & '.repeat(20_000)
  const { xmp, ...metadata } = await sharp(describedImage(await encoded('jpeg'), 'jpeg', { ...description, alt })).metadata()
  const said = xmpTexts({ ...metadata, xmp } as Metadata)['dc:description']['x-default']
  expect(said.length).toBeGreaterThan(1000)
  expect(alt.startsWith(said)).toBe(true)
  expect(xmp?.length).toBeLessThan(65_536)
})

it('describedImage(file, \'webp\', description) keeps what an extended, a lossless and a transparent file have', async () => {
  const transparent = { create: { width, height, channels: 4, background: { r: 10, g: 200, b: 30, alpha: 0.5 } } } as const
  for (const image of [sharp(transparent).webp(), sharp(transparent).webp({ lossless: true }), sharp(pixels.data, { raw: { width, height, channels: 3 } }).webp({ lossless: true }), sharp(transparent).withIccProfile('p3').webp()]) {
    const plain = await image.toBuffer()
    const described = describedImage(plain, 'webp', description)
    const [before, after] = await Promise.all([plain, described].map(file => sharp(file).metadata()))
    expect([after.width, after.height, after.hasAlpha, after.icc?.length]).toEqual([width, height, before.hasAlpha, before.icc?.length])
    expect(xmpTexts(after)['dc:description']['x-default']).toBe(description.alt)
    expect(await rawPixels(described)).toEqual(await rawPixels(plain))
  }
})

it('encodeDescribed(pixels, \'avif\', effort, description) has XMP too, the same each time', async () => {
  const files = [await encodeDescribed(pixels, 'avif', 'quick', description), await encodeDescribed(pixels, 'avif', 'quick', description)]
  expect(xmpTexts(await sharp(files[0]).metadata())['Iptc4xmpCore:AltTextAccessibility']['x-default']).toBe(description.alt)
  expect(files[1].equals(files[0])).toBe(true)
})

async function encoded(format: DescribedFormat): Promise<Buffer> {
  return sharp(pixels.data, { raw: { width, height, channels: 3 } }).toFormat(format).toBuffer()
}

async function rawPixels(file: Uint8Array): Promise<string> {
  return (await sharp(file).raw().toBuffer()).toString('base64')
}

/** Texts of each property of an XMP packet by their languages. */
function xmpTexts({ xmp = Buffer.alloc(0) }: Metadata): Record<string, Record<string, string>> {
  const document = parseDocument(xmp.toString(), { xmlMode: true, decodeEntities: true })
  const [properties] = DomUtils.getElementsByTagName('rdf:Description', document)
  return Object.fromEntries(DomUtils.getChildren(properties).filter(DomUtils.isTag).map(property => [property.name, Object.fromEntries(DomUtils.getElementsByTagName('rdf:li', property).map(item => [item.attribs['xml:lang'] ?? '', DomUtils.textContent(item)]))]))
}
