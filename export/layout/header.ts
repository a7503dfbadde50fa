import type { CardItem } from './card'
import type { CardContext } from './cardContext'
import { verifiedBadge } from './badge'
import { chromeFontSize } from './chromeFontSize'
import { initials, initialsColor } from './initials'
import { mirrored } from './mirrored'
import { chromeLine, plain, setLine } from './setLine'
import { isWide } from './wideCanvas'

/** The top of a card: who wrote it and, of a post in several parts, which part this is. */
export interface Header {
  /** px at 1x; 0 where the theme shows nothing. */
  readonly height: number
  draw: (x: number, y: number, width: number) => CardItem[]
}

// In em.
const leastHandle = 3

/** Lays out the header, with the page's number at its end (empty for none); sizes follow that of the name. On a wide canvas name and handle share a row. */
export function layoutHeader(part: number, parts: number, number: string, context: CardContext): Header {
  const { theme, author } = context
  const base = chromeFontSize(context)
  const showsAvatar = theme.header.avatar !== 'none'
  const lines = [
    { text: theme.header.name ? author.name : '', size: base, bold: true, color: 'text' as const },
    { text: theme.header.handle ? author.handle : '', size: base * 0.875, bold: false, color: 'muted' as const },
  ].filter(line => line.text !== '')
  const isRow = isWide(context)
  const avatarSize = showsAvatar && (author.name || author.handle) ? base * (isRow ? 1.75 : lines.length > 1 ? 2.75 : 2.25) : 0
  const lineGap = base * 0.3
  const textHeight = isRow ? Math.max(0, ...lines.map(line => line.size)) : lines.reduce((sum, line, index) => sum + line.size + (index > 0 ? lineGap : 0), 0)
  const mark = parts > 1 ? chromeLine(`${part}/${parts}`, base * 0.8125, true, context) : undefined
  const pageNumber = chromeLine(number, base * 0.8125, false, context)
  const height = Math.max(avatarSize, textHeight, mark ? base * 1.6 : 0)

  return {
    height,
    draw(x, y, width) {
      const groups: CardItem[][] = avatarSize > 0 ? [drawAvatar(x, y + (height - avatarSize) / 2, avatarSize, context)] : []
      const textX = x + (avatarSize > 0 ? avatarSize + base * 0.75 : 0)
      const badgeSize = theme.header.verified || author.verified ? base * 1.1 : 0
      const markWidth = mark ? mark.width + base * 1.25 : 0
      const numberWidth = number ? pageNumber.width + base : 0
      const maxWidth = x + width - textX - numberWidth - markWidth - (badgeSize > 0 ? badgeSize + base * 0.3 : 0)
      let top = y + (height - textHeight) / 2
      let left = textX
      lines.forEach((line, index) => {
        const room = maxWidth - (left - textX)
        // What is left of a row may hold no more than an ellipsis.
        if (index > 0 && room < leastHandle * line.size)
          return
        const set = chromeLine(line.text, line.size, line.bold, context, room)
        // Letters sit between the baseline and the cap height, about 0.73 em.
        const baseline = top + (isRow ? textHeight : line.size) * 0.86
        groups.push(setLine(set.line, left, baseline, line.size, plain(line.color), context))
        if (index === 0 && badgeSize > 0)
          groups.push([verifiedBadge({ x: left + set.width + base * 0.3, y: baseline - line.size * 0.36 - badgeSize / 2, width: badgeSize, height: badgeSize })])
        if (isRow)
          left += set.width + (index === 0 && badgeSize > 0 ? badgeSize + base * 0.3 : 0) + base * 0.5
        else
          top += line.size + lineGap
      })
      if (mark)
        groups.push(drawMark(mark, x + width - numberWidth, y + height / 2, context))
      groups.push(setLine(pageNumber.line, x + width - pageNumber.width, y + height / 2 + pageNumber.fontSize * 0.364, pageNumber.fontSize, plain('muted'), context))
      return mirrored(groups, x, width, context)
    },
  }
}

function drawAvatar(x: number, y: number, size: number, context: CardContext): CardItem[] {
  const { author, theme } = context
  if (theme.header.avatar === 'auto' && author.avatar && context.pictures.has(author.avatar))
    return [{ kind: 'picture', x, y, width: size, height: size, cornerRadius: size / 2, source: author.avatar, fit: 'cover' }]
  const letters = chromeLine(initials(author), size * 0.4, true, context)
  return [
    { kind: 'rect', x, y, width: size, height: size, cornerRadius: size / 2, color: initialsColor(author) },
    ...setLine(letters.line, x + (size - letters.width) / 2, y + size / 2 + letters.fontSize * 0.364, letters.fontSize, plain('#ffffff'), context),
  ]
}

function drawMark(mark: ReturnType<typeof chromeLine>, right: number, middle: number, context: CardContext): CardItem[] {
  const padding = mark.fontSize * 0.65
  const height = mark.fontSize * 1.75
  const left = right - mark.width - 2 * padding
  return [
    { kind: 'rect', x: left, y: middle - height / 2, width: mark.width + 2 * padding, height, cornerRadius: height / 2, color: 'codeBackground' },
    ...setLine(mark.line, left + padding, middle + mark.fontSize * 0.364, mark.fontSize, plain('code'), context),
  ]
}
