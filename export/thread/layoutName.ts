/** Layouts that come along: ways to arrange a card. */
export const layoutNames = ['post', 'cover', 'quote'] as const

export type LayoutName = typeof layoutNames[number]

/** What a message says that a layout should be. */
export const layoutForm = 'post, cover or quote'

const comment = /^<!--\s*layout:\s*([\w-]{1,40})\s*-->$/

/** Whether a value names a layout that comes along. */
export function isLayoutName(value: unknown): value is LayoutName {
  return layoutNames.includes(value as LayoutName)
}

/** The layout that a comment of a post in Markdown asks for, such as `<!-- layout: quote -->`; undefined for any other HTML. */
export function commentLayout(html: string): string | undefined {
  return comment.exec(html.trim())?.[1]
}
