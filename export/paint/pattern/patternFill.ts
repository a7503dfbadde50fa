import type { Canvas } from '../../theme/theme'
import type { Rgb } from '../rgb'
import { canvasAngle } from '../../theme/canvasAngle'
import { meshColors, patternColor } from '../../theme/patternColors'
import { rgbOf } from '../rgb'

/** A canvas' pattern in device pixels; alpha of its colours includes the strength. */
export type PatternFill
  = | { readonly kind: 'dots' | 'grid', readonly spacing: number, readonly size: number, readonly color: Rgb }
    | { readonly kind: 'lines', readonly spacing: number, readonly size: number, /** CSS degrees that lines run along. */ readonly angle: number, readonly color: Rgb }
    | { readonly kind: 'grain', /** Of a grain, in whole pixels. */ readonly size: number, /** Lighter and darker grain where it is undefined. */ readonly color: Rgb | undefined, readonly strength: number }
    | { readonly kind: 'mesh', readonly spacing: number, readonly size: number, readonly colors: readonly Rgb[] }

const nothing: Rgb = { red: 0, green: 0, blue: 0, alpha: 0 }
/** Spots are no closer to each other, in px at 1x and against their size: a pixel has about a dozen at most. */
const minMeshSpacing = 40
const minMeshShare = 1 / 4

/** A larger grain, in px at 1x, is none. */
const maxGrain = 8

/** The pattern of a canvas at so many device pixels a px; undefined where nothing of it is seen. */
export function patternFill(canvas: Canvas, pixelRatio: number): PatternFill | undefined {
  const { pattern } = canvas
  if (!pattern || pattern.strength === 0)
    return undefined
  const { kind, strength } = pattern
  const spacing = pattern.spacing * pixelRatio
  // What is as large as its spacing covers all.
  const size = Math.min(pattern.size * pixelRatio, spacing)
  const faded = (color: string): Rgb => {
    const rgb = rgbOf(color) ?? nothing
    return { ...rgb, alpha: rgb.alpha * strength }
  }
  switch (kind) {
    case 'dots':
    case 'grid': return { kind, spacing, size, color: faded(patternColor(canvas)) }
    case 'lines': return { kind, spacing, size, angle: pattern.angle ?? canvasAngle(canvas), color: faded(patternColor(canvas)) }
    case 'grain': return { kind, size: Math.max(1, Math.round(Math.min(pattern.size, maxGrain) * pixelRatio)), color: pattern.color === undefined ? undefined : rgbOf(pattern.color), strength }
    case 'mesh': return { kind, spacing: Math.max(spacing, minMeshSpacing * pixelRatio, pattern.size * pixelRatio * minMeshShare), size: pattern.size * pixelRatio, colors: meshColors(canvas).map(faded) }
  }
}
