import type { Command } from 'commander'
import type { CarouselFlags } from './runCarousel'
import { openTextMeasurer } from '../output/bundledMeasurer'
import { loadSatori } from '../output/openFrames'
import { addMotionFlags } from './motionFlags'
import { addThreadOptions, threadArgument } from './threadOptions'

/** Adds `threadeck carousel`; what it needs to render is loaded when it runs. */
export function addCarouselCommand(program: Command): void {
  const command = program.command('carousel')
    .summary('draw the posts of a thread as images')
    .description('Draws every post of a thread as an image and writes them with carousel.json, their manifest, and their descriptions in alt.txt and alt.json.')
    .argument('<thread-file>', threadArgument)
    .option('-o, --out <dir>', 'folder to write to (default: out/<name of the thread file>)')
    .option('--size <size>', 'a size that "threadeck sizes" lists, or WIDTHxHEIGHT in pixels; several, separated by commas, each get a folder', 'instagram-portrait')
    .option('--format <format>', 'png, jpeg, webp, avif, svg, or pdf: one file with a page a card', 'png')
    .option('--long', 'all cards in one long picture, one below another')
    .option('--effort <effort>', 'quick, small or smallest: how long to look for smaller files of the same quality', 'quick')
    .option('--pixel-ratio <n>', 'device pixels a px; 1 halves the size, 3 is half as large again', '2')
  addThreadOptions(command)
  command.option('--motion <format>', 'webp, gif or apng: cards with a list, or with a figure that has steps, as moving pictures too')
  addMotionFlags(command)
  command
    .option('--guides', 'hatch what an app covers of each card or cuts off: to look at; the files are named 01-guides.png and so on')
    .option('--force', 'write into a folder that holds other files too')
    .option('--json', 'print the manifest on standard output')
    .addHelpText('after', `
Lengths are px on a canvas 540 px wide, as in a visual editor at 100 %.

Examples:
  threadeck carousel thread.md
  threadeck carousel https://bsky.app/profile/ada.example.com/post/3kabc2xyz
  threadeck carousel thread.txt --theme midnight --size square --out posts
  pbpaste | threadeck carousel - --gradient "#0f172a,#7c3aed" --angle 160`)
    .action(async (file: string, flags: CarouselFlags) => {
      // HarfBuzz and Satori are compiled on other threads while this one loads the rest; a failure is told when they are used.
      openTextMeasurer().catch(() => {})
      loadSatori().catch(() => {})
      const { runCarousel } = await import('./runCarousel')
      await runCarousel(file, flags)
    })
}
