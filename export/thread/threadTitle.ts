import type { Post } from './thread'
import { splitGraphemes } from 'unicode-segmenter/grapheme'

const mostGraphemes = 120

/** Title of a thread that states none: the first line of its first post with text, without a colon at its end; at most 120 graphemes. */
export function threadTitle(posts: readonly Post[]): string {
  for (const post of posts) {
    for (const block of post.blocks) {
      const [line] = block.spans.map(span => span.text).join('').trimStart().split('\n', 1)
      const title = withoutColon(line.trim())
      if (title !== '')
        return shortened(title)
    }
  }
  return 'Untitled'
}

function withoutColon(line: string): string {
  return /[:：]$/.test(line.slice(-1)) ? line.slice(0, -1).trimEnd() : line
}

function shortened(title: string): string {
  if (title.length <= mostGraphemes)
    return title
  const graphemes: string[] = []
  for (const grapheme of splitGraphemes(title)) {
    if (graphemes.length === mostGraphemes)
      return `${graphemes.slice(0, -1).join('').trimEnd()}…`
    graphemes.push(grapheme)
  }
  return title
}
