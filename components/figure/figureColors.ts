import type { Paint } from '../../engine/figure/figure'

/** The deck's colour of each role, from its palette. */
export const figureColors: Readonly<Record<Paint, string>> = {
  ink: 'var(--ink)',
  onColor: '#14142b',
  muted: 'var(--ink-muted)',
  line: 'var(--ink-muted)',
  faint: 'var(--highlight)',
  accent: 'var(--accent)',
  query: 'var(--tensor-query)',
  key: 'var(--tensor-key)',
  value: 'var(--tensor-value)',
  scores: 'var(--tensor-scores)',
  output: 'var(--tensor-output)',
  parameters: 'var(--parameters)',
  local: 'var(--local)',
  registers: 'var(--memory-registers)',
  sram: 'var(--memory-sram)',
  hbm: 'var(--memory-hbm)',
}
