import type { Figure } from '../../engine/figure/figure'
import type { CardItem } from '../layout/card'
import type { CardContext } from '../layout/cardContext'
import type { OwnFont } from '../text/ownFont'
import type { Theme } from '../theme/theme'
import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { drawFigure } from '../layout/body/drawFigure'
import { cardShapes } from '../paint/cardShapes'
import { paletteOf } from '../paint/palette'
import { shapesSvg } from '../paint/shapesSvg'
import { defaultPixelRatio } from '../platform/sizePresets'
import { ownFaces } from '../text/ownFamily'
import { familyFiles } from '../theme/fontFamilies'
import { openTextMeasurer } from './bundledMeasurer'
import { openFontFiles } from './fontFiles'
import { openFrames } from './openFrames'
import { openTwemoji } from './twemoji'

/** Space around the figure, in px at 1x. */
const margin = 24

/** Draws a figure on the colour of a theme's card, in its fonts, which `fonts` has where they are files; SVG letters are paths, PNG has two device pixels a px. */
export async function figureImage(figure: Figure, theme: Theme, format: 'svg' | 'png', fonts: ReadonlyMap<string, OwnFont> = new Map()): Promise<Buffer> {
  const fontFiles = openFontFiles()
  const [width, height] = [figure.width + 2 * margin, figure.height + 2 * margin]
  const measurer = await openTextMeasurer(Array.from(fonts.values()))
  const context: CardContext = {
    theme,
    author: { name: '', handle: '' },
    glyphs: { fonts: [...fontFiles.catalogue, ...ownFaces(familyFiles(theme.typography.family), fonts)], emoji: openTwemoji() },
    measurer,
    frames: openFrames(),
    pictures: new Map(),
    figures: new Map(),
    width,
    height,
  }
  const items: CardItem[] = [
    { kind: 'rect', x: 0, y: 0, width, height, cornerRadius: 0, color: 'card' },
    ...drawFigure(figure, { x: margin, y: margin, width: figure.width, height: figure.height }, context),
  ]
  const shapes = cardShapes({ width, height, items }, { measurer, pixelRatio: defaultPixelRatio })
  const box = [width, height].map(side => Math.round(side * defaultPixelRatio))
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${box[0]}" height="${box[1]}" viewBox="0 0 ${box[0]} ${box[1]}">${shapes ? shapesSvg(shapes, paletteOf(theme)) : ''}</svg>`)
  return format === 'svg' ? svg : sharp(svg).png().toBuffer()
}
