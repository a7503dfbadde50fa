import type { Command } from 'commander'
import type { ThreadCommandFlags } from './runThread'

/** Adds `threadeck thread`. */
export function addThreadCommand(program: Command): void {
  program.command('thread')
    .summary('write a thread in another format')
    .description('Reads a thread in any format and writes it as Markdown, JSON or plain text. Markdown and JSON keep all of it, plain text its words.')
    .argument('<thread-file>', 'a thread in any format; "-" reads standard input')
    .option('--to <format>', 'markdown, json or text (default: by the ending of --output)')
    .option('-o, --output <file>', 'file to write, .md, .json or .txt (default: standard output)')
    .option('--from <format>', 'format of the thread file (default: by its content)')
    .addHelpText('after', `
Examples:
  threadeck thread draft.json --to markdown -o thread.md
  threadeck thread thread.md --to text | pbcopy`)
    .action(async (file: string, flags: ThreadCommandFlags) => {
      const { runThread } = await import('./runThread')
      await runThread(file, flags)
    })
}
