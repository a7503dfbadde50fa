import type { Command } from 'commander'
import process from 'node:process'

/** Adds `threadeck themes`. */
export function addThemesCommand(program: Command): void {
  program.command('themes')
    .summary('list the built-in themes')
    .description('Prints the names of the built-in themes, one a line.')
    .action(async () => {
      const { builtInThemes } = await import('../theme/builtInThemes')
      process.stdout.write(`${builtInThemes.map(theme => theme.name).join('\n')}\n`)
    })
}
