import type { LayoutName } from '../../../export/thread/layoutName'
import { parseMarkdown } from '../../../export/thread/formats/markdown/parseMarkdown'
import { commentLayout, isLayoutName } from '../../../export/thread/layoutName'

interface LayoutComment {
  readonly layout: LayoutName
  readonly start: number
  readonly end: number
}

/** The layout that a post's Markdown asks for; undefined where it asks for none. */
export function writtenLayout(text: string): LayoutName | undefined {
  return findComment(text)?.layout
}

/** A post's Markdown with another layout, in the place of the one that it asks for, or at its start; undefined for none. */
export function withLayout(text: string, layout: LayoutName | undefined): string {
  const found = findComment(text)
  const comment = layout === undefined ? '' : `<!-- layout: ${layout} -->`
  if (!found)
    return comment === '' ? text : [comment, ...text.trim() === '' ? [] : [text]].join('\n\n')
  const rest = text.slice(found.end)
  return text.slice(0, found.start) + (comment === '' ? rest.replace(/^\s*\n/, '') : comment + rest)
}

function findComment(text: string): LayoutComment | undefined {
  // Most posts have none, and are not parsed.
  if (!text.includes('<!--'))
    return undefined
  for (const node of parseMarkdown(text).children) {
    const layout = node.type === 'html' ? commentLayout(node.value) : undefined
    if (layout !== undefined && isLayoutName(layout))
      return { layout, start: node.position!.start.offset!, end: node.position!.end.offset! }
  }
  return undefined
}
