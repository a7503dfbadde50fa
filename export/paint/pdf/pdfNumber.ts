const thousandths = 1000

/** A number as the operators of a page have it: without an exponent, to a thousandth. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * thousandths) / thousandths)
}

/** Numbers with a space between them. */
export function pdfNumbers(...values: readonly number[]): string {
  return values.map(pdfNumber).join(' ')
}
