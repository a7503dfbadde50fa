import type { LiveOption } from './liveOption'
import { formatCount } from '../../engine/formatQuantity'

interface NamedOption {
  /** @default the name of the value in the state */
  readonly prop?: string
  readonly about: string
}

interface ChoiceOption<Value> extends NamedOption {
  readonly values: readonly Value[]
  readonly initial: NoInfer<Value>
  /** What the values are, where there are too many to name: `a GPU, such as h100`. @default all of them by name */
  readonly takes?: string
}

interface WholeOption extends NamedOption {
  readonly from: number
  readonly to: number
  readonly initial: number
  /** What a slide says for 0 in the state: 1 where it counts from one. @default 0 */
  readonly first?: number
}

interface PowerOption extends NamedOption {
  /** Powers of two, which the state has: 10 for 1,024. */
  readonly from: number
  readonly to: number
  readonly initial: number
}

/** One of some values, exactly as they are written. */
export function choiceOption<const Value extends string | number>({ values, initial, takes, ...named }: ChoiceOption<Value>): LiveOption<Value> {
  const names = values.map(String)
  return {
    ...named,
    takes: takes ?? (names.length === 2 ? names.join(' or ') : `one of ${names.join(', ')}`),
    initial,
    written: String(initial),
    names,
    read: given => values.find(value => String(value) === String(given)),
  }
}

/** A whole number between two others. */
export function wholeOption({ from, to, initial, first = 0, ...named }: WholeOption): LiveOption<number> {
  return {
    ...named,
    takes: `a whole number from ${from} to ${to}`,
    initial: initial - first,
    written: String(initial),
    read(given) {
      const value = writtenNumber(given)
      return Number.isInteger(value) && value >= from && value <= to ? value - first : undefined
    },
  }
}

/** A power of two, kept as its exponent as sliders have it. */
export function powerOption({ from, to, initial, ...named }: PowerOption): LiveOption<number> {
  return {
    ...named,
    takes: `a power of two from ${formatCount(2 ** from)} to ${formatCount(2 ** to)}`,
    initial,
    written: String(2 ** initial),
    read(given) {
      const power = Math.log2(writtenNumber(given))
      return Number.isInteger(power) && power >= from && power <= to ? power : undefined
    },
  }
}

/** Something that is or is not; an attribute without a value says that it is. */
export function flagOption({ initial, ...named }: NamedOption & { readonly initial: boolean }): LiveOption<boolean> {
  return {
    ...named,
    takes: 'true or false',
    initial,
    written: String(initial),
    read: given => given === '' || given === true || given === 'true' ? true : given === false || given === 'false' ? false : undefined,
  }
}

/** An attribute is a text: `window="128"`, or `1,024` as numbers are shown. */
function writtenNumber(given: unknown): number {
  if (typeof given === 'number')
    return given
  return typeof given === 'string' && /^-?\d[\d,]*$/.test(given.trim()) ? Number(given.replaceAll(',', '')) : Number.NaN
}
