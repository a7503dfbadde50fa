import type { Command } from 'commander'
import type { SimulateFlags } from './runSimulate'

/** Adds `threadeck simulate`. */
export function addSimulateCommand(program: Command): void {
  program.command('simulate')
    .summary('count what attention moves and computes on a GPU')
    .description('Counts the bytes, operations and time of one layer\'s attention on a GPU, step by step.')
    .option('--algorithm <name>', 'standard, flash-1 or flash-2', 'flash-2')
    .option('--mask <mask>', 'full, causal, window:128, causal-window:4096, chunked:8192, dilated:128,2, strided:64, fixed:64,4, longformer:512,16, bigbird:64 or block-sparse:64,0.25', 'full')
    .option('--gpu <name>', 'a GPU; "list" prints them', 'a100-40')
    .option('--batch <n>', 'sequences', '64')
    .option('--heads <n>', 'heads of the query', '16')
    .option('--kv-heads <n>', 'heads of key and value (default: as many)')
    .option('--seq <n>', 'tokens', '1024')
    .option('--head-dim <n>', 'numbers a head and token', '64')
    .option('--bytes <n>', 'bytes a number', '2')
    .option('--pass <pass>', 'forward, training for forward and backward, or decode for one new token of each sequence', 'forward')
    .option('--tile-rows <n>', 'rows of query in a tile')
    .option('--tile-cols <n>', 'rows of key and value in a tile')
    .option('--sram <bytes>', 'M of the paper\'s formula for tiles, in place of the GPU\'s limit')
    .option('--context <n>', 'tokens in the cache of each sequence, with --pass decode')
    .option('--l2', 'model what the L2 cache keeps (the default)')
    .option('--no-l2', 'count as if nothing were cached')
    .option('--against <gpu>', 'everything that was measured, h100, h200 or all, beside what is counted and modelled')
    .option('--markdown', 'print --against as a page of Markdown')
    .option('--compare', 'all three algorithms side by side')
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', `
Bytes between SMs and L2 and operations are counted: Alg. 0 to 4 of arXiv 2205.14135v2 and Alg. 1 and 2 of arXiv 2307.08691. Bytes of HBM are
modelled with the L2 cache, with the error that measured GPUs hold the model to. Times are a lower bound at the data sheet's rates and, on GPUs
that were measured, an estimate with fitted shares of their rates.

Examples:
  threadeck simulate --compare
  threadeck simulate --algorithm flash-1 --sram 196608 --pass training
  threadeck simulate --gpu h100 --batch 1 --seq 1048576 --mask window:4096
  threadeck simulate --gpu h100 --pass decode --context 8192 --heads 32 --kv-heads 8 --head-dim 128
  threadeck simulate --against h100`)
    .action(async (flags: SimulateFlags) => {
      const { runSimulate } = await import('./runSimulate')
      runSimulate(flags)
    })
}
