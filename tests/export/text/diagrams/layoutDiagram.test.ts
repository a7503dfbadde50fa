import type { Diagram, DiagramBox, DiagramPoint } from '../../../../export/text/diagrams/diagram'
import type { GraphLayouter } from '../../../../export/text/diagrams/graphLayouter'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { boxOutline } from '../../../../export/text/diagrams/boxOutline'
import { createGraphLayouter } from '../../../../export/text/diagrams/graphLayouter'
import { layoutGraph } from '../../../../export/text/diagrams/layoutGraph'
import { layoutSequence } from '../../../../export/text/diagrams/layoutSequence'
import { readDiagram } from '../../../../export/text/diagrams/readDiagram'
import { labelSetter } from '../../../../export/text/diagrams/setLabels'
import { testContext } from '../../layout/testContext'
import { sources } from './sources'

const families = ['Inter', 'JetBrains Mono', 'Source Serif 4'] as const
const forms = [
  { direction: 'down', labelWidth: 11, isTight: false },
  { direction: 'right', labelWidth: 7.5, isTight: false },
  { direction: 'down', labelWidth: 7.5, isTight: true },
] as const
let layouter: GraphLayouter

beforeAll(async () => {
  layouter = await createGraphLayouter()
})

function layOut(source: string, { family = 'Inter', form = forms[0] }: { readonly family?: typeof families[number], readonly form?: typeof forms[number] } = {}): Diagram {
  const { theme: { typography }, glyphs, measurer } = testContext()
  const setLabel = labelSetter({ ...typography, family }, glyphs, measurer)
  const model = readDiagram(source)
  return model.kind === 'sequence' ? layoutSequence(model, form.labelWidth, setLabel) : layoutGraph(model, form, setLabel, layouter)
}

const labelBoxes = ({ labels }: Diagram): DiagramBox[] => labels.map(({ line, x, baseline }) => ({ x, y: baseline - 0.72, width: line.width, height: 0.92 }))
const corners = ({ x, y, width, height }: DiagramBox): DiagramPoint[] => [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }]
const overlap = (a: DiagramBox, b: DiagramBox) => Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.01 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.01
function isInside(outline: readonly DiagramPoint[], { x, y }: DiagramPoint) {
  return outline.every((start, index) => {
    const end = outline[(index + 1) % outline.length]
    return (end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x) >= -1e-6
  })
}

/** The boxes of segments of lines, without their ends' heads. */
function segments({ shapes }: Diagram): DiagramBox[] {
  return shapes.flatMap(shape => shape.kind === 'line'
    ? shape.points.slice(1).map((end, index) => {
        const start = shape.points[index]
        return { x: Math.min(start.x, end.x) - 0.05, y: Math.min(start.y, end.y) - 0.05, width: Math.abs(end.x - start.x) + 0.1, height: Math.abs(end.y - start.y) + 0.1 }
      })
    : [])
}

/** The boxes of what lines end in. */
function heads({ shapes }: Diagram): DiagramBox[] {
  const head = (tip: DiagramPoint, before: DiagramPoint): DiagramBox => {
    const back = { x: Math.sign(Math.round((before.x - tip.x) * 1000)), y: Math.sign(Math.round((before.y - tip.y) * 1000)) }
    const [half, long] = [0.3, 0.66]
    const [x, y] = [tip.x + (back.x < 0 ? -long : back.x > 0 ? 0 : -half), tip.y + (back.y < 0 ? -long : back.y > 0 ? 0 : -half)]
    return { x, y, width: back.x === 0 ? 2 * half : long, height: back.y === 0 ? 2 * half : long }
  }
  return shapes.flatMap(shape => shape.kind === 'line' ? [...shape.start === 'none' ? [] : [head(shape.points[0], shape.points[1])], ...shape.end === 'none' ? [] : [head(shape.points[shape.points.length - 1], shape.points[shape.points.length - 2])]] : [])
}

it.each(Object.entries(sources).flatMap(([name, source]) => families.flatMap(family => forms.map(form => [name, family, form.direction, form.labelWidth, source, form] as const))))('%s in %s, running %s with labels of %s em: labels lie in their boxes, and nothing on them', (_, family, _direction, _width, source, form) => {
  const diagram = layOut(source, { family, form })
  const labels = labelBoxes(diagram)
  const nodes = diagram.shapes.flatMap(shape => shape.kind === 'box' && !['group', 'frame', 'tab', 'activation', 'person'].includes(shape.shape) ? [{ box: shape, outline: boxOutline(shape) }] : [])
  for (const [index, label] of labels.entries()) {
    const middle = { x: label.x + label.width / 2, y: label.y + label.height / 2 }
    const text = diagram.labels[index].line.runs.map(run => run.text).join('')
    for (const { outline, box } of nodes) {
      if (isInside(outline, middle))
        expect(corners(label).every(corner => isInside(outline, corner)), `${text} in ${box.shape}`).toBe(true)
      else
        expect(overlap(label, box), `${text} beside ${box.shape}`).toBe(false)
    }
    expect(labels.slice(index + 1).some(other => overlap(label, other)), text).toBe(false)
    expect(segments(diagram).some(segment => overlap(label, segment)), `${text} and a line`).toBe(false)
    expect(heads(diagram).some(head => overlap(label, head)), `${text} and the end of a line`).toBe(false)
    expect(label.x).toBeGreaterThanOrEqual(-1e-6)
    expect(label.x + label.width).toBeLessThanOrEqual(diagram.width + 1e-6)
    expect(label.y + label.height).toBeLessThanOrEqual(diagram.height + 0.3)
  }
  expect(labels.length).toBeGreaterThan(5)
})

it('the lines of a graph end at the outlines of their boxes', () => {
  const { shapes } = layOut('flowchart TD\na{A question?} --> b((Round))\na --> c')
  const outlines = shapes.flatMap(shape => shape.kind === 'box' ? [boxOutline(shape)] : [])
  const distance = ({ x, y }: DiagramPoint) => Math.min(...outlines.flatMap(outline => outline.map((start, index) => {
    const end = outline[(index + 1) % outline.length]
    const length = Math.hypot(end.x - start.x, end.y - start.y)
    const along = Math.max(0, Math.min(1, length === 0 ? 0 : ((x - start.x) * (end.x - start.x) + (y - start.y) * (end.y - start.y)) / length ** 2))
    return Math.hypot(x - start.x - along * (end.x - start.x), y - start.y - along * (end.y - start.y))
  })))
  const ends = shapes.flatMap(shape => shape.kind === 'line' ? [shape.points[0], shape.points[shape.points.length - 1]] : [])
  expect(ends).toHaveLength(4)
  ends.forEach(end => expect(distance(end)).toBeLessThan(0.02))
})

it('layoutGraph(graph) gives the same places whatever was laid out before', async () => {
  const first = JSON.stringify(layOut(sources.groups))
  for (const source of [sources.flowchart, sources.classes, sources.states])
    layOut(source)
  layouter = await createGraphLayouter()
  layOut(sources.entities)
  expect(JSON.stringify(layOut(sources.groups))).toBe(first)
})

it('a graph at the limits is laid out', () => {
  const lines = Array.from({ length: 80 }, (_, index) => `n${index % 50} -->|label ${index}| n${(index * 17 + 5) % 50}`)
  expect(layOut(['flowchart TD', ...lines].join('\n')).shapes.length).toBeGreaterThan(120)
}, 60_000)

it('labels in scripts that are read from the right, in scripts without spaces and with emoji keep to their boxes', () => {
  const { labels, shapes } = layOut('flowchart TD\na["مرحبا بالعالم"] -->|"שלום"| b["ไทยไม่มีช่องว่าง"]\nb --> c["🧠 Ideas 🚀"]')
  expect(labels.flatMap(({ line }) => line.runs.map(({ text }) => text)).join(' ')).toMatch(/مرحبا.*🧠/)
  expect(labels.some(({ line }) => line.runs.some(({ kind }) => kind === 'emoji'))).toBe(true)
  const boxes = shapes.filter(shape => shape.kind === 'box')
  expect(boxes).toHaveLength(3)
  boxes.forEach(box => expect(labels.some(({ x, line, baseline }) => x > box.x && x + line.width < box.x + box.width && baseline > box.y && baseline < box.y + box.height)).toBe(true))
})

it('layoutGraph(readDiagram(any lines)) has finite places', () => {
  const node = fc.integer({ min: 0, max: 7 }).map(index => `n${index}`)
  const edge = fc.tuple(node, fc.constantFrom('-->', '---', '-.->', '==>', '<-->', '-->|label|', '~~~'), node).map(parts => parts.join(' '))
  const group = fc.array(edge, { maxLength: 3 }).map(lines => ['subgraph group', ...lines, 'end'].join('\n'))
  fc.assert(fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: edge }, group), { minLength: 1, maxLength: 12 }), (lines) => {
    const diagram = layOut(['flowchart LR', 'lone', ...lines].join('\n'))
    expect(JSON.stringify(diagram)).not.toMatch(/null/)
    expect(diagram.width).toBeGreaterThan(0)
  }), { numRuns: 40 })
}, 60_000)
