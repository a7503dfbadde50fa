/** CSS degrees from 0 to 359 of a direction on the screen: 0 up, 90 right. @param step - degrees that it snaps to */
export function dialAngle(x: number, y: number, step = 1): number {
  const degrees = Math.atan2(x, -y) * 180 / Math.PI
  return wholeTurn(Math.round(degrees / step) * step)
}

/** Any number of degrees as one from 0 to 359. */
export function wholeTurn(degrees: number): number {
  return ((Math.round(degrees) % 360) + 360) % 360
}
