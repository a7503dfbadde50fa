import type { DiagramBox, DiagramLabel, DiagramShape } from './diagram'
import type { Message, SequenceNote } from './diagramGraph'
import type { SetLabel } from './setLabels'
import { placeLabel } from './setLabels'

/** What a step of a sequence diagram draws, and how far it reaches; lengths in em. */
export interface PlacedStep {
  readonly shapes: readonly DiagramShape[]
  readonly labels: readonly DiagramLabel[]
  /** What lives and bars leave out. */
  readonly rooms: readonly DiagramBox[]
  readonly left: number
  readonly right: number
  readonly bottom: number
  /** Where a message arrives. */
  readonly arrival: number
}

/** A frame that is open: where it begins, its labels, and how far what is in it reaches. */
export interface OpenFrame {
  readonly top: number
  readonly tab: SetLabel
  readonly label: SetLabel
  readonly dividers: { readonly y: number, readonly label: SetLabel }[]
  left: number
  right: number
  /** How many frames are inside it. */
  depth: number
}

/** Height of the figure of a person, above its name. */
export const personHeight = 2.2
/** Of a message from a participant to itself. */
export const loop = { width: 1.7, height: 1.1, gap: 0.5 }
export const notePadding = { x: 0.95, y: 0.4 }
export const tabPadding = { x: 0.5, y: 0.15 }
const labelGap = 0.2
const noteGap = 0.6
const framePadding = 0.7

/** A message whose label begins at `top`: between two columns, or back to its own. */
export function placeMessage({ line, start, end }: Message, text: SetLabel, from: number, to: number, top: number): PlacedStep {
  if (from !== to) {
    const y = top + text.height + labelGap
    const left = (from + to - text.width) / 2
    return {
      shapes: [{ kind: 'line', points: [{ x: from, y }, { x: to, y }], line, start, end }],
      labels: placeLabel(text, { x: (from + to) / 2, y: top }, 'middle', 'card'),
      rooms: [{ x: left - labelGap, y: top, width: text.width + 2 * labelGap, height: text.height }],
      left: Math.min(from, to, left),
      right: Math.max(from, to, left + text.width),
      bottom: y,
      arrival: y,
    }
  }
  const height = Math.max(loop.height, text.height)
  const right = from + loop.width
  const y = top + (height - loop.height) / 2
  return {
    shapes: [{ kind: 'line', points: [{ x: from, y }, { x: right, y }, { x: right, y: y + loop.height }, { x: from, y: y + loop.height }], line, start, end }],
    labels: placeLabel(text, { x: right + loop.gap, y: top + (height - text.height) / 2 }, 'left', 'card'),
    rooms: [{ x: right + loop.gap / 2, y: top, width: text.width + loop.gap, height }],
    left: from - framePadding,
    right: right + loop.gap + text.width,
    bottom: top + height,
    arrival: y + loop.height,
  }
}

/** A note beside a column, or over one or two. */
export function placeNote({ place, actors }: SequenceNote, text: SetLabel, columns: readonly number[], top: number): PlacedStep {
  const [first, last] = [Math.min(...columns), Math.max(...columns)]
  const width = Math.max(text.width + 2 * notePadding.x, actors.length > 1 ? last - first + 2 : 0)
  const left = place === 'left' ? first - width - noteGap : place === 'right' ? first + noteGap : (first + last - width) / 2
  const height = text.height + 2 * notePadding.y
  return {
    shapes: [{ kind: 'box', shape: 'note', x: left, y: top, width, height }],
    labels: placeLabel(text, { x: left + width / 2, y: top + notePadding.y }, 'middle', 'box'),
    rooms: [],
    left,
    right: left + width,
    bottom: top + height,
    arrival: top + height,
  }
}

/** A frame around what is in it, down to `bottom`; one without steps lies around all columns. */
export function placeFrame({ top, tab, label, dividers, left, right, depth }: OpenFrame, bottom: number, columns: readonly number[]): PlacedStep {
  const [first, last] = left > right ? [columns[0], columns[columns.length - 1]] : [left, right]
  const side = framePadding * (1 + depth)
  const tabWidth = tab.width + 2 * tabPadding.x
  const tabHeight = tab.height + 2 * tabPadding.y
  const needed = Math.max(tabWidth + label.width + 1.2, ...dividers.map(divider => divider.label.width + 1.6))
  const box: DiagramBox = { x: first - side, y: top, width: Math.max(last - first + 2 * side, needed), height: bottom - top }
  return {
    shapes: [
      { kind: 'box', shape: 'frame', ...box },
      { kind: 'box', shape: 'tab', x: box.x, y: top, width: tabWidth, height: tabHeight },
      ...dividers.map(({ y }): DiagramShape => ({ kind: 'rule', from: { x: box.x, y }, to: { x: box.x + box.width, y }, dashed: true })),
    ],
    labels: [
      ...placeLabel(tab, { x: box.x + tabPadding.x, y: top + tabPadding.y }, 'left', 'mutedBox'),
      ...placeLabel(label, { x: box.x + tabWidth + 0.5, y: top + tabPadding.y }, 'left', 'muted'),
      ...dividers.flatMap(divider => placeLabel(divider.label, { x: box.x + 0.5, y: divider.y + labelGap }, 'left', 'muted')),
    ],
    rooms: [
      { x: box.x, y: top, width: tabWidth + label.width + 0.8, height: Math.max(tabHeight, label.height) },
      ...dividers.map(divider => ({ x: box.x + 0.3, y: divider.y + labelGap, width: divider.label.width + 0.4, height: divider.label.height })),
    ],
    left: box.x + side,
    right: box.x + box.width - side,
    bottom,
    arrival: bottom,
  }
}

/** The box of a participant at the head of its column, or a person's figure above its name. */
export function placeActor(isPerson: boolean, name: SetLabel, x: number, width: number, height: number): Pick<PlacedStep, 'shapes' | 'labels'> {
  return isPerson
    ? { shapes: [{ kind: 'box', shape: 'person', x: x - personHeight / 2.4, y: height - name.height - personHeight, width: personHeight / 1.2, height: personHeight * 0.9 }], labels: placeLabel(name, { x, y: height - name.height }, 'middle', 'card') }
    : { shapes: [{ kind: 'box', shape: 'rounded', x: x - width / 2, y: 0, width, height }], labels: placeLabel(name, { x, y: (height - name.height) / 2 }, 'middle', 'box') }
}
