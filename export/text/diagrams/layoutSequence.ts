import type { Diagram, DiagramBox, DiagramLabel, DiagramShape } from './diagram'
import type { Message, SequenceModel, SequenceNote } from './diagramGraph'
import type { LabelSetter, SetLabel } from './setLabels'
import { cutAtBoxes } from './cutLines'
import { actorColumns } from './sequenceColumns'
import { placeLabel } from './setLabels'

const actorPadding = { x: 0.8, y: 0.5 }
const minActorWidth = 4
/** Height of the figure of a person, above its name. */
export const personHeight = 2.2
const stepGap = 0.75
const labelGap = 0.2
/** Of a message from a participant to itself. */
const loop = { width: 1.7, height: 1.1, gap: 0.5 }
const notePadding = { x: 0.95, y: 0.4 }
const framePadding = 0.7
const framePaddingBelow = 0.6
const tabPadding = { x: 0.5, y: 0.15 }
const activationWidth = 0.6

/** A frame that is open: where it begins, and the columns that it has reached. */
interface OpenFrame {
  readonly top: number
  readonly tab: SetLabel
  readonly label: SetLabel
  readonly dividers: { readonly y: number, readonly label: SetLabel }[]
  left: number
  right: number
  /** How many frames are inside it. */
  depth: number
}

/** Lays out a sequence diagram: a column for each participant, time runs downwards; labels no wider than `labelWidth` em a column. */
export function layoutSequence({ actors, steps }: SequenceModel, labelWidth: number, setLabel: LabelSetter): Diagram {
  const names = actors.map(({ label }) => setLabel(label, labelWidth * 0.9, { bold: true }))
  const headHeight = actors.reduce((height, { isPerson }, index) => Math.max(height, (isPerson ? personHeight : 2 * actorPadding.y) + names[index].height), 0)
  const widths = actors.map(({ isPerson }, index) => Math.max(isPerson ? 2 : minActorWidth, names[index].width + (isPerson ? 0 : 2 * actorPadding.x)))
  const columnOf = new Map(actors.map(({ id }, index) => [id, index]))
  const column = (id: string) => columnOf.get(id) ?? 0
  const texts = steps.map((step) => {
    if (step.kind === 'message')
      return setLabel(step.label, labelWidth * Math.max(1, Math.abs(column(step.from) - column(step.to))))
    return step.kind === 'note' ? setLabel(step.label, labelWidth) : setLabel('', 0)
  })
  const columns = actorColumns({ widths, steps, texts, column, noteWidth: text => text.width + 2 * notePadding.x, loopWidth: loop.width + loop.gap })
  const x = (id: string) => columns.xs[column(id)]

  const shapes: DiagramShape[] = []
  const labels: DiagramLabel[] = []
  const rooms: DiagramBox[] = []
  const frames: DiagramShape[] = []
  const bars: DiagramShape[] = []
  const open: OpenFrame[] = []
  const active = new Map<string, number[]>()
  let y = headHeight + stepGap
  let lastMessage = y

  const reach = (left: number, right: number) => {
    for (const frame of open) {
      frame.left = Math.min(frame.left, left)
      frame.right = Math.max(frame.right, right)
    }
  }
  const endActivation = (actor: string) => {
    const from = active.get(actor)?.pop()
    if (from !== undefined) {
      const depth = active.get(actor)?.length ?? 0
      bars.push({ kind: 'box', shape: 'activation', x: x(actor) - activationWidth / 2 + depth * activationWidth / 2, y: from, width: activationWidth, height: Math.max(activationWidth, lastMessage - from) })
    }
  }
  const place = (message: Message, text: SetLabel) => {
    const [from, to] = [x(message.from), x(message.to)]
    if (message.from === message.to) {
      const height = Math.max(loop.height, text.height)
      const right = from + loop.width
      const top = y + (height - loop.height) / 2
      shapes.push({ kind: 'line', points: [{ x: from, y: top }, { x: right, y: top }, { x: right, y: top + loop.height }, { x: from, y: top + loop.height }], line: message.line, start: message.start, end: message.end })
      labels.push(...placeLabel(text, { x: right + loop.gap, y: y + (height - text.height) / 2 }, 'left', 'card'))
      rooms.push({ x: right + loop.gap / 2, y, width: text.width + loop.gap, height })
      reach(from - framePadding, right + loop.gap + text.width)
      lastMessage = top + loop.height
      y += height + stepGap
      return
    }
    labels.push(...placeLabel(text, { x: (from + to) / 2, y }, 'middle', 'card'))
    rooms.push({ x: (from + to - text.width) / 2 - 0.2, y, width: text.width + 0.4, height: text.height })
    y += text.height + labelGap
    shapes.push({ kind: 'line', points: [{ x: from, y }, { x: to, y }], line: message.line, start: message.start, end: message.end })
    reach(Math.min(from, to, (from + to - text.width) / 2), Math.max(from, to, (from + to + text.width) / 2))
    lastMessage = y
    y += stepGap
  }
  const placeNote = (note: SequenceNote, text: SetLabel) => {
    const [first, last] = [x(note.actors[0]), x(note.actors[note.actors.length - 1])].sort((a, b) => a - b)
    const width = Math.max(text.width + 2 * notePadding.x, note.actors.length > 1 ? last - first + 2 : 0)
    const left = note.place === 'left' ? first - width - 0.6 : note.place === 'right' ? first + 0.6 : (first + last - width) / 2
    const height = text.height + 2 * notePadding.y
    bars.push({ kind: 'box', shape: 'note', x: left, y, width, height })
    labels.push(...placeLabel(text, { x: left + width / 2, y: y + notePadding.y }, 'middle', 'box'))
    reach(left, left + width)
    y += height + stepGap
  }
  const closeFrame = () => {
    const frame = open.pop()
    if (!frame)
      return
    y += framePaddingBelow - stepGap
    // A frame without steps lies around all participants.
    const [first, last] = frame.left > frame.right ? [columns.xs[0], columns.xs[columns.xs.length - 1]] : [frame.left, frame.right]
    const side = framePadding * (1 + frame.depth)
    const left = first - side
    const tabWidth = frame.tab.width + 2 * tabPadding.x
    const needed = tabWidth + Math.max(frame.label.width + 0.6, ...frame.dividers.map(({ label }) => label.width + 1 - tabWidth))
    const box = { x: left, y: frame.top, width: Math.max(last + side - left, needed + 0.6), height: y - frame.top }
    const tabHeight = frame.tab.height + 2 * tabPadding.y
    frames.unshift({ kind: 'box', shape: 'frame', ...box }, { kind: 'box', shape: 'tab', x: box.x, y: box.y, width: tabWidth, height: tabHeight })
    labels.push(...placeLabel(frame.tab, { x: box.x + tabPadding.x, y: box.y + tabPadding.y }, 'left', 'mutedBox'), ...placeLabel(frame.label, { x: box.x + tabWidth + 0.5, y: box.y + tabPadding.y }, 'left', 'muted'))
    rooms.push({ x: box.x, y: box.y, width: tabWidth + frame.label.width + 0.8, height: Math.max(tabHeight, frame.label.height) })
    for (const { y: top, label } of frame.dividers) {
      frames.push({ kind: 'rule', from: { x: box.x, y: top }, to: { x: box.x + box.width, y: top }, dashed: true })
      labels.push(...placeLabel(label, { x: box.x + 0.5, y: top + 0.2 }, 'left', 'muted'))
      rooms.push({ x: box.x + 0.3, y: top + 0.2, width: label.width + 0.4, height: label.height })
    }
    for (const outer of open)
      outer.depth = Math.max(outer.depth, frame.depth + 1)
    reach(box.x + side, box.x + box.width - side)
    y += stepGap
  }

  for (const [index, step] of steps.entries()) {
    switch (step.kind) {
      case 'message': place(step, texts[index])
        break
      case 'note': placeNote(step, texts[index])
        break
      case 'activate': active.set(step.actor, [...active.get(step.actor) ?? [], lastMessage])
        break
      case 'deactivate': endActivation(step.actor)
        break
      case 'open': {
        const tab = setLabel(step.keyword, labelWidth, { bold: true })
        const label = setLabel(step.label, 2 * labelWidth)
        open.push({ top: y, tab, label, dividers: [], left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY, depth: 0 })
        y += Math.max(tab.height + 2 * tabPadding.y, label.height + tabPadding.y) + 0.5
        break
      }
      case 'divide': {
        const label = setLabel(step.label, 2 * labelWidth)
        open.at(-1)?.dividers.push({ y: y - stepGap / 3, label })
        y += label.height + 0.3
        break
      }
      case 'close': closeFrame()
    }
  }
  for (const actor of active.keys()) {
    while ((active.get(actor)?.length ?? 0) > 0)
      endActivation(actor)
  }
  const heads = actors.map(({ isPerson }, index) => actorHead(isPerson, names[index], columns.xs[index], widths[index], headHeight))
  const lives = columns.xs.flatMap(at => cutAtBoxes([{ x: at, y: headHeight }, { x: at, y }], rooms, { line: 'dashed', start: 'none', end: 'none' })).map(({ points }): DiagramShape => ({ kind: 'rule', from: points[0], to: points[1], dashed: true }))
  return shifted({
    shapes: [...frames, ...lives, ...bars.flatMap(bar => outsideRooms(bar, rooms)), ...shapes, ...heads.flatMap(head => head.shapes)],
    labels: [...labels, ...heads.flatMap(head => head.labels)],
    height: y,
  })
}

/** What of a bar lies beside no label. */
function outsideRooms(bar: DiagramShape, rooms: readonly DiagramBox[]): DiagramShape[] {
  if (bar.kind !== 'box' || bar.shape !== 'activation')
    return [bar]
  const middle = bar.x + bar.width / 2
  const beside = rooms.filter(({ x, width }) => x < bar.x + bar.width && x + width > bar.x).map(room => ({ ...room, x: bar.x, width: bar.width }))
  return cutAtBoxes([{ x: middle, y: bar.y }, { x: middle, y: bar.y + bar.height }], beside, { line: 'solid', start: 'none', end: 'none' }).map(({ points: [from, to] }) => ({ ...bar, y: from.y, height: to.y - from.y }))
}

function actorHead(isPerson: boolean, name: SetLabel, x: number, width: number, height: number): { readonly shapes: readonly DiagramShape[], readonly labels: readonly DiagramLabel[] } {
  if (!isPerson)
    return { shapes: [{ kind: 'box', shape: 'rounded', x: x - width / 2, y: 0, width, height }], labels: placeLabel(name, { x, y: (height - name.height) / 2 }, 'middle', 'box') }
  const top = height - name.height - personHeight
  return { shapes: [{ kind: 'box', shape: 'person', x: x - personHeight / 2.4, y: top, width: personHeight / 1.2, height: personHeight * 0.9 }], labels: placeLabel(name, { x, y: height - name.height }, 'middle', 'card') }
}

/** Everything moved so that it begins at the left edge. */
function shifted({ shapes, labels, height }: Omit<Diagram, 'width'>): Diagram {
  const lefts = [...labels.map(({ x }) => x), ...shapes.flatMap(shape => shape.kind === 'box' ? [shape.x] : shape.kind === 'line' ? shape.points.map(({ x }) => x) : [shape.from.x])]
  const rights = [...labels.map(({ x, line }) => x + line.width), ...shapes.flatMap(shape => shape.kind === 'box' ? [shape.x + shape.width] : shape.kind === 'line' ? shape.points.map(({ x }) => x) : [shape.to.x])]
  const by = -Math.min(...lefts)
  const moved = (point: { readonly x: number, readonly y: number }) => ({ ...point, x: point.x + by })
  return {
    width: Math.max(...rights) + by,
    height,
    labels: labels.map(label => ({ ...label, x: label.x + by })),
    shapes: shapes.map(shape => shape.kind === 'box' ? { ...shape, x: shape.x + by } : shape.kind === 'line' ? { ...shape, points: shape.points.map(moved) } : { ...shape, from: moved(shape.from), to: moved(shape.to) }),
  }
}
