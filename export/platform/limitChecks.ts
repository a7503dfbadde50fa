import type { PictureFormat } from './encodingSteps'
import type { Platform, PlatformLimits, PlatformPosting } from './platform'
import { textLength } from './textLength'

/** A limit of a platform, and what stands against it. */
export interface LimitCheck {
  readonly limit: 'pictures' | 'pages' | 'bytes' | 'format' | 'width' | 'pixels' | 'alt' | 'text' | 'text bytes'
  readonly value: number | string
  readonly min?: number
  readonly max?: number
  readonly oneOf?: readonly string[]
  readonly isMet: boolean
}

export interface CheckedPicture {
  readonly format: PictureFormat
  readonly width: number
  readonly height: number
  readonly bytes: number
  /** Its alt text, as it is to be typed in. */
  readonly alt: string
}

const encoder = new TextEncoder()

/** What a platform asks of a picture. */
export function pictureChecks({ format, width, height, bytes, alt }: CheckedPicture, { limits = {}, posting }: { readonly limits?: Partial<PlatformLimits> | undefined, readonly posting?: PlatformPosting | undefined }): LimitCheck[] {
  const { maxBytes, formats, minWidth, maxWidth, maxPixels, maxAlt, altUnit } = limits
  return [
    ...maxBytes === undefined ? [] : [range('bytes', bytes, { max: maxBytes })],
    ...formats === undefined ? [] : [{ limit: 'format' as const, value: format, oneOf: formats, isMet: formats.includes(format) }],
    ...minWidth === undefined && maxWidth === undefined ? [] : [range('width', width, { ...minWidth !== undefined && { min: minWidth }, ...maxWidth !== undefined && { max: maxWidth } })],
    ...maxPixels === undefined ? [] : [range('pixels', width * height, { max: maxPixels })],
    ...maxAlt === undefined && !posting?.needsAlt ? [] : [range('alt', textLength(alt, altUnit && { unit: altUnit }), { ...posting?.needsAlt && { min: 1 }, ...maxAlt !== undefined && { max: maxAlt } })],
  ]
}

/** What a platform asks of a carousel that is one document. */
export function documentChecks({ pages, bytes }: { readonly pages: number, readonly bytes: number }, { maxPages, maxBytes }: NonNullable<PlatformPosting['document']>): LimitCheck[] {
  return [range('pages', pages, { max: maxPages }), range('bytes', bytes, { max: maxBytes })]
}

/** What a platform asks of a post: how many pictures it has, and how much text. One picture alone is a post everywhere. */
export function postChecks({ pictures, caption }: { readonly pictures: number, readonly caption: string }, { limits, posting }: Pick<Platform, 'limits' | 'posting'>): LimitCheck[] {
  const text = posting?.text
  return [
    ...!limits || posting?.document ? [] : [range('pictures', pictures, { min: pictures === 1 ? 1 : limits.minPictures, max: limits.maxPictures })],
    ...!text ? [] : [range('text', textLength(caption, text), { max: text.max })],
    ...text?.maxBytes === undefined ? [] : [range('text bytes', encoder.encode(caption).length, { max: text.maxBytes })],
  ]
}

function range(limit: LimitCheck['limit'], value: number, { min, max }: { readonly min?: number, readonly max?: number }): LimitCheck {
  return { limit, value, ...min !== undefined && { min }, ...max !== undefined && { max }, isMet: value >= (min ?? Number.NEGATIVE_INFINITY) && value <= (max ?? Number.POSITIVE_INFINITY) }
}
