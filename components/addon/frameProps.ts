import type { LiveComponent } from '../live/liveComponent'
import { camelize } from 'vue'
import { ValueError } from '../../engine/valueError'
import { checkPropName, liveSettings } from '../live/liveSettings'
import { wholeOption } from '../live/optionKinds'

/** What a slide says of a component, taken apart; or a sentence that says what is wrong with it. */
export type FrameProps = {
  /** What any element may have, for the frame itself. */
  readonly rest: Readonly<Record<string, unknown>>
} & ({
  readonly height: number
  readonly props: Readonly<Record<string, unknown>>
} | {
  readonly message: string
})

/** What fits below a title in Slidev's default theme. */
export const heightOption = wholeOption({ about: 'Height in px of the slide', from: 100, to: 2000, initial: 400 })

/** Reads the attributes that a slide gives a component of the addon; without `steps`, it takes no clicks. */
export function frameProps(live: LiveComponent, given: Readonly<Record<string, unknown>>): FrameProps {
  const isRest = ([name]: readonly [string, unknown]) => /^(?:class|style|id|title|data-.*|aria-.*|on[A-Z].*)$/.test(name)
  const rest = Object.fromEntries(Object.entries(given).filter(isRest))
  try {
    const { height: wanted = heightOption.written, ...props } = Object.fromEntries(Object.entries(given).filter(entry => !isRest(entry)).map(([name, value]) => [camelize(name), value])) as Record<string, unknown>
    const height = heightOption.read(wanted)
    if (height === undefined)
      throw new ValueError(`Expected height of ${live.name} to be ${heightOption.takes}, but received ${String(wanted)}.`)
    Object.keys(props).forEach(name => checkPropName(live, name))
    const withSteps = { steps: [], ...props }
    liveSettings(live, withSteps)
    return { rest, height, props: withSteps }
  }
  catch (error) {
    return { rest, message: error instanceof Error ? error.message : String(error) }
  }
}
