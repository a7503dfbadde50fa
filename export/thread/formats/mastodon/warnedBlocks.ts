import type { Block } from '../../thread'

/** Blocks of a post below its content warning, "CW: ..." in a line of its own. */
export function warnedBlocks(warning: string, blocks: readonly Block[]): Block[] {
  const text = warning.replace(/\s+/g, ' ').trim()
  if (text === '')
    return blocks.map((block, index) => index === 0 ? { ...block, tight: false } : block)
  return [
    { kind: 'paragraph', marker: '', depth: 0, tight: false, spans: [{ text: 'CW:', bold: true }, { text: ` ${text}` }] },
    ...blocks.map((block, index) => index === 0 ? { ...block, tight: false } : block),
  ]
}
