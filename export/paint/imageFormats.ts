/** Formats of pixels. */
const pixelFormats = ['png', 'jpeg', 'webp', 'avif'] as const
export type PixelFormat = typeof pixelFormats[number]

/** Formats that a card can be written in. */
export const imageFormats = [...pixelFormats, 'svg'] as const
export type ImageFormat = typeof imageFormats[number]

/** Formats that a carousel can be written in: images, or one document of them all. */
export const carouselFormats = [...imageFormats, 'pdf'] as const
export type CarouselFormat = typeof carouselFormats[number]

/** Ending of the files of a format. */
export const fileEndings: Readonly<Record<CarouselFormat, string>> = { png: 'png', jpeg: 'jpg', webp: 'webp', avif: 'avif', svg: 'svg', pdf: 'pdf' }
