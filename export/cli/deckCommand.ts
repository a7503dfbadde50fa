import type { Command } from 'commander'
import type { DeckFlags } from './runDeck'
import { addThreadOptions, threadArgument } from './threadOptions'

/** Adds `threadeck deck`; what it needs is loaded when it runs. */
export function addDeckCommand(program: Command): void {
  const command = program.command('deck')
    .summary('make a Slidev deck of a thread')
    .description('Writes a Slidev project of a thread: cover, a slide for each post or idea, lists as click steps, code, formulas, figures, the whole post as speaker notes, and an outro, in the look of the carousel. It needs no network but for npm ci.')
    .argument('<thread-file>', threadArgument)
    .option('-o, --out <dir>', 'folder to write to (default: out/<name of the thread file>-deck)')
    .option('--per-slide <what>', 'post: as much of a post as a slide holds; or idea: a heading with what belongs to it, in larger type', 'post')
    .option('--serve', 'show it at once with the Slidev that is installed here')
    .option('--open', 'with --serve, open it in a browser')
  addThreadOptions(command)
  command
    .option('--force', 'write into a folder that holds other files too, and over files of a deck that were edited')
    .addHelpText('after', `
Examples:
  threadeck deck thread.md --serve --open
  threadeck deck thread.md --theme midnight --per-slide idea --out talk
  cd talk && npm ci && npm run dev`)
    .action(async (file: string, flags: DeckFlags) => {
      const { runDeck } = await import('./runDeck')
      await runDeck(file, flags)
    })
}
