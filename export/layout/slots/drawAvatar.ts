import type { CardItem } from '../card'
import type { CardContext } from '../cardContext'
import type { Rect } from '../pictureGrid'
import { centredBaseline } from '../centredBaseline'
import { initials } from '../initials'
import { chromeLine, plain, setLine } from '../setLine'

/** The author's picture in a round box, or initials on the theme's accent colour. */
export function drawAvatar(box: Rect, context: CardContext): CardItem[] {
  const { author, theme } = context
  const { x, y, width: size } = box
  if (theme.header.avatar === 'auto' && author.avatar && context.pictures.has(author.avatar))
    return [{ ...box, kind: 'picture', cornerRadius: size / 2, source: author.avatar, fit: 'cover' }]
  const letters = chromeLine(initials(author), size * 0.4, true, context)
  return [
    { ...box, kind: 'rect', cornerRadius: size / 2, color: 'accent' },
    ...setLine(letters.line, x + (size - letters.width) / 2, centredBaseline(y, size, letters.fontSize), letters.fontSize, plain('onAccent'), context),
  ]
}
