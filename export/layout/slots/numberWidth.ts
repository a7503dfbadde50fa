/** Of the pill around the number of a part, in em. */
export const pillPadding = 0.65
export const pillHeight = 1.75

/** About the width of the widest "12/12" with so many digits, in px at 1x: few digits are wider than a nought. */
export function numberWidth(digits: number, fontSize: number, bold: boolean, measure: (text: string, fontSize: number, bold: boolean) => number): number {
  const number = '0'.repeat(digits)
  return measure(`${number}/${number}`, fontSize, bold)
}
