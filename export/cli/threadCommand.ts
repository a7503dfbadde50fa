import type { Command } from 'commander'
import type { ThreadCommandFlags } from './runThread'
import { threadArgument } from './threadOptions'

/** Adds `threadeck thread`. */
export function addThreadCommand(program: Command): void {
  program.command('thread')
    .summary('write a thread in another format')
    .description('Reads a thread in any format and writes it as Markdown, JSON or plain text. Markdown and JSON keep all of it, plain text its words. A thread from an address or an archive is written with its pictures, in a folder beside the file.')
    .argument('<thread-file>', threadArgument)
    .option('--to <format>', 'markdown, json or text (default: by the ending of --output)')
    .option('-o, --output <file>', 'file to write, .md, .json or .txt (default: standard output)')
    .option('--from <format>', 'format of the thread file (default: by its content)')
    .option('--thread <id>', 'which thread of an archive, by the id that "threadeck threads" lists, or by the address of a post in it')
    .option('--include-private', 'posts that only followers, or the people mentioned, may see are part of the thread')
    .option('--offline', 'ask nobody on the network: a thread that is named by its address is the copy that was fetched before')
    .option('--refresh', 'fetch a thread that is named by its address again, whatever was fetched before')
    .addHelpText('after', `
Examples:
  threadeck thread draft.json --to markdown -o thread.md
  threadeck thread https://bsky.app/profile/ada.example.com/post/3kabc2xyz -o thread.md
  threadeck thread thread.md --to text | pbcopy`)
    .action(async (file: string, flags: ThreadCommandFlags) => {
      const { runThread } = await import('./runThread')
      await runThread(file, flags)
    })
}
