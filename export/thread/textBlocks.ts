import type { Block } from './thread'
import { spanBlocks } from './spanBlocks'

/** Blocks of a post written as plain text, see `spanBlocks`. */
export function textBlocks(text: string): Block[] {
  return spanBlocks([{ text }])
}
