import type { Command } from 'commander'
import type { PackFlags } from './runPack'
import { openTextMeasurer } from '../output/bundledMeasurer'
import { loadSatori } from '../output/openFrames'
import { addThreadOptions, threadArgument } from './threadOptions'

/** Adds `threadeck pack`; what it needs to render is loaded when it runs. */
export function addPackCommand(program: Command): void {
  const command = program.command('pack')
    .summary('make what the posts of each platform need')
    .description('Draws a thread for each platform that you name and writes a folder for each, ready to post: pictures (LinkedIn: a PDF) in posts that it takes, captions and alt texts within its limits; and report.txt and report.json, which name each file and the limits it meets.')
    .argument('<thread-file>', threadArgument)
    .requiredOption('--for <platforms>', 'instagram, linkedin, x, threads, bluesky, mastodon, tiktok, pinterest, xiaohongshu, separated by commas; or all')
    .option('-o, --out <dir>', 'folder to write to (default: out/<name of the thread file>-pack)')
    .option('--size <size>', 'another size, for all of them or, as in x=x-grid,instagram=square, for some (default: the first that "threadeck sizes" lists for each)')
    .option('--caption <text>', 'text of the first post (default: the words that open the thread)')
    .option('--max-bytes <size>', 'bytes that one picture may have, such as 500kB, where its platform takes more')
    .option('--effort <effort>', 'quick, small or smallest: how long to look for smaller files of the same quality', 'quick')
    .option('--keep-going', 'where a platform does not take the thread, write the others; the exit code is 1 still')
  addThreadOptions(command)
  command
    .option('--force', 'write into a folder that holds other files too')
    .option('--json', 'print the report as JSON on standard output')
    .addHelpText('after', `
A cover and an outro are added where carousels of a platform have them and the
thread says nothing of it; --cover, --no-cover, --outro and --no-outro decide.

Examples:
  threadeck pack thread.md --for linkedin,bluesky
  threadeck pack thread.md --for all --keep-going --theme midnight
  threadeck pack thread.md --for x --size x=x-portrait --caption "Why caches lie"`)
    .action(async (file: string, flags: PackFlags) => {
      openTextMeasurer().catch(() => {})
      loadSatori().catch(() => {})
      const { runPack } = await import('./runPack')
      await runPack(file, flags)
    })
}
