import type { CSSProperties } from 'vue'

/** Space that stays free between a menu and the edges of the screen, in px. */
const edge = 8

/** Moves a menu sideways until all of it is on the screen, and lets it scroll where it is higher than the room below. Lengths in px. */
export function roomBelow({ left, top, width }: Pick<DOMRect, 'left' | 'top' | 'width'>, screen: { readonly width: number, readonly height: number }): CSSProperties {
  const wanted = Math.max(edge, Math.min(left, screen.width - edge - width))
  return { transform: `translateX(${Math.round(wanted - left)}px)`, maxHeight: `${Math.max(0, Math.floor(screen.height - edge - top))}px` }
}
