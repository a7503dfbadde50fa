import { thousandth } from '../../layout/thousandth'

/** A dot of a diameter around a middle as SVG path data. */
export function dotPath(x: number, y: number, size: number): string {
  const radius = thousandth(size / 2)
  const arc = (to: number) => `a${radius} ${radius} 0 0 1 ${to} 0`
  return `M${thousandth(x - size / 2)} ${thousandth(y)}${arc(2 * radius)}${arc(-2 * radius)}Z`
}
