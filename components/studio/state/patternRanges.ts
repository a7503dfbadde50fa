import type { PatternKind } from '../../../export/theme/theme'

interface PatternRange {
  /** Minimum and maximum px from one mark to the next; undefined where there is none. */
  readonly spacing?: readonly [min: number, max: number]
  /** What the size is of. */
  readonly sizeLabel: string
  readonly size: readonly [min: number, max: number]
  readonly sizeStep: number
}

/** What sliders offer for each pattern; a theme file may say more. */
export const patternRanges: Readonly<Record<PatternKind, PatternRange>> = {
  dots: { spacing: [6, 80], sizeLabel: 'Dot size', size: [0.5, 20], sizeStep: 0.5 },
  grid: { spacing: [8, 160], sizeLabel: 'Line width', size: [0.5, 8], sizeStep: 0.5 },
  lines: { spacing: [4, 80], sizeLabel: 'Line width', size: [0.5, 30], sizeStep: 0.5 },
  grain: { sizeLabel: 'Grain size', size: [0.5, 4], sizeStep: 0.5 },
  mesh: { spacing: [60, 400], sizeLabel: 'Spot size', size: [100, 600], sizeStep: 10 },
}
