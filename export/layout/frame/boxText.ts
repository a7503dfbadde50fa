import type { BoxStyle } from './boxTree'
import type { TextSlot } from './frame'
import { layoutColor } from './layoutColor'

/** How plain text in a layout is set; elements hand it on to what is in them. */
export interface TextStyle extends Pick<TextSlot, 'fontSize' | 'bold' | 'italic' | 'color' | 'lineHeight' | 'align'> {
  readonly transform: 'none' | 'uppercase' | 'lowercase'
}

/** What our text engine sets in one way alone. */
const refused = /^(?:fontFamily|fontVariant|fontFeature|fontStretch|letterSpacing|wordSpacing|wordBreak|textDecoration|textShadow|textIndent|textOverflow|textWrap|lineClamp|WebkitText|whiteSpace)/
const length = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(px|em|rem|%)?$/

/** Plain text of a layout, before anything is said of it. */
export function plainTextStyle(fontSize: number): TextStyle {
  return { fontSize, bold: false, italic: false, color: 'text', lineHeight: 1.3, align: 'start', transform: 'none' }
}

/** How text in an element is set: as the element says, otherwise as what is around it. @throws {Error} for a style that text cannot have */
export function textStyle(own: BoxStyle, around: TextStyle, rootFontSize: number): TextStyle {
  const wrong = Object.keys(own).find(name => refused.test(name))
  if (wrong !== undefined)
    throw new Error(`text takes color, fontSize, fontStyle, fontWeight, lineHeight, textAlign and textTransform, and no ${wrong}`)
  const fontSize = own.fontSize === undefined ? around.fontSize : px(own.fontSize, 'fontSize', around.fontSize, rootFontSize)
  return {
    fontSize,
    bold: own.fontWeight === undefined ? around.bold : isBold(own.fontWeight),
    italic: own.fontStyle === undefined ? around.italic : own.fontStyle === 'italic' || own.fontStyle === 'oblique',
    color: own.color === undefined ? around.color : layoutColor(String(own.color)),
    lineHeight: own.lineHeight === undefined ? around.lineHeight : lineHeightOf(own.lineHeight, fontSize, rootFontSize),
    align: own.textAlign === undefined ? around.align : oneOf('textAlign', own.textAlign, ['start', 'left', 'center', 'right', 'end'] as const),
    transform: own.textTransform === undefined ? around.transform : oneOf('textTransform', own.textTransform, ['none', 'uppercase', 'lowercase'] as const),
  }
}

/** A slot for plain text: white space is that of its words, and line breaks those of `<br>`. */
export function textSlot(text: string, { transform, ...style }: TextStyle): TextSlot {
  const said = text.split('\n').map(line => line.replace(/\s+/g, ' ').trim()).join('\n')
  return { kind: 'text', text: transform === 'uppercase' ? said.toUpperCase() : transform === 'lowercase' ? said.toLowerCase() : said, ...style }
}

function px(value: string | number, name: string, em: number, rem: number): number {
  const [, number, unit = 'px'] = length.exec(String(value).trim()) ?? []
  const size = Number(number) * { 'px': 1, em, rem, '%': em / 100 }[unit as 'px']
  if (!(size > 0))
    throw new Error(`${name} is a length such as 18, "18px" or "1.5em", and not ${value}`)
  return size
}

function lineHeightOf(value: string | number, fontSize: number, rem: number): number {
  if (value === 'normal')
    return plainTextStyle(fontSize).lineHeight
  const isRatio = !Number.isNaN(Number(value)) && Number(value) > 0
  return isRatio ? Number(value) : px(value, 'lineHeight', fontSize, rem) / fontSize
}

function isBold(weight: string | number): boolean {
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
}

function oneOf<Choice extends string>(name: string, value: string | number, choices: readonly Choice[]): Choice {
  const found = choices.find(choice => choice === value)
  if (found === undefined)
    throw new Error(`${name} is ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}, and not ${value}`)
  return found
}
