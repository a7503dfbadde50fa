import type { Command } from 'commander'
import type { ThreadsFlags } from './runThreads'

/** Adds `threadeck threads`. */
export function addThreadsCommand(program: Command): void {
  program.command('threads')
    .summary('list the threads in an archive of a platform')
    .description('Prints the threads in the archive that a platform gives of a person\'s posts, newest first: the date, the number of posts, the likes of the first one, the id for --thread, and the first line.')
    .argument('<archive>', 'the ZIP or .tar.gz file as it was downloaded, or the folder that it was unpacked into')
    .option('--since <date>', 'only threads from that day on, such as 2025-01-31')
    .option('--min-posts <n>', 'only threads of so many posts; 1 lists single posts too', '2')
    .option('--search <text>', 'only threads of which a post says this')
    .option('--include-private', 'posts that only followers, or the people mentioned, may see too')
    .option('--json', 'print them as JSON')
    .addHelpText('after', `
Nothing leaves your machine, and direct messages are never opened.

Examples:
  threadeck threads twitter-archive.zip --min-posts 5
  threadeck threads twitter-archive.zip --search caches
  threadeck carousel twitter-archive.zip --thread 1866169212345678901`)
    .action(async (archive: string, flags: ThreadsFlags) => {
      const { runThreads } = await import('./runThreads')
      await runThreads(archive, flags)
    })
}
