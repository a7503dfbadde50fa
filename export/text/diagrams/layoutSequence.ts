import type { Diagram, DiagramBox, DiagramLabel, DiagramPoint, DiagramShape } from './diagram'
import type { SequenceModel } from './diagramGraph'
import type { OpenFrame, PlacedStep } from './sequenceParts'
import type { LabelSetter, SetLabel } from './setLabels'
import { cutAtBoxes } from './cutLines'
import { actorColumns } from './sequenceColumns'
import { loop, notePadding, personHeight, placeActor, placeFrame, placeMessage, placeNote, tabPadding } from './sequenceParts'

const actorPadding = { x: 0.8, y: 0.5 }
const minActorWidth = 4
const minPersonWidth = 2
const stepGap = 0.75
const gapBelowFrame = 0.6
const barWidth = 0.6
const noLabel: SetLabel = { lines: [], width: 0, height: 0, baseline: 0 }

/** Lays out a sequence diagram: a column for each participant, time runs downwards; labels are no wider than `labelWidth` em a column. */
export function layoutSequence({ actors, steps }: SequenceModel, labelWidth: number, setLabel: LabelSetter): Diagram {
  const names = actors.map(({ label }) => setLabel(label, labelWidth * 0.9, { bold: true }))
  const headHeight = actors.reduce((height, { isPerson }, index) => Math.max(height, (isPerson ? personHeight : 2 * actorPadding.y) + names[index].height), 0)
  const widths = actors.map(({ isPerson }, index) => Math.max(isPerson ? minPersonWidth : minActorWidth, names[index].width + (isPerson ? 0 : 2 * actorPadding.x)))
  const columnOf = new Map(actors.map(({ id }, index) => [id, index]))
  const column = (id: string) => columnOf.get(id) ?? 0
  const texts = steps.map(step => step.kind === 'message'
    ? setLabel(step.label, labelWidth * Math.max(1, Math.abs(column(step.from) - column(step.to))))
    : step.kind === 'note' ? setLabel(step.label, labelWidth) : step.kind === 'open' || step.kind === 'divide' ? setLabel(step.label, 2 * labelWidth) : noLabel)
  const columns = actorColumns({ widths, steps, texts, column, noteWidth: text => text.width + 2 * notePadding.x, loopWidth: loop.width + loop.gap })
  const x = (id: string) => columns[column(id)]

  const placed: PlacedStep[] = []
  const frames: PlacedStep[] = []
  const bars: BarShape[] = []
  const open: OpenFrame[] = []
  const active = new Map<string, number[]>()
  let y = headHeight + stepGap
  let arrival = y

  const reach = ({ left, right }: PlacedStep) => {
    for (const frame of open) {
      frame.left = Math.min(frame.left, left)
      frame.right = Math.max(frame.right, right)
    }
  }
  const place = (step: PlacedStep) => {
    placed.push(step)
    reach(step)
    y = step.bottom + stepGap
  }
  const endActivation = (actor: string) => {
    const begun = active.get(actor) ?? []
    const from = begun.pop()
    if (from !== undefined)
      bars.push({ kind: 'box', shape: 'activation', x: x(actor) + (begun.length - 1) * barWidth / 2, y: from, width: barWidth, height: Math.max(barWidth, arrival - from) })
  }
  const closeFrame = () => {
    const frame = open.pop()
    if (!frame)
      return
    const step = placeFrame(frame, y + gapBelowFrame - stepGap, columns)
    // Those inside lie above those around them.
    frames.unshift(step)
    for (const outer of open)
      outer.depth = Math.max(outer.depth, frame.depth + 1)
    reach(step)
    y = step.bottom + stepGap
  }

  for (const [index, step] of steps.entries()) {
    const text = texts[index]
    switch (step.kind) {
      case 'message':
        place(placeMessage(step, text, x(step.from), x(step.to), y))
        arrival = placed[placed.length - 1].arrival
        break
      case 'note': place(placeNote(step, text, step.actors.map(x), y))
        break
      case 'activate': active.set(step.actor, [...active.get(step.actor) ?? [], arrival])
        break
      case 'deactivate': endActivation(step.actor)
        break
      case 'open': {
        const tab = setLabel(step.keyword, labelWidth, { bold: true })
        open.push({ top: y, tab, label: text, dividers: [], left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY, depth: 0 })
        y += Math.max(tab.height + 2 * tabPadding.y, text.height + tabPadding.y) + 0.5
        break
      }
      case 'divide':
        open.at(-1)?.dividers.push({ y: y - stepGap / 3, label: text })
        y += text.height + 0.3
        break
      case 'close': closeFrame()
    }
  }
  for (const [actor, begun] of active) {
    while (begun.length > 0)
      endActivation(actor)
  }

  const heads = actors.map(({ isPerson }, index) => placeActor(isPerson, names[index], columns[index], widths[index], headHeight))
  const rooms = [...placed, ...frames].flatMap(step => step.rooms)
  const lives = columns.flatMap(at => cutAtBoxes([{ x: at, y: headHeight }, { x: at, y }], rooms, { line: 'dashed', start: 'none', end: 'none' })).map(({ points: [from, to] }): DiagramShape => ({ kind: 'rule', from, to, dashed: true }))
  return fromLeftEdge({
    shapes: [...frames.flatMap(step => step.shapes), ...lives, ...bars.flatMap(bar => besideRooms(bar, rooms)), ...[...placed, ...heads].flatMap(step => step.shapes)],
    labels: [...frames, ...placed, ...heads].flatMap(step => step.labels),
    height: y,
  })
}

type BarShape = Extract<DiagramShape, { kind: 'box' }>

/** What of a bar lies beside no label. */
function besideRooms(bar: BarShape, rooms: readonly DiagramBox[]): DiagramShape[] {
  const middle = bar.x + bar.width / 2
  const beside = rooms.filter(({ x, width }) => x < bar.x + bar.width && x + width > bar.x).map(room => ({ ...room, x: bar.x, width: bar.width }))
  return cutAtBoxes([{ x: middle, y: bar.y }, { x: middle, y: bar.y + bar.height }], beside, { line: 'solid', start: 'none', end: 'none' }).map(({ points: [from, to] }) => ({ ...bar, y: from.y, height: to.y - from.y }))
}

/** Everything moved so that it begins at the left edge. */
function fromLeftEdge({ shapes, labels, height }: { readonly shapes: readonly DiagramShape[], readonly labels: readonly DiagramLabel[], readonly height: number }): Diagram {
  const lefts = [...labels.map(({ x }) => x), ...shapes.flatMap(shape => shape.kind === 'box' ? [shape.x] : shape.kind === 'line' ? shape.points.map(({ x }) => x) : [shape.from.x])]
  const rights = [...labels.map(({ x, line }) => x + line.width), ...shapes.flatMap(shape => shape.kind === 'box' ? [shape.x + shape.width] : shape.kind === 'line' ? shape.points.map(({ x }) => x) : [shape.to.x])]
  const by = -Math.min(...lefts)
  const moved = (point: DiagramPoint) => ({ ...point, x: point.x + by })
  return {
    width: Math.max(...rights) + by,
    height,
    labels: labels.map(label => ({ ...label, x: label.x + by })),
    shapes: shapes.map(shape => shape.kind === 'box' ? { ...shape, x: shape.x + by } : shape.kind === 'line' ? { ...shape, points: shape.points.map(moved) } : { ...shape, from: moved(shape.from), to: moved(shape.to) }),
  }
}
