import type { CodeRole } from '../theme/codeColors'

/** What a colour is for; the theme says what it looks like when a card is painted. `card` is the panel's own, `mark` the band behind highlighted text, `rest` what is left of a progress, `scrim` what lies between a picture and the text on it, `onAccent` what stands on the accent colour, `code...` those of a code block, and the others after them are a figure's tensors and memories. */
export type ColorRole
  = | 'text' | 'muted' | 'accent' | 'code' | 'codeBackground' | 'card' | 'mark' | 'rest' | 'scrim' | 'onAccent'
    | CodeRole
    | 'query' | 'key' | 'value' | 'scores' | 'output' | 'parameters' | 'local' | 'registers' | 'sram' | 'hbm'

/** A role of code, less seen than the others: of lines beside those that matter. */
export type DimRole = `dim-${CodeRole}`

/** The edge of a picture that has this colour along its own: seen where that is nearly the card's, and not otherwise. */
export type EdgeColor = `edge-#${string}`

/** A role, or a hexadecimal colour that is the same in every theme, such as an emoji's. */
export type CardColor = ColorRole | DimRole | EdgeColor | `#${string}`
