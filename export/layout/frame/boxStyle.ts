import type { BoxStyle } from './boxTree'
import { didYouMean } from '../../message/likelyName'
import { layoutColor } from './layoutColor'
import { markRoles } from './roleMarks'

/** Styles that Satori draws or lays out by, besides those of text. */
const known = new Set([
  ...['alignContent', 'alignItems', 'alignSelf', 'aspectRatio', 'bottom', 'boxSizing', 'columnGap', 'direction', 'display', 'flex', 'flexBasis', 'flexDirection', 'flexFlow', 'flexGrow', 'flexShrink', 'flexWrap', 'gap', 'height', 'inset', 'justifyContent', 'left', 'margin', 'maxHeight', 'maxWidth', 'minHeight', 'minWidth', 'order', 'overflow', 'padding', 'position', 'right', 'rowGap', 'top', 'width', 'zIndex'],
  ...['margin', 'padding', 'inset'].flatMap(name => ['Top', 'Right', 'Bottom', 'Left', 'Block', 'BlockStart', 'BlockEnd', 'Inline', 'InlineStart', 'InlineEnd'].map(side => name + side)),
  ...['background', 'backgroundClip', 'backgroundColor', 'backgroundImage', 'backgroundOrigin', 'backgroundPosition', 'backgroundRepeat', 'backgroundSize', 'border', 'borderColor', 'borderRadius', 'borderStyle', 'borderWidth', 'boxShadow', 'clipPath', 'filter', 'mask', 'maskImage', 'maskPosition', 'maskRepeat', 'maskSize', 'objectFit', 'objectPosition', 'opacity', 'outline', 'outlineColor', 'outlineOffset', 'outlineStyle', 'outlineWidth', 'rotate', 'scale', 'transform', 'transformOrigin', 'translate', 'visibility'],
  ...['Top', 'Right', 'Bottom', 'Left'].flatMap(side => ['', 'Color', 'Style', 'Width'].map(part => `border${side}${part}`)),
  ...['TopLeft', 'TopRight', 'BottomLeft', 'BottomRight'].map(corner => `border${corner}Radius`),
  ...['color', 'fontSize', 'fontStyle', 'fontWeight', 'lineHeight', 'textAlign', 'textTransform'],
])
const painted = /^(?:background|border(?!Radius|Collapse|Spacing)|boxShadow|outline)/
const colored = /^(?:background|border|boxShadow|outline|color|fill|stroke|stop-color|flood-color|maskImage|filter)/
const numbers = new Set(['flexGrow', 'flexShrink', 'opacity', 'order'])
const throughs = ['clipPath', 'filter', 'mask', 'maskImage', 'rotate', 'scale', 'transform', 'translate']
const addressed = new Set(['href', 'src', 'xlink:href'])
const kept = /^[a-z][\w:-]*$/i

interface Painted {
  readonly type: string
  readonly style: BoxStyle
}

/** Whether Satori draws something of an element itself. */
export function isPainted({ type, style }: Painted): boolean {
  return type === 'img' || type === 'svg' || Object.keys(style).some(name => painted.test(name))
}

/** Whether a style changes how all that is in an element looks. */
export function showsThrough(style: BoxStyle): boolean {
  return throughs.some(name => style[name] !== undefined && style[name] !== 'none') || (style.opacity !== undefined && Number(style.opacity) < 1)
}

/** A style as Satori takes it, its roles marked. @throws {Error} for one that no card can show */
export function boxStyle(style: BoxStyle): BoxStyle {
  return Object.fromEntries(Object.entries(style).map(([name, value]) => {
    if (!known.has(name))
      throw new Error(`there is no style ${name}${didYouMean(name, Array.from(known))}`)
    if (name === 'zIndex')
      throw new Error('boxes lie in the order in which they are written, and zIndex changes nothing')
    if (numbers.has(name) && !Number.isFinite(Number(value)))
      throw new Error(`${name} is a number, and not ${value}`)
    if (typeof value !== 'string')
      return [name, value]
    checkAddresses(value)
    if (/^(?:color|backgroundColor|border\w*Color)$/.test(name) && !/\s/.test(value))
      layoutColor(value)
    const marked = colored.test(name) ? markRoles(value) : value
    if (marked !== value && /gradient\(/.test(value) && isTranslucent(value))
      throw new Error(`a gradient from a colour of the theme goes to other opaque colours, or to transparent, and not to ${value}`)
    return [name, marked]
  }))
}

/** The attributes of a picture as Satori takes them. @throws {Error} for one that would be fetched */
export function satoriAttributes(attributes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).flatMap(([name, value]) => {
    if ((typeof value !== 'string' && typeof value !== 'number') || !kept.test(name) || /^on[A-Z]/.test(name))
      return []
    if (addressed.has(name) && !/^(?:data:|#)/.test(String(value)))
      throw new Error(`a picture is a file of the folder, such as ./logo.png, and not ${value}`)
    return [[name, typeof value === 'string' && colored.test(name) ? markRoles(value) : value]]
  }))
}

function checkAddresses(value: string): void {
  const address = /url\(\s*["']?((?!data:|["'#])[^)"']*)/.exec(value)?.[1]
  if (address !== undefined)
    throw new Error(`a picture is an <img> with a file of the folder, such as ./logo.png, and not url(${address})`)
}

/** Whether a gradient has colours of which a part shows: Satori mixes them with their neighbours. */
function isTranslucent(gradient: string): boolean {
  return /(?:rgba|hsla)\([^)]*[,\s]0?\.\d+\s*\)|\/\s*(?:0?\.\d+|\d{1,2}%)\s*\)|#(?:[\da-f]{8}|[\da-f]{4})\b/i.test(gradient)
}
