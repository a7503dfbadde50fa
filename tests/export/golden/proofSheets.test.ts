import type { Card, CardItem } from '../../../export/layout/card'
import type { CardContext } from '../../../export/layout/cardContext'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { drawRows } from '../../../export/layout/body/drawRows'
import { chromeLine, plain, setLine } from '../../../export/layout/setLine'
import { createRasterizer } from '../../../export/output/rasterizer'
import { loadPhrases } from '../../../export/text/phrases'
import { prepareBlocks } from '../../../export/text/preparedBlock'
import { layoutRows, rowsHeight } from '../../../export/text/textRows'
import { resolveTheme } from '../../../export/theme/resolveTheme'
import { testContext } from '../layout/testContext'
import { block } from '../layout/testThread'
import { paragraphCatalogue, paragraphMeasurer } from '../text/paragraphFonts'
import { paragraphs } from '../text/paragraphs'
import { expectPicture } from './expectPicture'

/** A paragraph of every script, as the text engine sets it: what people look at before they trust it. Scripts whose whole fonts are optional are set in small ones of the tests. */
const sheets: Readonly<Record<string, readonly string[]>> = {
  'alphabets': ['Latin', 'Vietnamese', 'Greek', 'Cyrillic', 'Armenian', 'Georgian'],
  'from the right': ['Hebrew', 'Arabic', 'Persian', 'Urdu'],
  'south asia': ['Devanagari', 'Bengali', 'Tamil', 'Telugu'],
  'southeast asia': ['Thai', 'Lao', 'Khmer', 'Burmese'],
  'east asia': ['Chinese (simplified)', 'Chinese (traditional)', 'Japanese', 'Korean'],
}
const folder = 'tests/export/golden/sheets'
const [width, margin] = [480, 24]
const style = { fontSize: 18, lineHeight: 1.5, baseFontSize: 18, chromeFontSize: 18 }
const pixelRatio = 2
const theme = resolveTheme({ card: { margin: 0, padding: 0, cornerRadius: 0, shadow: { x: 0, y: 0, blur: 0 } }, typography: { align: 'left' } })
const phrases = await loadPhrases()

it('the sheets hold every script', () => {
  expect(Object.values(sheets).flat().toSorted()).toEqual(paragraphs.map(({ script }) => script).toSorted())
})

it.each(Object.entries(sheets))('the proof sheet of %s looks as it did', async (name, scripts) => {
  const card = proofSheet(scripts)
  const pixels = { data: new Uint8Array(card.width * card.height * pixelRatio ** 2 * 3), width: card.width * pixelRatio, height: card.height * pixelRatio }
  await createRasterizer({ theme, width: pixels.width, height: pixels.height, pixelRatio, measurer: paragraphMeasurer, pictures: new Map() }).draw(card, pixels)
  await expectPicture(sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 3 } }).toColorspace('b-w'), join(folder, `${name.replaceAll(' ', '-')}.png`))
})

function proofSheet(scripts: readonly string[]): Card {
  const items: CardItem[] = []
  let top = margin
  for (const script of scripts) {
    const paragraph = paragraphs.find(candidate => candidate.script === script)!
    const context: CardContext = { ...testContext(), theme, measurer: paragraphMeasurer, glyphs: { ...testContext().glyphs, fonts: paragraphCatalogue(paragraph), language: paragraph.language, phrases } }
    const name = chromeLine(script, 11, false, context)
    items.push(...setLine(name.line, margin, top + 11, name.fontSize, plain('muted'), context))
    top += 20
    const blocks = [block(paragraph.text)]
    const rows = layoutRows(prepareBlocks(blocks, theme.typography, context.glyphs, paragraphMeasurer), width - 2 * margin, style, paragraphMeasurer)
    items.push(...drawRows({ blocks, rows, height: rowsHeight(rows) }, margin, top, width - 2 * margin, context))
    top += rowsHeight(rows) + margin
  }
  const panel = { x: 0, y: 0, width, height: Math.ceil(top) }
  return { number: 1, count: 1, direction: 'ltr', post: 1, part: 1, parts: 1, text: '', alt: '', ...panel, fontSize: style.fontSize, panel, body: panel, items }
}
