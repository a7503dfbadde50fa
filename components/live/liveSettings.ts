import type { LiveComponent } from './liveComponent'
import type { LiveOptions, LiveState } from './liveOption'
import { nearestName } from '../../engine/nearestName'
import { ValueError } from '../../engine/valueError'
import { propNames } from './liveComponent'

export interface LiveSettings<Options extends LiveOptions> {
  readonly initial: LiveState<Options>
  /** What each click of the slide changes. */
  readonly steps: readonly Partial<LiveState<Options>>[]
}

/**
 * The first state and the steps that a slide asks for.
 * Props are by the names that slides write; `steps` is a list of such values, or `talk`, which is also what is without it
 * @throws {ValueError} one sentence where a value is not one that its option takes
 */
export function liveSettings<Options extends LiveOptions>(live: LiveComponent<Options>, props: Readonly<Record<string, unknown>>): LiveSettings<Options> {
  const { steps: given = 'talk', ...values } = props
  const [first, ...talkSteps] = live.talk
  const isTalk = given === 'talk'
  const initial = Object.fromEntries(Object.entries(live.options).map(([key, option]) => [key, option.initial])) as LiveState<Options>
  return {
    initial: { ...initial, ...isTalk ? first : {}, ...readValues(live, values, '') },
    steps: isTalk ? talkSteps : stepList(live, given).map((step, index) => readValues(live, step, ` in step ${index + 1}`)),
  }
}

/** Complains of a prop that a component does not have. @throws {ValueError} */
export function checkPropName({ name, options }: LiveComponent, given: string, where = ''): void {
  const names = [...propNames(options), 'steps', 'height']
  if (!names.includes(given))
    throw new ValueError(`Expected a prop of ${name}${where} to be one of ${names.join(', ')}, but received ${given}: did you mean ${nearestName(given, names)}?`)
}

function stepList(live: LiveComponent, given: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(given) && given.every(step => typeof step === 'object' && step !== null && !Array.isArray(step)))
    return given as Readonly<Record<string, unknown>>[]
  throw new ValueError(`Expected steps of ${live.name} to be talk or a list with what each click changes, such as :steps="[{ ${propNames(live.options)[0]}: ... }]", but received ${shown(given)}.`)
}

function readValues<Options extends LiveOptions>(live: LiveComponent<Options>, values: Readonly<Record<string, unknown>>, where: string): Partial<LiveState<Options>> {
  const names = propNames(live.options)
  return Object.fromEntries(Object.entries(values).flatMap(([name, given]) => {
    if (given === undefined)
      return []
    const at = names.indexOf(name)
    if (at < 0)
      checkPropName(live, name, where)
    const [key, { takes, names: known, read }] = Object.entries(live.options)[at]
    const value = read(given)
    if (value !== undefined)
      return [[key, value]]
    const guess = known && typeof given === 'string' ? `: did you mean ${nearestName(given, known)}?` : '.'
    throw new ValueError(`Expected ${name} of ${live.name}${where} to be ${takes}, but received ${shown(given)}${guess}`)
  })) as Partial<LiveState<Options>>
}

/** A value in a sentence, no longer than one can read. */
function shown(given: unknown): string {
  const text = typeof given === 'object' ? JSON.stringify(given) : typeof given === 'string' ? `"${given}"` : String(given)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
