import type { DiagramLabel, DiagramPoint, DiagramShape } from './diagram'
import type { GraphNode, NodeShape } from './diagramGraph'
import type { LabelSetter, SetLabel } from './setLabels'
import { placeLabel } from './setLabels'

/** A node with its size and what is drawn of it at a place, in em. */
export interface NodeBox {
  readonly width: number
  readonly height: number
  readonly draw: (at: DiagramPoint) => { readonly shapes: readonly DiagramShape[], readonly labels: readonly DiagramLabel[] }
}

/** Height of the lid of a cylinder, in em. */
export const lidHeight = 0.9
const padding = { x: 0.85, y: 0.55 }
const minWidth = 3.2
/** Share of a diamond's width that its label takes, so that its corners do not touch the sides. */
const diamondShare = 0.6
const signSize = 1.1
const bar = { width: 5, height: 0.4 }
/** Of the rows of a class or an entity. */
const rowGap = 0.3
const columnGap = 1.4
const sectionPadding = 0.4
const maxRowWidth = 22

/** The box of a node around its label, which is in lines no wider than `maxWidth` em; of a class or an entity no smaller than asked for. */
export function nodeBox(node: GraphNode, setLabel: LabelSetter, maxWidth: number, minTable: Partial<Pick<NodeBox, 'width' | 'height'>> = {}): NodeBox {
  if (node.shape === 'table')
    return tableBox(node, setLabel, maxWidth, minTable)
  const label = setLabel(node.label, node.shape === 'diamond' ? maxWidth * 0.75 : maxWidth)
  const { width, height } = sizeAround(node.shape, label)
  return {
    width,
    height,
    draw: ({ x, y }) => ({
      shapes: [{ kind: 'box', shape: node.shape, x, y, width, height }],
      labels: placeLabel(label, { x: x + width / 2 + (node.shape === 'flag' ? height / 8 : 0), y: y + (height - label.height) / 2 + (node.shape === 'cylinder' ? lidHeight / 2 : 0) }, 'middle', 'box'),
    }),
  }
}

function sizeAround(shape: NodeShape, label: SetLabel): { readonly width: number, readonly height: number } {
  const width = Math.max(minWidth, label.width + 2 * padding.x)
  const height = label.height + 2 * padding.y
  switch (shape) {
    case 'start':
    case 'end': return { width: signSize, height: signSize }
    case 'bar': return bar
    case 'diamond': return label.height === 0 ? { width: 2, height: 2 } : { width: (label.width + 0.6) / diamondShare, height: (label.height + 0.3) / (1 - diamondShare) }
    case 'circle':
    case 'doubleCircle': {
      const diameter = Math.hypot(label.width, label.height) + (shape === 'circle' ? 0.9 : 1.6)
      return { width: diameter, height: diameter }
    }
    case 'cylinder': return { width, height: height + lidHeight }
    case 'stadium': return { width: width + height / 4, height }
    case 'hexagon':
    case 'flag':
    case 'leanLeft':
    case 'leanRight':
    case 'trapezoid':
    case 'trapezoidDown': return { width: width + height / 2, height }
    case 'subroutine': return { width: width + 0.8, height }
    case 'note': return { width: width + 0.4, height }
    default: return { width, height }
  }
}

/** A name above rows, which have a rule above them. */
function tableBox({ label, annotation = '', sections = [] }: GraphNode, setLabel: LabelSetter, maxWidth: number, { width: leastWidth = 0, height: leastHeight = 0 }: Partial<Pick<NodeBox, 'width' | 'height'>>): NodeBox {
  const above = annotation === '' ? setLabel('', maxWidth) : setLabel(`«${annotation}»`, maxRowWidth, { italic: true })
  const name = setLabel(label, Math.max(maxWidth, 12), { bold: true })
  const rows = sections.map(section => section.map(({ text, note, italic = false }) => ({ text: setLabel(text, maxRowWidth, { italic }), note: setLabel(note, maxRowWidth) })))
  const rowWidth = rows.flat().reduce((widest, row) => Math.max(widest, row.text.width + (row.note.width > 0 ? columnGap + row.note.width : 0)), 0)
  const width = Math.max(minWidth, leastWidth, name.width + 2 * padding.x, above.width + 2 * padding.x, rowWidth + 2 * padding.x)
  const ownHead = above.height + name.height + 2 * padding.y
  const heightOf = (row: typeof rows[number][number]) => Math.max(row.text.height, row.note.height) + rowGap
  const sectionHeights = rows.map(section => section.reduce((sum, row) => sum + heightOf(row), 2 * sectionPadding - rowGap))
  const rowsHeight = sectionHeights.reduce((sum, section) => sum + section, 0)
  const height = Math.max(leastHeight, ownHead + rowsHeight)
  const headHeight = height - rowsHeight
  const nameTop = (headHeight - ownHead) / 2 + padding.y
  return {
    width,
    height,
    draw: ({ x, y }) => {
      const shapes: DiagramShape[] = [{ kind: 'box', shape: 'table', x, y, width, height }]
      const labels = [
        ...placeLabel(above, { x: x + width / 2, y: y + nameTop }, 'middle', 'mutedBox'),
        ...placeLabel(name, { x: x + width / 2, y: y + nameTop + above.height }, 'middle', 'box'),
      ]
      let sectionTop = y + headHeight
      for (const [index, section] of rows.entries()) {
        shapes.push({ kind: 'rule', from: { x, y: sectionTop }, to: { x: x + width, y: sectionTop }, dashed: false })
        let top = sectionTop + sectionPadding
        for (const row of section) {
          labels.push(...placeLabel(row.text, { x: x + padding.x, y: top }, 'left', 'box'), ...placeLabel(row.note, { x: x + width - padding.x, y: top }, 'right', 'mutedBox'))
          top += heightOf(row)
        }
        sectionTop += sectionHeights[index]
      }
      return { shapes, labels }
    },
  }
}
