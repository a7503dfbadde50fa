import type { Canvas } from './theme'

const usualAngle = 135

/** The angle of a canvas' gradient in CSS degrees; for a canvas without one, the angle that a gradient has by itself. */
export function canvasAngle(canvas: Canvas): number {
  return canvas.kind === 'gradient' ? canvas.angle : usualAngle
}
