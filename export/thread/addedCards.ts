import type { Cover, Outro } from './thread'

/** What a message says that a cover and an outro should be. */
export const coverForm = 'true, false, a text, or values such as "cover: { title: A hook, subtitle: More of it, picture: photo.jpg }"'
export const outroForm = 'true, false, a text, or values such as "outro: { text: Thanks, action: Follow for more, link: https://example.org }"'

const coverKeys = ['title', 'subtitle', 'picture'] as const
const outroKeys = ['text', 'action', 'link'] as const

/** A cover as somebody wrote it: a text is its title, false is none; undefined for a value of another kind. */
export function readCover(value: unknown): Cover | false | undefined {
  return readParts(value, coverKeys)
}

/** An outro as somebody wrote it: a text is its first line, false is none; undefined for a value of another kind. */
export function readOutro(value: unknown): Outro | false | undefined {
  return readParts(value, outroKeys)
}

function readParts<Key extends string>(value: unknown, keys: readonly Key[]): { readonly [key in Key]?: string } | false | undefined {
  if (value === false)
    return false
  if (value === true)
    return {}
  const parts = typeof value === 'string' || typeof value === 'number' ? { [keys[0]]: value } : value
  if (typeof parts !== 'object' || parts === null || Array.isArray(parts))
    return undefined
  const entries = Object.entries(parts).map(([key, part]) => [key, typeof part === 'number' ? String(part) : typeof part === 'string' ? part.trim() : undefined] as const)
  return entries.every(([key, part]) => keys.includes(key as Key) && part !== undefined) ? Object.fromEntries(entries.filter(([, part]) => part !== '')) as { [key in Key]?: string } : undefined
}
