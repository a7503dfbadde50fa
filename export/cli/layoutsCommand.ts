import type { Command } from 'commander'
import process from 'node:process'
import { printable } from '../message/printable'

/** Adds `threadeck layouts`. */
export function addLayoutsCommand(program: Command): void {
  program.command('layouts')
    .summary('list the layouts of cards')
    .description('Prints the names of the layouts of cards and what they are for, one a line.')
    .option('--layouts <dir>', 'a folder of layouts of your own, which are compiled and listed too')
    .action(async ({ layouts: folder }: { readonly layouts?: string }) => {
      const { openLayouts } = await import('./openLayouts')
      const { refuseEmptyFlags } = await import('./parseValue')
      refuseEmptyFlags({ layouts: folder })
      const layouts = Array.from((await openLayouts(folder)).values())
      const width = Math.max(...layouts.map(({ name }) => name.length))
      process.stdout.write(layouts.map(({ name, purpose }) => `${printable(`${name.padEnd(width)}  ${purpose}`.trimEnd())}\n`).join(''))
    })
}
