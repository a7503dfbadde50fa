import type { AttentionShape } from '../../engine/memory/attentionShape'
import type { Simulation, SimulationOptions } from '../../engine/memory/simulate'
import process from 'node:process'
import { parseMask } from '../../engine/attention/parseMask'
import { formatBytes, formatCount, formatFlops, formatSeconds } from '../../engine/formatQuantity'
import { findGpu } from '../../engine/hardware/gpus'
import { algorithms } from '../../engine/memory/peakExtra'
import { simulate } from '../../engine/memory/simulate'
import { totalBytes } from '../../engine/memory/trafficEvent'
import { asUsage } from './asUsage'
import { gpuTable } from './gpuTable'
import { parseChoice, parseCount } from './parseValue'
import { bar, table } from './table'

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
  readonly l2?: boolean
  readonly compare?: boolean
  readonly json?: boolean
}

const barWidth = 28

/** Counts one layer's attention and prints it. */
export function runSimulate(flags: SimulateFlags): void {
  if (flags.gpu === 'list') {
    process.stdout.write(gpuTable(flags.json === true))
    return
  }
  const options = asUsage(() => readOptions(flags))
  const chosen = flags.compare ? algorithms : [options.algorithm]
  const simulations = asUsage(() => chosen.map(algorithm => simulate({ ...options, algorithm })))
  const data = flags.compare ? simulations : simulations[0]
  process.stdout.write(flags.json ? `${JSON.stringify(data, undefined, 2)}\n` : simulations.length > 1 ? comparison(simulations) : report(simulations[0]))
}

function readOptions(flags: SimulateFlags): SimulationOptions {
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
    pass: parseChoice('--pass', flags.pass, ['forward', 'training'] as const),
    l2: flags.l2 === true,
    ...flags.tileRows !== undefined && { tileRows: parseCount('--tile-rows', flags.tileRows) },
    ...flags.tileCols !== undefined && { tileCols: parseCount('--tile-cols', flags.tileCols) },
    ...flags.sram !== undefined && { sramBytes: parseCount('--sram', flags.sram) },
  }
}

function report(simulation: Simulation): string {
  const { hbm, tile, time } = simulation
  const largest = Math.max(...hbm.bySteps.map(totalBytes))
  const steps = table([
    ['step', 'read', 'written', 'operations', ''],
    ...hbm.bySteps.map(step => [step.step, formatBytes(step.bytesRead), formatBytes(step.bytesWritten), step.flops > 0 ? formatFlops(step.flops) : '-', bar(totalBytes(step) / largest, barWidth)]),
    ['all', formatBytes(hbm.bytesRead), formatBytes(hbm.bytesWritten), formatFlops(simulation.flops), `${formatBytes(totalBytes(hbm))} of ${findGpu(simulation.gpu).memoryKind} traffic`],
  ])
  const facts = table([
    ['pairs of a head', `${formatCount(simulation.pairs.scored)} of ${formatCount(simulation.pairs.total)}${share(simulation)}`],
    ['tiles', tile ? `${tile.rows} x ${tile.cols}, ${formatCount(tile.sramBytes)} of ${formatCount(tile.sramLimitBytes)} bytes of SRAM` : 'none: every matrix is written out whole'],
    ['extra memory', formatBytes(simulation.peakExtraBytes)],
    ['time', `${formatSeconds(time.seconds)}, bound by ${time.bound} (computing ${formatSeconds(time.computeSeconds)}, moving ${formatSeconds(time.memorySeconds)})`],
  ])
  return `${title(simulation)}, ${simulation.algorithm}: counted\n\n${steps}\n${facts}${notes(simulation)}`
}

function comparison(simulations: readonly Simulation[]): string {
  const traffic = ({ hbm }: Simulation) => totalBytes(hbm)
  const largest = Math.max(...simulations.map(traffic))
  const rows = table([
    ['algorithm', `${findGpu(simulations[0].gpu).memoryKind} traffic`, 'operations', 'extra memory', 'time', 'bound by', ''],
    ...simulations.map(simulation => [simulation.algorithm, formatBytes(traffic(simulation)), formatFlops(simulation.flops), formatBytes(simulation.peakExtraBytes), formatSeconds(simulation.time.seconds), simulation.time.bound, bar(traffic(simulation) / largest, barWidth)]),
  ])
  return `${title(simulations[0])}: counted\n\n${rows}${Array.from(new Set(simulations.flatMap(simulation => simulation.notes)), note => `\n${note}\n`).join('')}`
}

function title({ gpu, shape, pass, mask }: Simulation): string {
  const groups = shape.numKvHeads === shape.numHeads ? '' : ` (${shape.numKvHeads} of key and value)`
  return `${formatCount(shape.queryLen)} tokens, batch ${shape.batchSize}, ${shape.numHeads} heads${groups} of ${shape.headDim}, ${shape.bytesPerElement} bytes a number, mask ${mask}, ${pass} on ${gpu}`
}

function share({ pairs }: Simulation): string {
  return pairs.scored === pairs.total ? '' : ` (${Number((100 * pairs.scored / pairs.total).toPrecision(3))} %)`
}

function notes({ notes: sentences }: Simulation): string {
  return sentences.map(sentence => `\n${sentence}\n`).join('')
}
