import { wcagContrast } from 'culori'
import { over } from './overColor'

/** WCAG AA for body text. */
export const minContrast = 4.5

/** Contrast of a colour, which may let light through, on the one of some opaque backgrounds where it is seen least: as WCAG has it, 1 to 21. */
export function leastContrast(color: string, backgrounds: readonly string[]): number {
  return Math.min(...backgrounds.map(background => wcagContrast(over(color, background), background)))
}
