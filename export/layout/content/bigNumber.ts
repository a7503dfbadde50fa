/** A part of a number as it is set large: its figures, a unit or a sign beside them, or the currency before them. */
export interface NumberPart {
  readonly text: string
  readonly kind: 'figures' | 'unit' | 'currency'
}

const sign = String.raw`[+\-\u2212\u00B1~\u2248<>\u2264\u2265]\s?`
const fraction = String.raw`[\u00BC-\u00BE\u2150-\u215E]`
const figures = String.raw`\p{Nd}(?:(?:[\p{Nd}.,:'’\u00A0\u2009\u202F\u066B\u066C]|\u0020(?=\p{Nd}{3}(?!\p{Nd})))*\p{Nd})?${fraction}?|${fraction}`
const space = String.raw`[ \u00A0\u2009\u202F]?`
/** Before figures: a currency. */
const start = String.raw`(?:${sign})?(?:\p{Sc}${space})?(?:${figures})`
/** Units that need no reader to tell them from a word. */
const plainUnit = String.raw`${space}[%\u2030\u066A\u00D7]|°[CF]?|${space}\p{Sc}|[kKMBTGx]`
const unit = String.raw`${plainUnit}|${space}\p{L}{1,8}\.?[\u00B2\u00B3]?`
const rate = String.raw`/\p{L}{1,8}`
const arrow = String.raw`\s?(?:\u2192|->|[\u2013\u2014-])\s?`
const between = String.raw`${arrow}|\s?/\s?|\s(?:to|of|in|vs\.?|x|\u00D7)\s`
const whole = String.raw`${start}(?:${unit}){0,2}(?:${rate})?`
const plain = String.raw`${start}(?:${plainUnit})?`
const lineOf = new RegExp(String.raw`^\s*(${whole}(?:(?:${between})${whole})?)\s*$`, 'u')
const startOf = new RegExp(String.raw`^\s*(${plain}(?:${arrow}${plain})?)(?=\s|[,;:.]?$)`, 'u')
const parts = new RegExp(String.raw`(\p{Sc}(?=${space}\p{Nd}))|(${figures}|->|[+\u2212\u00B1\u2192-](?=\s?[\p{Nd}\p{Sc}+\u2212\u00B1-]))|([^\p{Nd}\u2192\p{Sc}+\u2212\u00B1-]+|.)`, 'gu')
/** More than these is a sentence. */
const maxLength = 24
/** Figures that stand alone say how much only where there are so many of them: others count something. */
const minFigures = 2

/** The number that a line is from its first sign to its last, at most 24 characters long, such as "7.6×", "$1.2M", "4k → 1M" or "−38 %"; undefined where the line says anything else. */
export function numberLine(line: string): string | undefined {
  return line.length > maxLength ? undefined : lineOf.exec(line)?.[1]
}

/** The number that a text begins with, at most 24 characters long, its unit included where that is a sign or one letter. */
export function leadingNumber(text: string): string | undefined {
  const number = startOf.exec(text.slice(0, 2 * maxLength))?.[1]
  return number === undefined || number.length > maxLength ? undefined : number
}

/** Whether a number that nobody called one says how much: it has a unit, a sign, or more figures than one. */
export function saysHowMuch(number: string): boolean {
  return /[^\p{Nd}\s]/u.test(number) || (number.match(/\p{Nd}/gu)?.length ?? 0) >= minFigures
}

/** A number in parts that joined are its text. */
export function numberParts(number: string): readonly NumberPart[] {
  return Array.from(number.matchAll(parts), ([text, currency, digits]): NumberPart => ({ text, kind: currency !== undefined ? 'currency' : digits !== undefined ? 'figures' : 'unit' }))
}
