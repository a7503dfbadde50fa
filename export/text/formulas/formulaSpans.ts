import type { Block } from '../../thread/thread'
import type { DrawnSpan } from '../glyphPieces'
import type { FormulaSetter } from './formula'
import { isMistake } from './formula'

/** Spans with their formulas set; those that cannot be are code. */
export function withFormulas(spans: readonly DrawnSpan[], setter: FormulaSetter | undefined): readonly DrawnSpan[] {
  return spans.some(({ formula }) => formula) ? spans.map(span => span.formula ? withFormula(span, setter) : span) : spans
}

/** A block that is a formula, or the code of one that cannot be set; any other as it is. */
export function withCodeForMistakes(block: Block, setter: FormulaSetter | undefined): Block {
  if (block.kind !== 'formula' || block.spans.every(span => withFormula({ ...span, display: true }, setter).set))
    return block
  return { ...block, kind: 'code', spans: [{ text: block.spans.map(({ text }) => text).join(''), code: true }] }
}

/** What stands for a formula where text is broken into lines and its direction is found: a word of the same length. */
export function wordOf(tex: string): string {
  return 'x'.repeat(tex.length)
}

function withFormula(span: DrawnSpan, setter: FormulaSetter | undefined): DrawnSpan {
  const { display = false, maxWidth } = span
  const set = setter?.set(span.text, { display, ...maxWidth !== undefined && { maxWidth } })
  return set && !isMistake(set) ? { ...span, code: false, set } : { ...span, code: true }
}
