import type { CardContext } from '../cardContext'
import type { FrameInput } from './frameInput'

/** What a frame knows of the author's logo; nothing where there is none that could be read. */
export function logoInput({ author: { logo, logoCorner = 'top-right' }, pictures }: Pick<CardContext, 'author' | 'pictures'>): Pick<FrameInput, 'logo'> {
  const size = logo === undefined ? undefined : pictures.get(logo)
  return size ? { logo: { corner: logoCorner, aspect: size.width / size.height } } : {}
}
