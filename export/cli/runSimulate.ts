import type { AttentionShape } from '../../engine/memory/attentionShape'
import type { DecodingOptions } from '../../engine/memory/decoding'
import type { Simulation, SimulationOptions } from '../../engine/memory/simulate'
import process from 'node:process'
import { parseMask } from '../../engine/attention/parseMask'
import { percent } from '../../engine/figure/percent'
import { formatBytes, formatCount, formatFlops, formatSeconds } from '../../engine/formatQuantity'
import { findGpu } from '../../engine/hardware/gpus'
import { algorithms } from '../../engine/memory/peakExtra'
import { simulate } from '../../engine/memory/simulate'
import { totalBytes } from '../../engine/memory/trafficEvent'
import { againstMeasured } from './againstMeasured'
import { asUsage } from './asUsage'
import { decodingReport } from './decodingReport'
import { estimateText } from './estimateText'
import { gpuTable } from './gpuTable'
import { parseChoice, parseCount } from './parseValue'
import { bar, table } from './table'
import { UsageError } from './usageError'

/** Flags of `threadeck simulate`, as typed. */
export interface SimulateFlags {
  readonly algorithm: string
  readonly mask: string
  readonly gpu: string
  readonly batch: string
  readonly heads: string
  readonly kvHeads?: string
  readonly seq: string
  readonly headDim: string
  readonly bytes: string
  readonly pass: string
  readonly tileRows?: string
  readonly tileCols?: string
  readonly sram?: string
  /** False with --no-l2. */
  readonly l2?: boolean
  readonly context?: string
  readonly against?: string
  readonly compare?: boolean
  readonly markdown?: boolean
  readonly json?: boolean
}

const barWidth = 28

/** Counts one layer's attention and prints it. */
export function runSimulate(flags: SimulateFlags): void {
  if (flags.gpu === 'list') {
    process.stdout.write(gpuTable(flags.json === true))
    return
  }
  if (flags.markdown && flags.against === undefined)
    throw new UsageError('Expected --markdown with --against, but received it alone: choose --against h100, h200 or all.')
  if (flags.against !== undefined) {
    process.stdout.write(againstMeasured(flags.against, flags))
    return
  }
  if (flags.pass === 'decode') {
    process.stdout.write(asUsage(() => decodingReport(readDecoding(flags), flags.json === true)))
    return
  }
  const options = asUsage(() => readOptions(flags))
  const chosen = flags.compare ? algorithms : [options.algorithm]
  const simulations = asUsage(() => chosen.map(algorithm => simulate({ ...options, algorithm })))
  const data = flags.compare ? simulations : simulations[0]
  process.stdout.write(flags.json ? `${JSON.stringify(data, undefined, 2)}\n` : simulations.length > 1 ? comparison(simulations) : report(simulations[0]))
}

function readOptions(flags: SimulateFlags): SimulationOptions {
  if (flags.context !== undefined)
    throw new UsageError(`Expected --context with --pass decode alone, but received it with --pass ${flags.pass}: use --seq.`)
  const seq = parseCount('--seq', flags.seq)
  const numHeads = parseCount('--heads', flags.heads)
  const shape: AttentionShape = {
    batchSize: parseCount('--batch', flags.batch),
    numHeads,
    numKvHeads: flags.kvHeads === undefined ? numHeads : parseCount('--kv-heads', flags.kvHeads),
    queryLen: seq,
    keyLen: seq,
    headDim: parseCount('--head-dim', flags.headDim),
    bytesPerElement: parseCount('--bytes', flags.bytes),
  }
  return {
    algorithm: parseChoice('--algorithm', flags.algorithm, algorithms),
    gpu: findGpu(flags.gpu),
    shape,
    mask: parseMask(flags.mask, seq),
    pass: parseChoice('--pass', flags.pass, ['forward', 'training', 'decode'] as const) === 'training' ? 'training' : 'forward',
    l2: flags.l2 !== false,
    ...flags.tileRows !== undefined && { tileRows: parseCount('--tile-rows', flags.tileRows) },
    ...flags.tileCols !== undefined && { tileCols: parseCount('--tile-cols', flags.tileCols) },
    ...flags.sram !== undefined && { sramBytes: parseCount('--sram', flags.sram) },
  }
}

function readDecoding(flags: SimulateFlags): DecodingOptions {
  if (flags.algorithm !== 'flash-2' || flags.compare)
    throw new UsageError('Expected --algorithm to be flash-2 with --pass decode, but received others: every algorithm reads the cache once for one query.')
  if (flags.mask !== 'full' && flags.mask !== 'causal')
    throw new UsageError(`Expected --mask to be full or causal with --pass decode, but received ${flags.mask}: give the window as --context.`)
  const numHeads = parseCount('--heads', flags.heads)
  return {
    gpu: findGpu(flags.gpu),
    context: flags.context === undefined ? parseCount('--seq', flags.seq) : parseCount('--context', flags.context),
    shape: {
      batchSize: parseCount('--batch', flags.batch),
      numHeads,
      numKvHeads: flags.kvHeads === undefined ? numHeads : parseCount('--kv-heads', flags.kvHeads),
      headDim: parseCount('--head-dim', flags.headDim),
      bytesPerElement: parseCount('--bytes', flags.bytes),
    },
  }
}

function report(simulation: Simulation): string {
  const { hbm, modelled, tile, time, estimate } = simulation
  const largest = Math.max(...hbm.bySteps.map(totalBytes))
  const steps = table([
    ['step', 'read', 'written', 'operations', ''],
    ...hbm.bySteps.map(step => [step.step, formatBytes(step.bytesRead), formatBytes(step.bytesWritten), step.flops > 0 ? formatFlops(step.flops) : '-', bar(totalBytes(step) / largest, barWidth)]),
    ['all', formatBytes(hbm.bytesRead), formatBytes(hbm.bytesWritten), formatFlops(simulation.flops), `${formatBytes(totalBytes(hbm))} of ${findGpu(simulation.gpu).memoryKind} traffic${tile ? ' if nothing were cached' : ''}`],
  ])
  const facts = table([
    ['pairs of a head', `${formatCount(simulation.pairs.scored)} of ${formatCount(simulation.pairs.total)}${share(simulation)}`],
    ['tiles', tile ? `${tile.rows} x ${tile.cols}, ${formatCount(tile.sramBytes)} of ${formatCount(tile.sramLimitBytes)} bytes of SRAM` : 'none: every matrix is written out whole'],
    ['SM to L2', `${formatBytes(totalBytes(hbm))}, counted`],
    [findGpu(simulation.gpu).memoryKind, modelled ? `${formatBytes(modelled.hbmBytes)}, modelled, within ${percent(modelled.error)}` : 'not modelled'],
    ['extra memory', formatBytes(simulation.peakExtraBytes)],
    ['time, lower bound', `${formatSeconds(time.seconds)} at the data sheet's rates, bound by ${time.bound} (computing ${formatSeconds(time.computeSeconds)}, moving ${formatSeconds(time.memorySeconds)})`],
    ['time, estimate', estimateText(estimate)],
  ])
  return `${title(simulation)}, ${simulation.algorithm}: counted\n\n${steps}\n${facts}${notes(simulation)}`
}

function comparison(simulations: readonly Simulation[]): string {
  const memory = findGpu(simulations[0].gpu).memoryKind
  const traffic = ({ hbm, modelled }: Simulation) => modelled?.hbmBytes ?? totalBytes(hbm)
  const largest = Math.max(...simulations.map(traffic))
  const rows = table([
    ['algorithm', 'SM to L2', memory, 'operations', 'extra memory', 'time at least', 'time about', 'bound by', memory],
    ...simulations.map(simulation => [
      simulation.algorithm,
      formatBytes(totalBytes(simulation.hbm)),
      simulation.modelled ? formatBytes(simulation.modelled.hbmBytes) : '-',
      formatFlops(simulation.flops),
      formatBytes(simulation.peakExtraBytes),
      formatSeconds(simulation.time.seconds),
      simulation.estimate ? formatSeconds(simulation.estimate.seconds) : '-',
      simulation.time.bound,
      simulation.modelled ? bar(traffic(simulation) / largest, barWidth) : '',
    ]),
  ])
  const kinds = `SM to L2 counted; ${memory} modelled, within ${percent(Math.min(...errors(simulations)))}${Math.min(...errors(simulations)) < Math.max(...errors(simulations)) ? ` (flash-2: ${percent(Math.max(...errors(simulations)))})` : ''}; time at least at the data sheet's rates, about with fitted shares of measured ones.`
  return `${title(simulations[0])}\n\n${rows}${errors(simulations).length > 0 ? `\n${kinds}\n` : ''}${Array.from(new Set(simulations.flatMap(simulation => simulation.notes)), note => `\n${note}\n`).join('')}`
}

function errors(simulations: readonly Simulation[]): number[] {
  return simulations.flatMap(({ modelled }) => modelled ? [modelled.error] : [])
}

function title({ gpu, shape, pass, mask }: Simulation): string {
  const groups = shape.numKvHeads === shape.numHeads ? '' : ` (${shape.numKvHeads} of key and value)`
  return `${formatCount(shape.queryLen)} tokens, batch ${shape.batchSize}, ${shape.numHeads} heads${groups} of ${shape.headDim}, ${shape.bytesPerElement} bytes per number, mask ${mask}, ${pass} on ${gpu}`
}

function share({ pairs }: Simulation): string {
  return pairs.scored === pairs.total ? '' : ` (${Number((100 * pairs.scored / pairs.total).toPrecision(3))} %)`
}

function notes({ notes: sentences }: Simulation): string {
  return sentences.map(sentence => `\n${sentence}\n`).join('')
}
