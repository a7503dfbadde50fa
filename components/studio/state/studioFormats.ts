/** Image formats that a browser writes. */
const studioImageFormats = ['png', 'jpeg', 'webp', 'svg'] as const
export type StudioImageFormat = typeof studioImageFormats[number]

/** File formats that the studio exports: images, or one document of all cards. */
export const studioFormats = [...studioImageFormats, 'pdf'] as const
export type StudioFormat = typeof studioFormats[number]
