import type { Card, GlyphItem } from '../../../export/layout/card'
import type { CardColor } from '../../../export/layout/cardColor'
import type { Palette } from '../../../export/paint/palette'
import type { Theme } from '../../../export/theme/theme'
import { colorIn, paletteOf } from '../../../export/paint/palette'
import { defaultPixelRatio } from '../../../export/platform/sizePresets'

/** A box or a text as every peer takes it: CSS in device pixels. */
export interface TreeNode {
  readonly style: Readonly<Record<string, string | number>>
  readonly children: readonly TreeNode[] | string
}

// Of Inter, in em: from the middle of a line box down to the baseline.
const middleToBaseline = 0.3637
const dots = 'rect'

/**
 * A laid-out card as a tree that a peer lays out anew: canvas, panel with its shadow, header, footer,
 * and each paragraph as running text in the size and width that the card gives it.
 */
export function cardTree(card: Card, theme: Theme): TreeNode {
  const { canvas, card: style } = theme
  const palette = paletteOf(theme)
  if (canvas.kind !== 'gradient')
    throw new TypeError('Expected the theme of the bench to have a gradient.')
  const [width, height] = [card.width * defaultPixelRatio, card.height * defaultPixelRatio]
  const stops = canvas.stops.map(stop => `${stop.color} ${stop.offset * 100}%`).join(', ')
  const { shadow } = style
  const panel = box(card.panel, { backgroundColor: style.color, borderRadius: px(style.cornerRadius), boxShadow: `${px(shadow.x)}px ${px(shadow.y)}px ${px(shadow.blur)}px ${shadow.color}` })
  const rects = card.items.filter(item => item.kind === dots).map(item => box(item, { backgroundColor: hex(item.color, palette), borderRadius: px(item.cornerRadius) }))
  const texts = card.items.filter(item => item.kind === 'glyphs').filter(item => item.text.trim() !== '')
  return { style: { display: 'flex', position: 'relative', width, height, backgroundImage: `linear-gradient(${canvas.angle}deg, ${stops})` }, children: [panel, ...rects, ...paragraphs(texts).map(lines => paragraph(lines, palette))] }
}

/** As all peers read it. */
function hex(color: CardColor, palette: Palette): string {
  const { red, green, blue, alpha } = colorIn(palette, color)
  return `#${[red, green, blue, Math.round(alpha * 255)].map(channel => channel.toString(16).padStart(2, '0')).join('')}`.replace(/ff$/, '')
}

interface Paragraph { readonly lines: readonly GlyphItem[] }

/** Lines of one size, colour and left edge, one below the other, are a paragraph. */
function paragraphs(texts: readonly GlyphItem[]): Paragraph[] {
  const found: GlyphItem[][] = []
  for (const text of texts) {
    const last = found.at(-1)
    const before = last?.at(-1)
    const follows = before && before.x === text.x && before.face === text.face && before.color === text.color && before.fontSize === text.fontSize && text.baseline - before.baseline < 1.6 * text.fontSize
    if (last && follows)
      last.push(text)
    else
      found.push([text])
  }
  return found.map(lines => ({ lines }))
}

function paragraph({ lines }: Paragraph, palette: Palette): TreeNode {
  const [first, second] = lines
  const pitch = second ? second.baseline - first.baseline : 1.4 * first.fontSize
  const width = Math.max(...lines.map(line => line.width))
  return box({ x: first.x, y: first.baseline - pitch / 2 - middleToBaseline * first.fontSize, width: width + 0.1 * first.fontSize, height: pitch * lines.length }, {
    color: hex(first.color, palette),
    fontFamily: 'Inter',
    fontSize: px(first.fontSize),
    fontWeight: first.face.endsWith('Bold') ? 700 : 400,
    lineHeight: `${px(pitch)}px`,
  }, lines.map(line => line.text).join(' '))
}

function box({ x, y, width, height }: { readonly x: number, readonly y: number, readonly width: number, readonly height: number }, style: TreeNode['style'], children: TreeNode['children'] = []): TreeNode {
  return { style: { display: 'flex', position: 'absolute', left: px(x), top: px(y), width: px(width), height: px(height), ...style }, children }
}

function px(value: number): number {
  return Math.round(value * defaultPixelRatio * 100) / 100
}
