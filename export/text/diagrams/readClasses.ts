import type { DiagramGraph, GraphDirection, GraphEdge, GraphGroup, GraphNode, LineEnd, TableLine } from './diagramGraph'
import type { SourceLine } from './sourceLines'
import { labelText } from './labelText'
import { directions } from './readFlowchart'
import { unreadable } from './sourceLines'

const name = String.raw`(?:\x60[^\x60]+\x60|[\p{L}\p{M}\p{N}_]+(?:[.-][\p{L}\p{M}\p{N}_]+)*)(?:~[^~]+~)?`
const relation = new RegExp(String.raw`^(${name})(?: ?"([^"]*)")? ?(<\|?|\*|\bo|\(\))?(--|\.\.)(\|?>|\*|o\b|\(\))? ?(?:"([^"]*)" ?)?(${name})(?: ?:(.+))?$`, 'u')
const declared = new RegExp(String.raw`^class (${name})(?: ?\["([^"]*)"\])?(?: ?:::[\w-]+)? ?(\{)? ?(\})?$`, 'u')
const inline = new RegExp(String.raw`^(${name}) ?:(.+)$`, 'u')
const annotated = new RegExp(String.raw`^<<([^<>]+)>> ?(${name})$`, 'u')
const note = new RegExp(String.raw`^note(?: for (${name}))? "([^"]*)"$`, 'u')
const undrawn = /^(?:classDef|style|click|link|callback|cssClass) /
const ends: Readonly<Record<string, LineEnd>> = { '<|': 'triangle', '|>': 'triangle', '*': 'filledDiamond', 'o': 'diamond', '<': 'openArrow', '>': 'openArrow', '()': 'circle' }

interface ClassBox {
  readonly id: string
  label: string
  annotation: string
  readonly fields: TableLine[]
  readonly methods: TableLine[]
  readonly group: string | undefined
}

/** Reads a class diagram. @throws {DiagramError} naming the line that cannot be read */
export function readClasses([, ...lines]: readonly SourceLine[]): DiagramGraph {
  const classes = new Map<string, ClassBox>()
  const notes: GraphNode[] = []
  const edges: GraphEdge[] = []
  const groups: GraphGroup[] = []
  let namespace: string | undefined
  let body: ClassBox | undefined
  let direction: GraphDirection = 'down'

  const classOf = (written: string): ClassBox => {
    const id = written.split('~')[0].replaceAll('`', '')
    const found = classes.get(id) ?? { id, label: id, annotation: '', fields: [], methods: [], group: namespace }
    const generic = written.endsWith('~') ? written.slice(written.indexOf('~') + 1, -1) : undefined
    found.label = generic === undefined ? found.label : `${id}<${generic}>`
    classes.set(id, found)
    return found
  }

  for (const line of lines) {
    const { text } = line
    if (body) {
      if (text === '}')
        body = undefined
      else
        addMember(body, text)
      continue
    }
    const turned = /^direction (TB|TD|BT|LR|RL)$/.exec(text)
    const space = /^namespace ([^ {]+) ?\{$/.exec(text)
    const noted = note.exec(text)
    const box = declared.exec(text)
    const marked = annotated.exec(text)
    const related = relation.exec(text)
    const member = inline.exec(text)
    if (turned) {
      direction = directions[turned[1]]
    }
    else if (undrawn.test(text)) {
      continue
    }
    else if (space) {
      namespace = space[1]
      groups.push({ id: `namespace ${namespace}`, label: namespace })
    }
    else if (text === '}' && namespace !== undefined) {
      namespace = undefined
    }
    else if (noted) {
      const id = `note ${notes.length}`
      notes.push({ id, shape: 'note', label: labelText(noted[2]) })
      if (noted[1])
        edges.push({ from: classOf(noted[1]).id, to: id, label: '', line: 'dashed', start: 'none', end: 'none' })
    }
    else if (box) {
      const found = classOf(box[1])
      found.label = box[2] === undefined ? found.label : labelText(box[2])
      body = box[3] && !box[4] ? found : undefined
    }
    else if (marked) {
      classOf(marked[2]).annotation = marked[1]
    }
    else if (related) {
      const [, from, startLabel = '', start = '', dashes, end = '', endLabel = '', to, label = ''] = related
      edges.push({ from: classOf(from).id, to: classOf(to).id, label: labelText(label), line: dashes === '..' ? 'dashed' : 'solid', start: ends[start] ?? 'none', end: ends[end] ?? 'none', startLabel, endLabel })
    }
    else if (member) {
      addMember(classOf(member[1]), member[2])
    }
    else {
      throw unreadable(line)
    }
  }
  const used = groups.filter(({ label }, index) => groups.findIndex(group => group.label === label) === index && Array.from(classes.values()).some(({ group }) => group === label))
  return { kind: 'classes', direction, nodes: [...Array.from(classes.values(), classNode), ...notes], edges, groups: used }
}

function classNode({ id, label, annotation, fields, methods, group }: ClassBox): GraphNode {
  return { id, shape: 'table', label, annotation, sections: [fields, methods].filter(section => section.length > 0), group: group === undefined ? undefined : `namespace ${group}` }
}

/** `+String name`, `+name: String`, `+eat(food) bool`; `$` marks what is static, `*` what is abstract. */
function addMember(box: ClassBox, written: string): void {
  const annotation = /^<<(.+)>>$/.exec(written)
  if (annotation) {
    box.annotation = annotation[1]
    return
  }
  const text = written.replace(/;$/, '').replace(/~([^~]+)~/g, '<$1>').trim()
  const italic = /\*(?:$| )/.test(text)
  const plain = text.replace(/[$*](?=$| )/, '')
  const method = /^([^()]*\([^()]*\)) ?:?(.*)$/.exec(plain)
  if (method)
    box.methods.push({ text: method[1].trim(), note: method[2].trim(), italic })
  else
    box.fields.push({ text: plain.trim(), note: '', italic })
}
