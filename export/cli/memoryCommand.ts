import type { Command } from 'commander'
import type { MemoryFlags } from './runMemory'

/** Adds `threadeck memory`. */
export function addMemoryCommand(program: Command): void {
  program.command('memory')
    .summary('count whether a model and its text fit a GPU')
    .description('Counts the bytes of a model\'s weights and KV cache, and the longest text that fits a GPU.')
    .option('--model <name>', 'a model; "list" prints them', 'llama-3.1-8b')
    .option('--gpu <name>', 'a GPU; "list" prints them', 'h100')
    .option('--context <tokens>', 'tokens in the cache (default: the model\'s context)')
    .option('--batch <n>', 'sequences', '1')
    .option('--bytes <n>', 'bytes a number', '2')
    .option('--json', 'print the counts as JSON')
    .action(async (flags: MemoryFlags) => {
      const { runMemory } = await import('./runMemory')
      runMemory(flags)
    })
}
