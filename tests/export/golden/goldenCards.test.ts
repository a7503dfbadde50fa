import type { Figure } from '../../../engine/figure/figure'
import type { Card, CardItem } from '../../../export/layout/card'
import type { GoldenCard } from './goldenThread'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { figureFromSource } from '../../../engine/figure/figures'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { thousandth } from '../../../export/layout/thousandth'
import { openTextMeasurer } from '../../../export/output/bundledMeasurer'
import { createRasterizer } from '../../../export/output/rasterizer'
import { openGraphLayouter } from '../../../export/text/diagrams/loadDiagrams'
import { loadHighlighter } from '../../../export/text/loadHighlighter'
import { testContext } from '../layout/testContext'
import { block, post } from '../layout/testThread'
import { expectPicture } from './expectPicture'
import { goldenCards, goldenPictures } from './goldenThread'

const folder = 'tests/export/golden/cards'
const pixelRatio = 2
/** Pictures are kept at this share of their size: small files, in which no letter, bar or dot is lost. */
const share = 1 / 4
const measurer = await openTextMeasurer()
const highlighter = await loadHighlighter(['ts'])
const diagrams = await openGraphLayouter()

describe.each(goldenCards)('the card of $name', (golden) => {
  const laidOut = layout(golden)

  it('is laid out as it was', async () => {
    const { card } = await laidOut
    await expect(`${description(card)}\n`).toMatchFileSnapshot(`cards/${fileName(golden)}.txt`)
  })

  it('looks as it did', async () => {
    const { card, context } = await laidOut
    const [width, height] = [Math.round(card.width * pixelRatio), Math.round(card.height * pixelRatio)]
    const pixels = { data: new Uint8Array(width * height * 3), width, height }
    await createRasterizer({ theme: context.theme, width, height, pixelRatio, measurer, pictures: await pictures() }).draw(card, pixels)
    const small = sharp(pixels.data, { raw: { width, height, channels: 3 } }).resize(Math.round(width * share), Math.round(height * share), { kernel: 'cubic' })
    await expectPicture(small, join(folder, `${fileName(golden)}.png`))
  })
})

async function layout({ post: source, part = 0, posts = 3, theme = {}, size: [width, height] = [540, 675], author = { name: 'Ada Lovelace', handle: '@ada' }, direction = 'ltr' }: GoldenCard) {
  const sources = source.pictures.map(picture => picture.source).filter(name => name.startsWith('figure:'))
  const plain = testContext({ theme, width, height, pictures: goldenPictures })
  const context = { ...plain, glyphs: { ...plain.glyphs, highlighter, diagrams }, author, direction, figures: new Map<string, Figure>(sources.map(name => [name, figureFromSource(name)])) }
  const others = Array.from({ length: posts - 1 }, () => post([block('Another post.')]))
  const cards = await layoutCarousel({ title: 'Tides', author, posts: [others[0], source, ...others.slice(1)] }, context)
  return { card: cards.filter(card => card.post === 2)[part], context }
}

async function pictures(): Promise<Map<string, Uint8Array>> {
  const colors = ['#2266aa', '#aa6622', '#22aa66']
  return new Map(await Promise.all(Object.entries(goldenPictures).map(async ([name, { width, height }], index) => [name, await sharp({ create: { width, height, channels: 3, background: colors[index] } }).png().toBuffer()] as const)))
}

/** A card in words, a line for each of its items. */
function description({ text, alt, fontSize, panel, items, post: number, part, parts }: Card): string {
  return [
    `post ${number}, part ${part} of ${parts}, ${fontSize} px, panel ${place(panel)}`,
    `text ${JSON.stringify(text)}`,
    `alt ${JSON.stringify(alt)}`,
    ...items.map(itemLine),
  ].join('\n')
}

function itemLine(item: CardItem): string {
  switch (item.kind) {
    case 'glyphs': return `glyphs ${JSON.stringify(item.text)} at ${rounded(item.x)} ${rounded(item.baseline)}, ${rounded(item.width)} wide, ${thousandth(item.fontSize)} px of ${item.face}, ${item.color}, ${item.glyphIds.length} glyphs`
    case 'rect': return `rect ${place(item)}, corners ${rounded(item.cornerRadius)}, ${item.color}`
    case 'formula': return `formula ${JSON.stringify(item.text)} at ${rounded(item.x)} ${rounded(item.baseline)}, ${rounded(item.width)} wide, ${rounded(item.height)} high, ${rounded(item.depth)} deep, ${thousandth(item.fontSize)} px, ${item.paths.map(({ color }) => color).join(' ')}`
    case 'drawing': return `drawing ${place(item)}, ${item.paths.map(({ color, opacity }) => opacity === 1 ? color : `${color} ${opacity}`).join(' ')}`
    case 'emoji':
    case 'artwork': return `${item.kind} ${place(item)}`
    case 'picture': return `picture ${item.source} ${place(item)}, corners ${rounded(item.cornerRadius)}, ${item.fit}`
  }
}

function place({ x, y, width, height }: { readonly x: number, readonly y: number, readonly width: number, readonly height: number }): string {
  return `${rounded(width)}x${rounded(height)} at ${rounded(x)} ${rounded(y)}`
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

function fileName({ name }: GoldenCard): string {
  return name.replaceAll(' ', '-')
}
