import type { GradientStop } from '../../../export/theme/theme'
import { builtInThemes } from '../../../export/theme/builtInThemes'

export interface GradientPreset {
  readonly name: string
  readonly stops: readonly GradientStop[]
}

/** Gradients of the built-in themes, to be had without the rest of them. */
export const gradientPresets: readonly GradientPreset[] = builtInThemes.flatMap(({ name, canvas }) => canvas.kind === 'gradient' ? [{ name, stops: canvas.stops }] : [])
