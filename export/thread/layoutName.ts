/** Layouts that come along: ways to arrange a card. */
export const layoutNames = [
  'post',
  'cover',
  'quote',
  'list',
  'code',
  'compare',
  'number',
  'picture',
  'outro',
] as const

export type BuiltInLayoutName = typeof layoutNames[number]

/** Name of a layout: of one that comes along, or of one of somebody's own. */
export type LayoutName = string

/** What a message says that a layout should be. */
export const layoutForm = 'the name of a layout, such as quote'

const comment = /^<!--\s*layout:\s*([\w-]{1,40})\s*-->$/
/** Lower-case letters, digits and hyphens. */
export const layoutPattern = /^[a-z][a-z\d-]{0,39}$/

/** Whether a value may name a layout. */
export function isLayoutName(value: unknown): value is LayoutName {
  return typeof value === 'string' && layoutPattern.test(value)
}

/** Whether a layout comes along. */
export function isBuiltInLayout(layout: LayoutName): layout is BuiltInLayoutName {
  return layoutNames.includes(layout as BuiltInLayoutName)
}

/** The layout that a comment of a post in Markdown asks for, such as `<!-- layout: quote -->`; undefined for any other HTML. */
export function commentLayout(html: string): string | undefined {
  return comment.exec(html.trim())?.[1]
}
