import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { mathFromMarkdown } from 'mdast-util-math'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { formulaSyntax } from './formulaSyntax'

// In CommonMark, dashes right under a line make it a heading; in a thread they separate two posts.
const dashesSeparatePosts = { disable: { null: ['setextUnderline'] } }

/** Syntax tree of a text in the Markdown that posts are written in: CommonMark with what is named here, and no underlined headings. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmStrikethrough({ singleTilde: false }), gfmFootnote(), gfmTable(), dashesSeparatePosts, formulaSyntax],
    mdastExtensions: [gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown(), gfmTableFromMarkdown(), mathFromMarkdown()],
  })
}
