/** A formula that was set: filled paths around the left end of its baseline, lengths in em of the text that it stands in. */
export interface Formula {
  readonly width: number
  /** From the baseline up and down to its furthest points; negative where it does not reach the baseline. */
  readonly height: number
  readonly depth: number
  /** First what lies below. */
  readonly paths: readonly FormulaPath[]
  /** Letters that the fonts of formulas lack, for the card's own fonts. */
  readonly letters: readonly FormulaLetters[]
  /** Said in words. */
  readonly spoken: string
}

export interface FormulaPath {
  /** SVG path data in thousandths of an em; y grows downwards. */
  readonly path: string
  /** As #rrggbb. @default the colour of the text around the formula */
  readonly color?: `#${string}`
}

export interface FormulaLetters {
  readonly text: string
  /** Left end of their baseline and their size, in em; y grows downwards. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly color?: `#${string}`
}

/** Why a formula cannot be set: what the typesetter says of it, without a full stop. */
export interface FormulaMistake {
  readonly mistake: string
}

export interface FormulaStyle {
  /** On lines of its own, where sums and fractions have all their room. */
  readonly display: boolean
  /** Where lines are to end, in em. @default never */
  readonly maxWidth?: number
}

/** Sets formulas; the same source gives the same object. */
export interface FormulaSetter {
  readonly set: (tex: string, style: FormulaStyle) => Formula | FormulaMistake
}

/** Whether a formula could not be set. */
export function isMistake(set: Formula | FormulaMistake): set is FormulaMistake {
  return 'mistake' in set
}
