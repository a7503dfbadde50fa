import type { PropType } from 'vue'
import type { BoxStyle } from '../frame/boxTree'
import type { Slot } from '../frame/frame'
import type { FrameInput } from '../frame/frameInput'
import { defineComponent, h } from 'vue'
import { useFrame } from '../frame/useFrame'

/** A corner by how a card is read: a row begins at its start. */
export type LogoPlace = 'top-start' | 'top-end' | 'bottom-start' | 'bottom-end'

export const logoSlot: Slot = { kind: 'logo' }

/** In em of the author's name. */
const maxHeight = 1.75
const maxWidth = 6
/** Of the padding, where a layout leaves no place of its own. */
const paddingShare = 0.55
/** A logo that is smaller would be a spot; px at 1x. */
const minHeight = 8

/** Where a card's logo stands; undefined for a card without one. */
export function logoPlace({ logo, direction }: Pick<FrameInput, 'logo' | 'direction'>): LogoPlace | undefined {
  if (!logo)
    return undefined
  const isAtLeft = logo.corner.endsWith('left')
  return `${logo.corner.startsWith('top') ? 'top' : 'bottom'}-${isAtLeft === (direction === 'ltr') ? 'start' : 'end'}`
}

/** Size of a logo: as high as two lines beside an avatar, or as wide as it may be; px at 1x. */
export function logoSize(aspect: number, fontSize: number, height = maxHeight * fontSize): { readonly width: number, readonly height: number } {
  const width = Math.min(height * aspect, maxWidth * fontSize)
  return { width, height: width / aspect }
}

/** The author's logo, where it stands in this corner; nothing otherwise. */
export const CornerLogo = defineComponent({
  name: 'CornerLogo',
  props: { at: { type: String as PropType<LogoPlace>, required: true } },
  setup({ at }) {
    const frame = useFrame()
    const { logo, fontSize } = frame
    return () => logo && logoPlace(frame) === at ? h('div', { content: logoSlot, style: { ...logoSize(logo.aspect, fontSize), flexShrink: 0 } }) : undefined
  },
})

/** Place of a logo in the padding of a card whose layout has none for it, where no text stands; undefined where that is too narrow. */
export function paddingLogoStyle({ logo, fontSize, padding }: Pick<FrameInput, 'logo' | 'fontSize' | 'padding'>): BoxStyle | undefined {
  if (!logo)
    return undefined
  const { width, height } = logoSize(logo.aspect, fontSize, Math.min(maxHeight * fontSize, padding * paddingShare))
  if (height < minHeight)
    return undefined
  const [edge, side] = logo.corner.split('-')
  return { position: 'absolute', width, height, [edge]: (padding - height) / 2, [side]: padding }
}
