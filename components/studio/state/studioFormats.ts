/** File formats that a browser writes. */
export const studioFormats = ['png', 'jpeg', 'webp', 'svg'] as const

export type StudioFormat = typeof studioFormats[number]
