import process from 'node:process'
import { figures, makeFigure } from '../../engine/figure/figures'
import { printable } from '../message/printable'
import { figureImage } from '../output/figureImage'
import { openFonts } from '../output/openFonts'
import { writeWhole } from '../output/writeWhole'
import { familyFiles } from '../theme/fontFamilies'
import { resolveTheme } from '../theme/resolveTheme'
import { asUsage } from './asUsage'
import { openTheme } from './openTheme'
import { table } from './table'
import { UsageError } from './usageError'

/** Flags of `threadeck figure`, as typed. */
export interface FigureFlags {
  readonly theme?: string
  readonly output?: string
}

/** Every figure with its options and their defaults, a line each. */
export function figureList(json: boolean): string {
  return json
    ? `${JSON.stringify(figures.map(({ name, summary, defaults, choices }) => ({ name, summary, options: defaults, choices })), undefined, 2)}\n`
    : table([['figure', 'shows', 'options'], ...figures.map(({ name, summary, defaults }) => [name, summary, Object.entries(defaults).map(([option, value]) => `${option}=${value}`).join(' ')])], { words: true })
}

/** Writes one figure. @throws {UsageError} @throws {OutputError} */
export async function runFigure(name: string, options: Readonly<Record<string, string>>, flags: FigureFlags): Promise<void> {
  const { theme, output = `${name}.png` } = flags
  const figure = asUsage(() => makeFigure(name, options))
  const format = /\.(svg|png)$/i.exec(output)?.[1].toLowerCase()
  if (format !== 'svg' && format !== 'png')
    throw new UsageError(`Expected --output to end in .svg or .png, but received ${output}${/\.(?:webp|gif)$/i.test(output) ? ': --animate writes figures with steps as moving pictures' : ''}.`)
  const named = theme === undefined ? undefined : await openTheme(theme)
  const look = resolveTheme(...named ? [named.input] : [])
  const image = await figureImage(figure, look, format, await openFonts(familyFiles(look.typography.family), named?.folder))
  await writeWhole(output, image)
  process.stderr.write(`${printable(`Wrote ${output}: ${figure.description}`)}\n`)
}
