import type { DiagramGraph, SequenceModel } from '../../../../export/text/diagrams/diagramGraph'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { describeDiagram } from '../../../../export/text/diagrams/describeDiagram'
import { DiagramError } from '../../../../export/text/diagrams/diagramError'
import { readDiagram } from '../../../../export/text/diagrams/readDiagram'
import { sources } from './sources'

const graph = (source: string) => readDiagram(source) as DiagramGraph
const flow = (...lines: readonly string[]) => graph(['flowchart TD', ...lines].join('\n'))
const edges = ({ edges }: DiagramGraph) => edges.map(({ from, to, label, line, start, end }) => [from, to, label, line, start, end].join(' '))
const labels = ({ nodes }: DiagramGraph) => Object.fromEntries(nodes.map(({ id, label }) => [id, label]))

it.each([
  ['a1-->a2', ['a1 a2  solid none arrow']],
  ['a-b---c.d', ['a-b c.d  solid none none']],
  ['a -->|yes| b', ['a b yes solid none arrow']],
  ['a-- yes -->b', ['a b yes solid none arrow']],
  ['a -- "a --> in quotes" --> b', ['a b a --> in quotes solid none arrow']],
  ['a -.-> b', ['a b  dashed none arrow']],
  ['a -. perhaps .-> b', ['a b perhaps dashed none arrow']],
  ['a ==> b', ['a b  thick none arrow']],
  ['a == sure ==> b', ['a b sure thick none arrow']],
  ['a ~~~ b', ['a b  hidden none none']],
  ['a <--> b', ['a b  solid arrow arrow']],
  ['a --o b --x c', ['a b  solid none circle', 'b c  solid none cross']],
  ['a ------> b', ['a b  solid none arrow']],
  ['a e1@--> b', ['a b  solid none arrow']],
  ['a & b --> c & d', ['a c  solid none arrow', 'a d  solid none arrow', 'b c  solid none arrow', 'b d  solid none arrow']],
  ['a --> b; b --> c', ['a b  solid none arrow', 'b c  solid none arrow']],
  ['größe --> 大きさ', ['größe 大きさ  solid none arrow']],
])('readDiagram("flowchart TD\\n%s") has its lines', (line, expected) => {
  expect(edges(flow(line))).toEqual(expected)
})

it.each([
  ['a[Plain]', 'rectangle', 'Plain'],
  ['a["Quoted ] (text)"]', 'rectangle', 'Quoted ] (text)'],
  ['a(Round)', 'rounded', 'Round'],
  ['a([Stadium])', 'stadium', 'Stadium'],
  ['a[[Sub]]', 'subroutine', 'Sub'],
  ['a[(Data)]', 'cylinder', 'Data'],
  ['a((Circle))', 'circle', 'Circle'],
  ['a(((Twice)))', 'doubleCircle', 'Twice'],
  ['a{Decide}', 'diamond', 'Decide'],
  ['a{{Six}}', 'hexagon', 'Six'],
  ['a[/Lean/]', 'leanRight', 'Lean'],
  ['a[\\Lean\\]', 'leanLeft', 'Lean'],
  ['a[/Base\\]', 'trapezoid', 'Base'],
  ['a[\\Base/]', 'trapezoidDown', 'Base'],
  ['a>Flag]', 'flag', 'Flag'],
  ['a@{ shape: cyl, label: "Orders" }', 'cylinder', 'Orders'],
  ['a:::important', 'rectangle', 'a'],
  ['a["one<br/>two<BR>three"]', 'rectangle', 'one\ntwo\nthree'],
  ['a["<b>bold</b> &amp; #35;1 List<String>"]', 'rectangle', 'bold & #1 List<String>'],
  ['a["`**bold** text`"]', 'rectangle', 'bold text'],
  ['a["<script>alert(1)</script>"]', 'rectangle', 'alert(1)'],
  ['a[fa:fa-car Drive]', 'rectangle', 'Drive'],
])('readDiagram("flowchart TD\\n%s") has its box', (line, shape, label) => {
  expect(flow(line).nodes).toEqual([expect.objectContaining({ id: 'a', shape, label })])
})

it('readDiagram(source) leaves out comments, directives, front matter, colours and links', () => {
  expect(flow('%%{init: {"theme":', '"dark"}}%%', '%% a comment', 'a --> b', 'classDef red fill:#f00;', 'style a fill:red', 'click a "https://example.org"', 'linkStyle 0 stroke:red', 'accTitle: A title').nodes.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(graph('---\ntitle: Names\n---\ngraph LR; a-->b;').direction).toBe('right')
  expect(graph('graph\na').direction).toBe('down')
})

it('readDiagram(flowchart) puts boxes into groups and leads lines to groups', () => {
  const { groups, nodes, edges } = graph(sources.groups)
  expect(groups).toEqual([{ id: 'cloud', label: 'Cloud of the company', parent: undefined }, { id: 'data', label: 'Storage', parent: 'cloud' }])
  expect(Object.fromEntries(nodes.map(({ id, group }) => [id, group]))).toEqual({ lb: 'cloud', w1: 'cloud', w2: 'cloud', pg: 'data', user: undefined })
  expect(edges.at(-1)).toEqual(expect.objectContaining({ from: 'user', to: 'data' }))
})

it('readDiagram(stateDiagram) has a start and an end for each group, choices and notes', () => {
  const read = graph(sources.states)
  expect(read.nodes.filter(({ shape }) => shape === 'start')).toHaveLength(2)
  expect(read.nodes.filter(({ shape }) => shape === 'end')).toHaveLength(2)
  expect(labels(read)).toEqual(expect.objectContaining({ Draft: 'Draft', choice: '' }))
  expect(read.groups).toEqual([{ id: 'Shipped', label: 'On its way', parent: undefined }])
  expect(read.nodes.find(({ shape }) => shape === 'note')?.label).toBe('no way back')
  expect(labels(graph('stateDiagram\ns1 : Waiting for it\nstate "A b" as s2\nnote left of s1\none\ntwo\nend note'))).toEqual(expect.objectContaining({ 's1': 'Waiting for it', 's2': 'A b', 'note 2': 'one\ntwo' }))
})

it('readDiagram(classDiagram) has members in sections, relations and counts', () => {
  const { nodes, edges } = graph(sources.classes)
  expect(nodes[0]).toEqual(expect.objectContaining({ label: 'Animal', annotation: 'abstract', sections: [[{ text: '+String name', note: '', italic: false }], [{ text: '+eat(food)', note: 'bool', italic: false }, { text: '+sleep()', note: '', italic: true }]] }))
  expect(nodes[1].label).toBe('Box<T>')
  expect(edges.slice(0, 3)).toEqual([
    expect.objectContaining({ from: 'Animal', to: 'Dog', start: 'triangle', end: 'none', line: 'solid' }),
    expect.objectContaining({ from: 'Dog', to: 'Toy', end: 'openArrow', startLabel: '1', endLabel: '0..*', label: 'plays with' }),
    expect.objectContaining({ from: 'Owner', to: 'Dog', start: 'filledDiamond', label: 'owns' }),
  ])
  expect(graph('classDiagram\nA : +int x\nA --o B\nA..|>C').edges.map(({ line, end }) => [line, end])).toEqual([['solid', 'diamond'], ['dashed', 'triangle']])
})

it('readDiagram(erDiagram) has attributes with their types and keys, and how many there are', () => {
  const { nodes, edges } = graph(sources.entities)
  expect(nodes.find(({ id }) => id === 'CUSTOMER')?.sections).toEqual([[{ text: 'id', note: 'int PK' }, { text: 'name', note: 'string' }]])
  expect(edges.map(({ from, to, label, start, end, line }) => [from, to, label, start, end, line])).toEqual([
    ['CUSTOMER', 'ORDER', 'places', 'one', 'zeroOrMore', 'solid'],
    ['ORDER', 'LINE-ITEM', 'contains', 'one', 'oneOrMore', 'solid'],
    ['PRODUCT', 'LINE-ITEM', 'is in', 'zeroOrOne', 'zeroOrOne', 'dashed'],
  ])
})

it('readDiagram(sequenceDiagram) has participants in their order and steps in theirs', () => {
  const { actors, steps } = readDiagram(sources.sequence) as SequenceModel
  expect(actors).toEqual([{ id: 'U', label: 'User of the shop', isPerson: true }, { id: 'B', label: 'Browser', isPerson: false }, { id: 'S', label: 'Sign-in service', isPerson: false }])
  expect(steps.map(({ kind }) => kind)).toEqual(['message', 'message', 'activate', 'open', 'message', 'divide', 'message', 'close', 'note', 'note', 'message', 'message', 'deactivate'])
  expect(steps.filter(step => step.kind === 'message').map(({ line, end }) => [line, end])).toEqual([['solid', 'arrow'], ['solid', 'arrow'], ['dashed', 'arrow'], ['dashed', 'cross'], ['solid', 'arrow'], ['solid', 'openArrow']])
})

it.each([
  ['', 'it is empty'],
  ['flowchart TD', 'it is empty'],
  ['pie title Pets\n"Dogs" : 386', '"pie" is none of the kinds that are drawn: flowchart, sequenceDiagram, stateDiagram, classDiagram and erDiagram'],
  ['flowchart TD\na --> b\n\na --> --> b', 'its line 4, "a --> --> b", cannot be read'],
  ['flowchart TD\na[open --> b', 'its line 2, "a[open --> b", cannot be read'],
  ['sequenceDiagram\nthis is no message', 'its line 2, "this is no message", cannot be read'],
  ['erDiagram\nA {\nint\n}', 'its line 3, "int", cannot be read'],
  [`flowchart TD\n${Array.from({ length: 70 }, (_, index) => `n${index}`).join('\n')}`, 'it has 70 boxes, and more than 50 cannot be shown on a card'],
  [`flowchart TD\n${Array.from({ length: 130 }, () => 'a --> b').join('\n')}`, 'it has 130 lines between boxes, and more than 80 cannot be shown on a card'],
  [`flowchart TD\n${Array.from({ length: 8 }, (_, index) => `subgraph g${index}`).join('\n')}\na\n${'end\n'.repeat(8)}`, 'it has 8 groups inside one another, and more than 6 cannot be shown on a card'],
  ['x'.repeat(30_000), 'it has more than 20,000 characters'],
  [`flowchart TD\n${'x'.repeat(3000)}`, 'its line 2 has more than 2,000 characters'],
])('readDiagram(%j) says what is wrong with it', (source, message) => {
  expect(() => readDiagram(source)).toThrow(new DiagramError(message))
})

it('readDiagram(any text) is a diagram or one sentence', () => {
  const part = fc.oneof(fc.constantFrom('flowchart LR', 'sequenceDiagram', 'stateDiagram-v2', 'classDiagram', 'erDiagram', '\n', ';', ' ', '-->', '---', '-.->', '==>', '->>', '--x', '||--o{', '<|--', '|', '[', ']', '((', '))', '{', '}', '"', ':', '&', 'subgraph', 'end', 'state', 'class', 'alt', 'note over', '%%{', '}%%', '[*]', '<br/>', 'a', 'b'), fc.string({ unit: 'grapheme', maxLength: 8 }))
  fc.assert(fc.property(fc.constantFrom('flowchart LR\n', 'sequenceDiagram\n', 'stateDiagram-v2\n', 'classDiagram\n', 'erDiagram\n', ''), fc.array(part, { maxLength: 60 }), (header, parts) => {
    try {
      const description = describeDiagram(readDiagram(header + parts.join('')))
      expect(description.length).toBeLessThan(1100)
    }
    catch (error) {
      expect(error).toBeInstanceOf(DiagramError)
      expect((error as Error).message).not.toMatch(/\n|undefined/)
      expect((error as Error).message.length).toBeLessThan(200)
    }
  }), { numRuns: 500 })
})

it('describeDiagram(readDiagram(source)) says its lines and what is without lines', () => {
  expect(describeDiagram(flow('a[Client] --> b[Cache]', 'b -->|miss| c[Origin]', 'b --- d', 'lone'))).toBe('Flowchart: Client to Cache; Cache to Origin, labelled "miss"; Cache and d; lone.')
  expect(describeDiagram(readDiagram('sequenceDiagram\nA->>B: hello\nB->>B: thinks\nloop twice\nB-->>A: bye\nend'))).toBe('Sequence diagram: A to B: "hello"; B to itself: "thinks"; loop "twice"; B to A: "bye".')
  const long = describeDiagram(flow(...Array.from({ length: 49 }, (_, index) => `n${index}[A name that is quite long] --> n${index + 1}`)))
  expect(long.length).toBeLessThan(1100)
  expect(long).toMatch(/; and \d+ more\.$/)
})
