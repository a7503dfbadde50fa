import type { DiagramGraph, GraphDirection, GraphEdge, GraphNode, LineEnd, TableLine } from './diagramGraph'
import type { SourceLine } from './sourceLines'
import { labelText } from './labelText'
import { directions, undrawnStatement } from './readFlowchart'
import { unreadable } from './sourceLines'

const name = String.raw`"[^"]+"|[\p{L}\p{M}\p{N}_.]+(?:-[\p{L}\p{M}\p{N}_.]+)*`
const relation = new RegExp(String.raw`^(${name}) ?(\|o|\|\||\}o|\}\|)(--|\.\.)(o\||\|\||o\{|\|\{) ?(${name})(?: ?:(.*))?$`, 'u')
const opened = new RegExp(String.raw`^(${name})(?: ?\[("[^"]*"|[^\]"]+)\])?(?::::[\w-]+)? ?(\{)? ?(\})?$`, 'u')
const attribute = /^(\S+) (\S+)((?:,? ?(?:PK|FK|UK))*)(?: ?"[^"]*")?$/
const counts: Readonly<Record<string, LineEnd>> = { '||': 'one', '|o': 'zeroOrOne', 'o|': 'zeroOrOne', '}|': 'oneOrMore', '|{': 'oneOrMore', '}o': 'zeroOrMore', 'o{': 'zeroOrMore' }

interface Entity {
  readonly id: string
  label: string
  readonly attributes: TableLine[]
}

/** Reads an entity relationship diagram. @throws {DiagramError} naming the line that cannot be read */
export function readEntities([, ...lines]: readonly SourceLine[]): DiagramGraph {
  const entities = new Map<string, Entity>()
  const edges: GraphEdge[] = []
  let body: Entity | undefined
  let direction: GraphDirection = 'down'

  const entityOf = (written: string): Entity => {
    const id = labelText(written)
    const found = entities.get(id) ?? { id, label: id, attributes: [] }
    entities.set(id, found)
    return found
  }

  for (const line of lines) {
    const { text } = line
    const turned = /^direction (TB|TD|BT|LR|RL)$/.exec(text)
    const row = body && attribute.exec(text)
    const related = relation.exec(text)
    const box = opened.exec(text)
    if (body && text === '}')
      body = undefined
    else if (body && row)
      body.attributes.push({ text: row[2], note: [row[1], ...row[3].match(/[PFU]K/g) ?? []].join(' ') })
    else if (body)
      throw unreadable(line)
    else if (turned)
      direction = directions[turned[1]]
    else if (undrawnStatement.test(text))
      continue
    else if (related)
      edges.push({ from: entityOf(related[1]).id, to: entityOf(related[5]).id, label: labelText(related[6] ?? ''), line: related[3] === '..' ? 'dashed' : 'solid', start: counts[related[2]] ?? 'none', end: counts[related[4]] ?? 'none' })
    else if (box)
      body = openEntity(entityOf(box[1]), box[2], box[3] !== undefined && box[4] === undefined)
    else
      throw unreadable(line)
  }
  return { kind: 'entities', direction, nodes: Array.from(entities.values(), entityNode), edges, groups: [] }
}

function openEntity(entity: Entity, alias: string | undefined, hasBody: boolean): Entity | undefined {
  entity.label = alias === undefined ? entity.label : labelText(alias)
  return hasBody ? entity : undefined
}

function entityNode({ id, label, attributes }: Entity): GraphNode {
  return { id, shape: 'table', label, sections: attributes.length > 0 ? [attributes] : [] }
}
