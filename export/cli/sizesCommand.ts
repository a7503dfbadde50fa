import type { Command } from 'commander'
import process from 'node:process'

/** Adds `threadeck sizes`. */
export function addSizesCommand(program: Command): void {
  program.command('sizes')
    .summary('list the sizes of cards, by platform')
    .description('Prints the sizes of cards that platforms ask for, and how many pictures of what kind each takes.')
    .option('--json', 'print all that is known, with its sources, on standard output')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const { platforms } = await import('../platform/platforms')
      const { sizesText } = await import('./sizesText')
      process.stdout.write(json ? `${JSON.stringify(platforms, undefined, 2)}\n` : sizesText(platforms))
    })
}
