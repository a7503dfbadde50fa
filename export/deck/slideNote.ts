import type { Block } from '../thread/thread'
import { dividerText } from '../thread/postText'
import { slideSpans } from './slideSpans'

/** Speaker notes that say blocks in full, as the comment at the end of a slide: Markdown in which nothing can end the comment. */
export function slideNote(blocks: readonly Block[]): string {
  const lines = blocks.map((block, index) => (index === 0 ? '' : block.tight ? '\n' : '\n\n') + noteLine(block)).join('').trim()
  return lines === '' ? '' : `<!--\n${lines}\n-->`
}

function noteLine({ kind, marker, depth, spans, table }: Block): string {
  const options = { place: 'note' } as const
  if (table)
    return table.rows.map(row => row.map((cell, column) => slideSpans(cell, { ...options, startsBlock: column === 0 })).join(' &#124; ')).join('<br>')
  switch (kind) {
    case 'divider': return dividerText.replaceAll('*', '\\*')
    case 'item': return `${'  '.repeat(depth)}${/^\d{1,9}[.)]$/.test(marker) ? marker : '-'} ${slideSpans(spans, { ...options, startsBlock: true })}`
    case 'note': return `${marker === '' ? '' : `&#91;${marker}] `}${slideSpans(spans, options)}`
    case 'code':
    case 'formula': return spans.map(span => span.text).join('').split('\n').map(line => slideSpans([{ text: line }], { ...options, startsBlock: true })).join('<br>')
    default: return slideSpans(spans, { ...options, startsBlock: true })
  }
}
