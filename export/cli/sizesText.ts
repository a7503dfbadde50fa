import type { Platform, PlatformLimits, PlatformPosting } from '../platform/platform'
import { table } from './table'

/** Sizes in columns below the name of their platform, which is followed by what it takes. */
export function sizesText(platforms: readonly Platform[]): string {
  const rows = platforms.flatMap(({ sizes }) => sizes.map(({ name, width, height, use }) => [`  ${name}`, `${width}x${height}`, use]))
  const lines = table(rows, { words: true }).split('\n')
  return platforms.map(({ title, limits, posting, sizes }) => `${[title, ...limits ? [`${limitsText(limits)}${documentText(posting)}`] : []].join(': ')}\n${lines.splice(0, sizes.length).join('\n')}\n`).join('\n')
}

function documentText(posting: PlatformPosting | undefined): string {
  return posting?.document ? `; or a PDF of up to ${posting.document.maxPages} pages and ${Math.floor(posting.document.maxBytes / 1e6)} MB` : ''
}

function limitsText({ minPictures, maxPictures, maxApiPictures = maxPictures, maxBytes, formats }: PlatformLimits): string {
  return [
    `${minPictures} to ${maxPictures} pictures a post${maxApiPictures < maxPictures ? ` (${maxApiPictures} where a program posts)` : ''}`,
    ...formats ? [formats.map(format => format === 'webp' ? 'WebP' : format.toUpperCase()).join(', ').replace(/, (?=[^,]*$)/, ' or ')] : [],
    ...maxBytes === undefined ? [] : [`at most ${Math.floor(maxBytes / 1e5) / 10} MB each`],
  ].join(', ')
}
