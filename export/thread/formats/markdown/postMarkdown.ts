import type { Nodes, PhrasingContent, TableCell } from 'mdast'
import type { Block, ColumnAlign, Post, Span, Table } from '../../thread'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { codeFence } from './codeFence'
import { formatCodeInfo } from './codeInfo'
import { formulaToMarkdown } from './formulaMarkdown'
import { withoutNeedlessEscapes } from './needlessEscapes'
import { html, spansPhrasing } from './spansPhrasing'

const noteIndent = 4
const extensions = [gfmStrikethroughToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false }), gfmFootnoteToMarkdown(), formulaToMarkdown]
/** Items without a sign, and boxes of tasks. */
const writtenMarkers = new Map([['', '-'], ['☐', '- [ ]'], ['☑', '- [x]'], ['☒', '- [x]']])

export interface PostMarkdownOptions {
  /** Whether escapes that the post alone can do without are left out. @default true */
  readonly tidy?: boolean
}

/** A post's text as Markdown, from which `importMarkdown` makes its blocks again; pictures are left out. */
export function postMarkdown({ blocks, layout }: Pick<Post, 'blocks' | 'layout'>, { tidy = true }: PostMarkdownOptions = {}): string {
  const escaped = escapedMarkdown(blocks)
  const text = tidy ? withoutNeedlessEscapes(escaped) : escaped
  return layout ? `<!-- layout: ${layout} -->\n\n${text}` : text
}

function escapedMarkdown(blocks: readonly Block[]): string {
  let text = ''
  // Widths of the markers that enclose an item, by depth.
  const indents: number[] = []
  blocks.forEach((block, index) => {
    const lines = blockLines(block, indents)
    const separator = index === 0 ? '' : followsAtOnce(block, blocks[index - 1]) ? '\n' : '\n\n'
    text += separator + lines.join('\n')
  })
  return text
}

/** Lines that follow one another stay together, as a break inside one paragraph; a paragraph under an item or a quotation would be read as part of it. */
function followsAtOnce(block: Block, before: Block): boolean {
  return block.tight && !(block.kind === 'paragraph' && (before.kind === 'item' || before.kind === 'quote'))
}

function blockLines(block: Block, indents: number[]): string[] {
  const { kind, marker, depth, spans, table } = block
  if (kind === 'quote')
    return inlineMarkdown(spans).split('\n').map(line => `${'> '.repeat(depth + 1)}${line}`)
  const indent = ' '.repeat(indents.slice(0, depth).reduce((sum, width) => sum + width, 0))
  if (kind === 'item') {
    const lead = `${writtenMarkers.get(marker) ?? marker} `
    // A box belongs to the text of its item.
    const width = lead.indexOf(' ') + 1
    indents[depth] = width
    indents.length = depth + 1
    return inlineMarkdown(spans).split('\n').map((line, index) => indent + (index === 0 ? lead : ' '.repeat(width)) + line)
  }
  if (kind === 'note' && marker !== '') {
    indents[depth] = noteIndent
    indents.length = depth + 1
    return inlineMarkdown(spans).split('\n').map((line, index) => indent + (index === 0 ? `[^${marker}]: ` : ' '.repeat(noteIndent)) + line)
  }
  if (kind === 'divider')
    return [`${indent}***`]
  if (kind === 'formula')
    return ['$$', ...spans.map(span => span.text).join('').split('\n'), '$$'].map(line => indent + line)
  if (table)
    return tableMarkdown(table).split('\n').map(line => indent + line)
  if (kind === 'code') {
    const code = spans.map(span => span.text).join('')
    const info = formatCodeInfo(block.code ?? {}).replace(/[\\&]/g, '\\$&')
    // An info string with a backtick cannot follow backticks.
    const sign = info.includes('`') ? '~' : '`'
    const fence = codeFence(code, sign)
    return [fence + info, ...code.split('\n'), fence].map(line => indent + line)
  }
  return inlineMarkdown(spans, kind === 'heading' ? block.level ?? 2 : undefined).split('\n').map(line => indent + line)
}

function inlineMarkdown(spans: readonly Span[], headingLevel?: Block['level']): string {
  const children = spansPhrasing(spans)
  return written(headingLevel ? { type: 'heading', depth: headingLevel, children } : { type: 'paragraph', children })
}

/** A formula is written as it is, but for what would end its cell. */
function withoutPipes(node: PhrasingContent): PhrasingContent {
  return node.type === 'html' ? html(node.value.replaceAll('|', '\\|')) : node
}

function tableMarkdown({ align, rows }: Table): string {
  return written({
    type: 'table',
    align: align.map(column => column === 'start' ? null : column satisfies Exclude<ColumnAlign, 'start'>),
    children: rows.map(row => ({ type: 'tableRow', children: row.map((cell): TableCell => ({ type: 'tableCell', children: spansPhrasing(cell, [html('<br>')]).map(withoutPipes) })) })),
  })
}

function written(node: Nodes): string {
  return toMarkdown(node, { extensions }).trimEnd()
}
