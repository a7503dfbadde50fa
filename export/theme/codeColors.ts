import type { Oklch } from 'culori'
import type { Theme } from './theme'
import { clampChroma, converter, formatHex, parse, wcagContrast, wcagLuminance } from 'culori'
import { minContrast } from './contrast'
import { over, withOpacity } from './overColor'
import { textBackgrounds } from './textBackgrounds'

export const codeRoles = ['codePlain', 'codeComment', 'codeKeyword', 'codeString', 'codeNumber', 'codeFunction', 'codeType', 'codeAdded', 'codeRemoved', 'codeMarkedBand', 'codeAddedBand', 'codeRemovedBand', 'codeRule'] as const

/** What a part of a code block is. */
export type CodeRole = typeof codeRoles[number]

export type CodeColors = Readonly<Record<CodeRole, string>>

/** Lightness and chroma (OKLCH) that the hues of tokens have on a light and on a dark background. */
const tones = { light: { l: 0.5, c: 0.14 }, dark: { l: 0.8, c: 0.11 } } as const
/** Luminance below which a background is dark. */
const darkBelow = 0.2
/** Hues in degrees, the first choice first: the next is taken where one is too near to a hue that is there already. */
const hues = { string: [150, 195, 100], number: [55, 95, 335], function: [255, 215, 300], type: [195, 320, 105] } as const
const leastHueDistance = 32
/** A colour with less chroma is a grey, and has no hue to keep away from. */
const leastChroma = 0.04
const addedHue = 150
const removedHue = 25
const bandOpacity = { light: 0.14, dark: 0.2 } as const
const ruleOpacity = 0.16
const steps = 10

const toOklch = converter('oklch')

/**
 * The colours of code on a theme's code blocks, as `#rrggbb` or `#rrggbbaa`: keywords in its accent, text and comments in those of its text,
 * the rest in hues apart from them, in one of two tones. Every text has a contrast of WCAG AA on the block and on its bands, where any colour has.
 */
export function codeColors(theme: Pick<Theme, 'text' | 'card' | 'canvas'>): CodeColors {
  const { text } = theme
  const blocks = blockBackgrounds(theme)
  const tone = blocks.reduce((sum, color) => sum + wcagLuminance(color), 0) / blocks.length < darkBelow ? 'dark' : 'light'
  const inTone = (hue: number): Oklch => ({ mode: 'oklch', ...tones[tone], h: hue })
  const band = (hue: number) => withOpacity(formatHex(clampChroma(inTone(hue), 'oklch')), bandOpacity[tone])
  const bands = {
    codeMarkedBand: withOpacity(text.accent, bandOpacity[tone]),
    codeAddedBand: band(addedHue),
    codeRemovedBand: band(removedHue),
  }
  const backgrounds = blocks.flatMap(block => [block, ...Object.values(bands).map(top => over(top, block))])
  const readable = (color: string | Oklch) => readableOn(color, backgrounds, tone)
  const taken = hueOf(text.accent)
  const [string, number, func, type] = chooseHues([hues.string, hues.number, hues.function, hues.type], taken === undefined ? [] : [taken])
  return {
    ...bands,
    codeRule: withOpacity(text.color, ruleOpacity),
    codePlain: readable(text.color),
    codeComment: readable(text.muted),
    codeKeyword: readable(text.accent),
    codeString: readable(inTone(string)),
    codeNumber: readable(inTone(number)),
    codeFunction: readable(inTone(func)),
    codeType: readable(inTone(type)),
    codeAdded: readable(inTone(addedHue)),
    codeRemoved: readable(inTone(removedHue)),
  }
}

/** What code may lie on: the colour of its block over the card, over each colour of the canvas. */
export function blockBackgrounds(theme: Pick<Theme, 'text' | 'card' | 'canvas'>): string[] {
  return Array.from(new Set(textBackgrounds(theme).map(color => over(theme.text.codeBackground, color))))
}

/** A colour, made darker on light and lighter on dark backgrounds as far as it takes to be read. */
function readableOn(color: string | Oklch, backgrounds: readonly string[], tone: 'light' | 'dark'): string {
  const { l, c, h = 0 } = typeof color === 'string' ? oklch(color) : color
  const at = (lightness: number) => formatHex(clampChroma({ mode: 'oklch', l: lightness, c, h }, 'oklch'))
  const contrast = (hex: string) => Math.min(...backgrounds.map(background => wcagContrast(hex, background)))
  const own = at(l)
  if (contrast(own) >= minContrast)
    return own
  const ends = tone === 'dark' ? [1, 0] : [0, 1]
  const end = ends.find(lightness => contrast(at(lightness)) >= minContrast) ?? ends.toSorted((a, b) => contrast(at(b)) - contrast(at(a)))[0]
  let enough = end
  let tooLittle = l
  for (let step = 0; step < steps; step++) {
    const middle = (enough + tooLittle) / 2
    if (contrast(at(middle)) >= minContrast)
      enough = middle
    else
      tooLittle = middle
  }
  return at(enough)
}

/** For each list of hues the first that is far enough from all that are taken, or the farthest. */
function chooseHues(choices: readonly (readonly number[])[], taken: readonly number[]): number[] {
  const chosen: number[] = []
  for (const choice of choices) {
    const distance = (hue: number) => Math.min(360, ...[...taken, ...chosen].map(other => hueDistance(hue, other)))
    chosen.push(choice.find(hue => distance(hue) >= leastHueDistance) ?? choice.toSorted((a, b) => distance(b) - distance(a))[0])
  }
  return chosen
}

function hueOf(color: string): number | undefined {
  const { c, h } = oklch(color)
  return c >= leastChroma ? h : undefined
}

function hueDistance(a: number, b: number): number {
  return Math.abs((a - b + 540) % 360 - 180)
}

/** A colour of a theme, `#rrggbb` or `#rrggbbaa`, without its alpha. */
function oklch(color: string): Oklch {
  return toOklch(parse(color.slice(0, 7))) ?? { mode: 'oklch', l: 0, c: 0 }
}
