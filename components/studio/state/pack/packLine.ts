import type { Platform } from '../../../../export/platform/platform'

/** What a pack for a platform has, in a few words. */
export function packLine({ sizes: [{ width, height }], limits, posting }: Platform): string {
  if (posting?.document)
    return `PDF, a page a card, up to ${posting.document.maxPages}`
  return [`${width}×${height}`, ...limits ? [`up to ${limits.maxPictures} pictures a post`] : []].join(', ')
}
