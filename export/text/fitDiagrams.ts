import type { PreparedBlock } from './preparedBlock'
import type { BodyBox } from './splitBlocks'
import type { TextMeasurer } from './textMeasurer'
import type { RowStyle } from './textRows'
import { fittedDiagram, labelSize, maxLabelSize } from './diagrams/blockDiagram'
import { layoutRows, leastHeight, placeBlock, rowsHeight } from './textRows'

const growingSteps = 6

/** Blocks with each diagram in the form that suits a box, whose text is set at a style or larger. */
export function withFittedDiagrams(blocks: readonly PreparedBlock[], box: BodyBox, style: RowStyle, measurer: TextMeasurer): readonly PreparedBlock[] {
  if (!blocks.some(({ diagram }) => diagram))
    return blocks
  const text = blocks.filter(({ diagram }) => !diagram)
  const count = blocks.length - text.length
  const spare = (box.height - leastHeight(text, box.width, style, measurer) - (blocks.length - 1) * style.fontSize) / count
  return blocks.map((prepared) => {
    const width = box.width - placeBlock(prepared, box.width, style).indent
    return prepared.diagram ? { ...prepared, diagram: fittedDiagram(prepared.diagram, { width, height: box.height }, spare) } : prepared
  })
}

/** Blocks of a part with their diagrams as large as the room that is left in a box allows. */
export function withGrownDiagrams(blocks: readonly PreparedBlock[], box: BodyBox, style: RowStyle, measurer: TextMeasurer): readonly PreparedBlock[] {
  if (!blocks.some(({ diagram }) => diagram))
    return blocks
  const grown = (share: number) => blocks.map((prepared) => {
    const { diagram } = prepared
    if (!diagram)
      return prepared
    const usual = labelSize(diagram, box.width, style.fontSize)
    return { ...prepared, diagram: { ...diagram, size: usual + share * Math.max(0, maxLabelSize - usual) } }
  })
  let [fits, tooLarge] = [0, 1]
  if (rowsHeight(layoutRows(grown(1), box.width, style, measurer)) <= box.height)
    return grown(1)
  for (let step = 0; step < growingSteps; step++) {
    const middle = (fits + tooLarge) / 2
    if (rowsHeight(layoutRows(grown(middle), box.width, style, measurer)) <= box.height)
      fits = middle
    else
      tooLarge = middle
  }
  return fits > 0 ? grown(fits) : blocks
}
