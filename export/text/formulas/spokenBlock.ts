import type { Block, Span } from '../../thread/thread'
import type { FormulaSetter } from './formula'
import { isMistake } from './formula'

/** A block with its formulas said in words; those that cannot be set stay as they were written. */
export function withSpokenFormulas(block: Block, setter: FormulaSetter | undefined): Block {
  const { spans, table, kind } = block
  const spoken = (content: readonly Span[]) => content.map(span => spokenSpan(span, kind === 'formula', setter))
  return setter ? { ...block, spans: spoken(spans), ...table && { table: { ...table, rows: table.rows.map(row => row.map(spoken)) } } } : block
}

function spokenSpan(span: Span, display: boolean, setter: FormulaSetter | undefined): Span {
  const set = span.formula ? setter?.set(span.text, { display }) : undefined
  return set && !isMistake(set) ? { ...span, text: set.spoken, formula: false } : span
}
