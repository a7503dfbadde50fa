import type { Figure } from '../../engine/figure/figure'
import type { CardItem } from '../card/card'
import type { CardContext } from '../card/cardContext'
import type { Theme } from '../theme/theme'
import { Buffer } from 'node:buffer'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import sharp from 'sharp'
import { drawFigure } from '../card/drawFigure'
import { defaultPixelRatio } from '../card/sizePresets'
import { contentSvg } from '../render/contentSvg'
import { openTextMeasurer } from './bundledMeasurer'
import { OutputError } from './carouselFolder'
import { openFontFiles } from './fontFiles'
import { facesOf, satoriFonts } from './satoriFonts'
import { openTwemoji } from './twemoji'

/** Space around the figure, in px at 1x. */
const margin = 24

/** Draws a figure on the colour of a theme's card, in its fonts; SVG letters are paths, PNG has two device pixels a px. */
export async function figureImage(figure: Figure, theme: Theme, format: 'svg' | 'png'): Promise<Buffer> {
  const fontFiles = openFontFiles()
  const [width, height] = [figure.width + 2 * margin, figure.height + 2 * margin]
  const context: CardContext = {
    theme,
    author: { name: '', handle: '' },
    glyphs: { fonts: fontFiles.catalogue, emoji: openTwemoji() },
    measurer: await openTextMeasurer(),
    pictures: new Map(),
    figures: new Map(),
    width,
    height,
  }
  const items: CardItem[] = [
    { kind: 'rect', x: 0, y: 0, width, height, cornerRadius: 0, color: theme.card.color },
    ...drawFigure(figure, { x: margin, y: margin, width: figure.width, height: figure.height }, context),
  ]
  const svg = Buffer.from(await contentSvg(items, { fonts: satoriFonts(facesOf(items), fontFiles), measurer: context.measurer, pixelRatio: defaultPixelRatio, width: Math.round(width * defaultPixelRatio), height: Math.round(height * defaultPixelRatio) }))
  return format === 'svg' ? svg : sharp(svg).png().toBuffer()
}

/** Writes a file whole or not at all. @throws {OutputError} */
export async function writeWhole(file: string, data: Uint8Array): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.part`)
  try {
    await writeFile(temporary, data)
    await rename(temporary, file)
  }
  catch (error) {
    await rm(temporary, { force: true })
    throw new OutputError(`Expected ${file} to be a file to write to, but received "${(error as NodeJS.ErrnoException).code}": choose another with --output.`)
  }
}
