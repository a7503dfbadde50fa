import type { FigureOption } from '../../engine/figure/figures'
import type { AnimationFormat } from '../output/motion/animation'
import type { MotionFlags } from './motionFlags'
import process from 'node:process'
import { figureStates, steppedFigures } from '../../engine/figure/figureStates'
import { motionLength } from '../layout/motion/motionPlan'
import { printable } from '../message/printable'
import { figureAnimation } from '../output/motion/figureAnimation'
import { openFonts } from '../output/openFonts'
import { writeWhole } from '../output/writeWhole'
import { familyFiles } from '../theme/fontFamilies'
import { resolveTheme } from '../theme/resolveTheme'
import { asUsage } from './asUsage'
import { parseMotion } from './motionFlags'
import { openTheme } from './openTheme'
import { createProgress } from './progress'
import { UsageError } from './usageError'

/** Flags of `threadeck figure --animate`, as typed. */
export interface AnimationFlags extends MotionFlags {
  readonly theme?: string
  readonly output?: string
}

const formats: Readonly<Record<string, AnimationFormat>> = { webp: 'webp', gif: 'gif', png: 'apng' }

/** Writes the steps of one figure as a moving picture. @throws {UsageError} @throws {OutputError} */
export async function runAnimation(name: string, options: Readonly<Record<string, FigureOption>>, flags: AnimationFlags): Promise<void> {
  const { theme, output = `${name}.webp` } = flags
  const states = asUsage(() => figureStates(name, options))
  if (!steppedFigures.includes(name))
    throw new UsageError(`Expected a figure with steps beside --animate (${steppedFigures.join(', ')}), but received ${name}: choose one of them, or leave --animate out.`)
  if (states.length === 1)
    throw new UsageError(`Expected ${name} to have more than one step to animate, but received options that leave its first one only: name a later step, or none to have all.`)
  const format = formats[/\.(\w+)$/.exec(output)?.[1].toLowerCase() ?? '']
  if (!format)
    throw new UsageError(`Expected --output to end in .webp, .gif or .png beside --animate, but received ${output}.`)
  const motion = parseMotion(flags)
  const named = theme === undefined ? undefined : await openTheme(theme)
  const look = resolveTheme(...named ? [named.input] : [])
  const progress = createProgress('frames')
  const fonts = await openFonts(familyFiles(look.typography.family), named?.folder)
  const { data, width, height, reduced, plan } = await figureAnimation(states, look, { ...motion, format }, fonts, progress.update).finally(progress.stop)
  await writeWhole(output, data)
  process.stderr.write(`${printable(`Wrote ${output}: ${states.length} frames of ${width}x${height} px, ${motionLength(plan) / 1000} s, ${data.length} bytes${reduced === '' ? '' : `, with ${reduced} to stay within ${motion.maxBytes}`}. ${states[states.length - 1].description}`)}\n`)
}
