import type { TreeNode } from './cardTree'
import { fonts } from './fonts'

/** Style rules that bring the fonts of the bench. */
export const fontFaces = fonts.map(({ data, weight }) => `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${data.toString('base64')})}`).join('')

/** A tree as HTML. */
export function html({ style, children }: TreeNode): string {
  const css = Object.entries(style).map(([name, value]) => `${name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}:${typeof value === 'number' && name !== 'fontWeight' ? `${value}px` : value}`).join(';')
  return `<div style="${css}">${typeof children === 'string' ? children.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : children.map(html).join('')}</div>`
}
