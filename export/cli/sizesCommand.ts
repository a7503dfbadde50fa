import type { Command } from 'commander'
import process from 'node:process'

interface SizesFlags {
  readonly json?: boolean
  readonly pages?: string
}

/** Adds `threadeck sizes`. */
export function addSizesCommand(program: Command): void {
  program.command('sizes')
    .summary('list the sizes of cards, by platform')
    .description('Prints the sizes of cards that platforms ask for, and how many pictures of what kind each takes.')
    .option('--json', 'print all that is known, with its sources, on standard output')
    .option('--pages <dir>', 'write a Markdown page for each platform instead: what it takes, and what a pack for it has')
    .action(async ({ json, pages }: SizesFlags) => {
      const { platforms } = await import('../platform/platforms')
      if (pages !== undefined) {
        const { writePlatformPages } = await import('./writePlatformPages')
        await writePlatformPages(pages)
        return
      }
      const { sizesText } = await import('./sizesText')
      process.stdout.write(json ? `${JSON.stringify(platforms, undefined, 2)}\n` : sizesText(platforms))
    })
}
