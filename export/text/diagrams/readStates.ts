import type { DiagramGraph, GraphDirection, GraphEdge, GraphGroup, GraphNode, NodeShape } from './diagramGraph'
import type { SourceLine } from './sourceLines'
import { labelText } from './labelText'
import { directions, undrawnStatement } from './readFlowchart'
import { unreadable } from './sourceLines'

const signs: Readonly<Record<string, NodeShape>> = { choice: 'diamond', fork: 'bar', join: 'bar', start: 'start', end: 'end' }
const id = String.raw`[\p{L}\p{M}\p{N}_.]+(?:-[\p{L}\p{M}\p{N}_.]+)*`
const transition = new RegExp(String.raw`^(\[\*\]|${id}) ?--> ?(\[\*\]|${id})(?::::\w+)?(?: ?:(.+))?$`, 'u')
const declared = new RegExp(String.raw`^state (?:"([^"]*)" as )?(${id}) ?(?:<<(\w+)>>|\[\[(\w+)\]\])? ?(\{)?$`, 'u')
const described = new RegExp(String.raw`^(${id})(?::::\w+)?(?: ?:(.+))?$`, 'u')
const note = new RegExp(String.raw`^note (?:left|right) of (${id})(?: ?:(.+))?$`, 'iu')

/** Reads a state diagram. @throws {DiagramError} naming the line that cannot be read */
export function readStates([, ...lines]: readonly SourceLine[]): DiagramGraph {
  const nodes = new Map<string, GraphNode>()
  const edges: GraphEdge[] = []
  const groups = new Map<string, GraphGroup>()
  const open: string[] = []
  let direction: GraphDirection = 'down'
  let noteOf: { readonly state: string, readonly text: string[] } | undefined

  const add = (name: string, values: Partial<GraphNode>) => {
    const known = nodes.get(name)
    nodes.set(name, { id: name, shape: 'rounded', label: name, ...known, ...values, group: known?.group ?? open.at(-1) })
    return name
  }
  /** Each group has a start and an end of its own. */
  const end = (written: string, shape: 'start' | 'end') => written === '[*]'
    ? add(`[*] ${shape} ${open.join('/')}`, { shape, label: '' })
    : add(written, {})
  const addNote = (state: string, text: string) => {
    const name = add(`note ${nodes.size}`, { shape: 'note', label: labelText(text) })
    edges.push({ from: add(state, {}), to: name, label: '', line: 'dashed', start: 'none', end: 'none' })
  }

  for (const line of lines) {
    const { text } = line
    if (noteOf) {
      if (/^end ?note$/i.test(text)) {
        addNote(noteOf.state, noteOf.text.join('<br>'))
        noteOf = undefined
      }
      else {
        noteOf.text.push(text)
      }
      continue
    }
    const turned = /^direction (TB|TD|BT|LR|RL)$/.exec(text)
    const noted = note.exec(text)
    const moved = transition.exec(text)
    const state = declared.exec(text)
    const plain = described.exec(text)
    if (turned)
      direction = open.length === 0 ? directions[turned[1]] : direction
    else if (undrawnStatement.test(text) || /^(?:hide empty description|scale \d.*|--)$/.test(text))
      continue
    else if (text === '}' && open.length > 0)
      open.pop()
    else if (noted && noted[2] === undefined)
      noteOf = { state: noted[1], text: [] }
    else if (noted)
      addNote(noted[1], noted[2])
    else if (moved)
      edges.push({ from: end(moved[1], 'start'), to: end(moved[2], 'end'), label: labelText(moved[3] ?? ''), line: 'solid', start: 'none', end: 'arrow' })
    else if (state?.[5])
      open.push(openGroup(groups, state[2], labelText(state[1] ?? state[2]), open.at(-1)))
    else if (state)
      add(state[2], { ...state[1] !== undefined && { label: labelText(state[1]) }, ...signOf(state[3] ?? state[4]) })
    else if (plain)
      add(plain[1], plain[2] === undefined ? {} : { label: labelText(plain[2]) })
    else
      throw unreadable(line)
  }
  const used = new Set(Array.from(nodes.values(), ({ group }) => group))
  const kept = Array.from(groups.values()).filter(({ id: group }) => isUsed(group, used, groups))
  const ids = new Set(kept.map(({ id: group }) => group))
  return { kind: 'states', direction, nodes: Array.from(nodes.values()).filter(({ id: name }) => !ids.has(name)), edges, groups: kept }
}

function openGroup(groups: Map<string, GraphGroup>, name: string, label: string, parent: string | undefined): string {
  if (!groups.has(name))
    groups.set(name, { id: name, label, parent })
  return name
}

function isUsed(group: string, used: ReadonlySet<string | undefined>, groups: ReadonlyMap<string, GraphGroup>): boolean {
  return used.has(group) || Array.from(groups.values()).some(({ id: name, parent }) => parent === group && isUsed(name, used, groups))
}

function signOf(name: string | undefined): Partial<GraphNode> {
  const shape = name === undefined ? undefined : signs[name]
  return shape ? { shape, label: '' } : {}
}
