import type { CodeHighlighter } from '../../text/codeHighlighter'
import type { LayoutName } from '../../thread/layoutName'
import type { Block } from '../../thread/thread'
import { compareBlocks } from './comparison'
import { listBlocks } from './listBlocks'
import { numberPost } from './numberPost'
import { shownAddress } from './postLink'
import { titled } from './titled'

/** What of a post a layout sets, and where. */
export interface LayoutBlocks {
  /** Set as the post's text. */
  readonly blocks: readonly Block[]
  /** Who said it, of a post that ends with a line such as "— Ada Lovelace"; empty where the text itself says so, undefined where nobody is named. */
  readonly source: string | undefined
}

const sourceLine = /^\s*[—–―]\s*(?=\S)/

/** A post's blocks as a layout sets them: a cover's first line is its title, and a quote stands without the marks of a quotation; `fits` says whether a source has room on one line, otherwise it stays in the text. */
export function layoutBlocks(blocks: readonly Block[], layout: LayoutName, fits: (source: string) => boolean, highlighter?: CodeHighlighter): LayoutBlocks {
  switch (layout) {
    // Whatever the picture shows, the colour of the text is seen on its scrim.
    case 'picture': return { blocks: blocks.map((block): Block => ({ ...block, spans: block.spans.map(({ link, ...span }) => link === 'note' ? { ...span, link } : span) })), source: undefined }
    case 'outro': return { blocks: blocks.map((block, index): Block => ({ ...block, ...index === 0 && isLine(block) && { kind: 'heading', level: 1 }, spans: block.spans.map(span => span.link === 'url' ? { ...span, text: shownAddress(span.text) } : span) })), source: undefined }
    case 'cover': return { blocks: blocks.map((block, index) => index === 0 && isLine(block) ? { ...block, kind: 'heading', level: 1 } : block), source: undefined }
    case 'code': return { blocks: titled(blocks), source: undefined }
    case 'compare': return { blocks: titled(compareBlocks(blocks, highlighter)), source: undefined }
    case 'list': return { blocks: listBlocks(blocks), source: undefined }
    case 'quote': {
      const text = blocks.map((block): Block => block.kind === 'quote' ? { ...block, kind: 'paragraph', depth: 0 } : block)
      const last = text.at(-1)
      const said = last && text.length > 1 && isLine(last) ? plainText(last) : ''
      const source = sourceLine.test(said) ? said.replace(sourceLine, '').trim() : ''
      if (source === '')
        return { blocks: text, source: undefined }
      return fits(source) ? { blocks: text.slice(0, -1), source } : { blocks: text, source: '' }
    }
    case 'number': {
      const found = numberPost({ blocks })
      return { blocks: found ? [found.numberBlock, ...found.meaning] : blocks, source: undefined }
    }
    default: return { blocks, source: undefined }
  }
}

function isLine({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'heading'
}

function plainText({ spans }: Block): string {
  return spans.map(({ text }) => text).join('')
}
