import type { Actor, LineEnd, LineStyle, SequenceModel, SequenceStep } from './diagramGraph'
import type { SourceLine } from './sourceLines'
import { labelText } from './labelText'
import { unreadable } from './sourceLines'

/** Words, with hyphens in them. */
const name = String.raw`[^ :,;<>+(){}-]+(?:[ -][^ :,;<>+(){}-]+)*`
const message = new RegExp(String.raw`^(${name}) ?(<<)?(--?)(>>|[>x)]) ?([+-]?) ?(${name}) ?(?::(.*))?$`)
const declared = /^(?:create )?(participant|actor) (.+)$/
const note = new RegExp(String.raw`^note (left of|right of|over) (${name})(?: ?, ?(${name}))? ?:(.+)$`, 'i')
const activation = new RegExp(String.raw`^(activate|deactivate) (${name})$`)
const frame = /^(loop|alt|opt|par|critical|break|rect|box)(?: (.+))?$/
const part = /^(?:else|and|option)(?: (.+))?$/
const undrawn = /^(?:autonumber|links?|properties|details|destroy|title)(?: |$)/
const ends: Readonly<Record<string, LineEnd>> = { '>>': 'arrow', '>': 'none', 'x': 'cross', ')': 'openArrow' }

/** Reads a sequence diagram. @throws {DiagramError} naming the line that cannot be read */
export function readSequence([, ...lines]: readonly SourceLine[]): SequenceModel {
  const actors = new Map<string, Actor>()
  const steps: SequenceStep[] = []
  /** Frames that are open; those that only colour what is in them are not drawn. */
  const open: boolean[] = []
  const actor = (id: string) => {
    if (!actors.has(id))
      actors.set(id, { id, label: id, isPerson: false })
    return id
  }

  for (const line of lines) {
    const text = line.text.replace(/;$/, '')
    const participant = declared.exec(text)
    const noted = note.exec(text)
    const active = activation.exec(text)
    const framed = frame.exec(text)
    const opened = part.exec(text)
    const sent = message.exec(text)
    if (participant) {
      const [, kind, named] = participant
      const [id, ...label] = named.replace(/@\{[^}]*\}/, '').split(' as ')
      actors.set(id.trim(), { id: id.trim(), label: labelText(label.length > 0 ? label.join(' as ') : id), isPerson: kind === 'actor' })
    }
    else if (noted) {
      const [, place, first, second, label] = noted
      steps.push({ kind: 'note', place: placeOf(place), actors: second === undefined ? [actor(first)] : [actor(first), actor(second)], label: labelText(label) })
    }
    else if (active) {
      steps.push({ kind: active[1] === 'activate' ? 'activate' : 'deactivate', actor: actor(active[2]) })
    }
    else if (undrawn.test(text)) {
      continue
    }
    else if (framed) {
      const isDrawn = framed[1] !== 'rect' && framed[1] !== 'box'
      open.push(isDrawn)
      if (isDrawn)
        steps.push({ kind: 'open', keyword: framed[1], label: labelText(framed[2] ?? '') })
    }
    else if (opened && open.at(-1)) {
      steps.push({ kind: 'divide', label: labelText(opened[1] ?? '') })
    }
    else if (text === 'end' && open.length > 0) {
      if (open.pop())
        steps.push({ kind: 'close' })
    }
    else if (sent) {
      const [, from, both, dashes, head, sign, to, label = ''] = sent
      const style: LineStyle = dashes === '--' ? 'dashed' : 'solid'
      steps.push({ kind: 'message', from: actor(from), to: actor(to), label: labelText(label), line: style, start: both === undefined ? 'none' : 'arrow', end: ends[head] })
      if (sign !== '')
        steps.push(sign === '+' ? { kind: 'activate', actor: to } : { kind: 'deactivate', actor: from })
    }
    else {
      throw unreadable(line)
    }
  }
  return { kind: 'sequence', actors: Array.from(actors.values()), steps: [...steps, ...open.filter(Boolean).map((): SequenceStep => ({ kind: 'close' }))] }
}

function placeOf(written: string): 'left' | 'right' | 'over' {
  const place = written.toLowerCase()
  return place === 'over' ? 'over' : place === 'left of' ? 'left' : 'right'
}
