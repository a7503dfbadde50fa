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

/** Draws a figure as an SVG of so many device pixels a px, its letters as paths. */
export type FigureDrawer = (figure: Figure, pixelRatio?: number) => Buffer

/** Draws a figure on the colour of a theme's card, in its fonts, which `fonts` has where they are files; SVG letters are paths, PNG has two device pixels a px. */
export async function figureImage(figure: Figure, theme: Theme, format: 'svg' | 'png', fonts?: ReadonlyMap<string, OwnFont>): Promise<Buffer> {
  const svg = (await openFigureDrawer(theme, fonts))(figure)
  return format === 'svg' ? svg : sharp(svg).png().toBuffer()
}

/** Opens what draws figures on the colour of a theme's card, in its fonts, which `fonts` has where they are files. */
export async function openFigureDrawer(theme: Theme, fonts: ReadonlyMap<string, OwnFont> = new Map()): Promise<FigureDrawer> {
  const fontFiles = openFontFiles()
  const measurer = await openTextMeasurer(Array.from(fonts.values()))
  const context: Omit<CardContext, 'width' | 'height'> = {
    theme,
    author: { name: '', handle: '' },
    glyphs: { fonts: [...fontFiles.catalogue, ...ownFaces(familyFiles(theme.typography.family), fonts)], emoji: openTwemoji() },
    measurer,
    frames: openFrames(),
    pictures: new Map(),
    figures: new Map(),
  }
  return (figure, pixelRatio = defaultPixelRatio) => {
    const { width, height } = figureSize(figure)
    const items: CardItem[] = [
      { kind: 'rect', x: 0, y: 0, width, height, cornerRadius: 0, color: 'card' },
      ...drawFigure(figure, { x: margin, y: margin, width: figure.width, height: figure.height }, { ...context, width, height }),
    ]
    const shapes = cardShapes({ width, height, items }, { measurer, pixelRatio })
    const box = [width, height].map(side => Math.round(side * pixelRatio))
    return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${box[0]}" height="${box[1]}" viewBox="0 0 ${box[0]} ${box[1]}">${shapes ? shapesSvg(shapes, paletteOf(theme)) : ''}</svg>`)
  }
}

/** Of the image of a figure, px at 1x. */
export function figureSize({ width, height }: Figure): { readonly width: number, readonly height: number } {
  return { width: width + 2 * margin, height: height + 2 * margin }
}
