import type { Command } from 'commander'
import type { AnimationFlags } from './runAnimation'
import type { FigureFlags } from './runFigure'
import process from 'node:process'
import { addMotionFlags, refuseMotionFlags } from './motionFlags'
import { refuseEmptyFlags } from './parseValue'
import { UsageError } from './usageError'

/** Adds `threadeck figures` and `threadeck figure`. */
export function addFigureCommands(program: Command): void {
  program.command('figures')
    .summary('list the figures of the engine')
    .description('Prints the figures that a thread may show as ![what it is](figure:name?option=value), with their options.')
    .option('--json', 'print them as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { figureList } = await import('./runFigure')
      process.stdout.write(figureList(json === true))
    })
  const figure = program.command('figure')
    .summary('write one figure as an image')
    .description('Draws a figure in a theme\'s colours and fonts. Options of the figure are flags: threadeck figure quadratic-growth --times 4.')
    .argument('<name>', 'a figure; "threadeck figures" lists them')
    .argument('[options...]', 'options of the figure, as --option value')
    .option('--theme <name|file.json>', 'a built-in theme or a theme file')
    .option('-o, --output <file>', 'file to write, .svg or .png; with --animate .webp, .gif or .png (default: <name>.png or <name>.webp)')
    .option('--animate', 'all steps of a figure that has some, as a moving picture: up to the step that is named, or to the last')
  addMotionFlags(figure)
  figure.allowUnknownOption()
    .action(async (name: string, words: readonly string[], flags: FigureFlags & AnimationFlags & { readonly animate?: boolean }) => {
      refuseEmptyFlags(flags)
      if (flags.animate) {
        const { runAnimation } = await import('./runAnimation')
        return runAnimation(name, figureOptions(words), flags)
      }
      refuseMotionFlags(flags, '--animate')
      const { runFigure } = await import('./runFigure')
      await runFigure(name, figureOptions(words), flags)
    })
}

/** Reads `--option value` and `--option=value`. @throws {UsageError} */
function figureOptions(words: readonly string[]): Record<string, string> {
  const options: Record<string, string> = {}
  for (let index = 0; index < words.length; index++) {
    const [option, ...rest] = words[index].split('=')
    if (!/^--\w/.test(option))
      throw new UsageError(`Expected an option of the figure such as --times 4, but received ${words[index]}: see threadeck figures.`)
    const value = rest.length > 0 ? rest.join('=') : words[++index]
    if (value === undefined)
      throw new UsageError(`Expected a value after ${option}, but received nothing.`)
    options[option.slice(2)] = value
  }
  return options
}
