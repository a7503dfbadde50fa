import type { Source } from '../../engine/source'

/** Where a figure comes from, and how well that is known. */
export function sourceNote({ source, mark }: Source): string {
  return `${source.replace(/^https:\/\/(?:www\.)?/, '')} (${mark})`
}
