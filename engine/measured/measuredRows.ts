import type { AttentionShape, Pass } from '../memory/attentionShape'
import type { MeasuredDevice } from './measuredDevice'
import type { ForwardCells, MeasuredKernel, MeasuredTable, MovedBytes, TrainingCells } from './measuredTable'
import { nearestName } from '../nearestName'
import { ValueError } from '../valueError'
import { h100Table } from './h100Table'
import { h200Table } from './h200Table'

/** What one kernel did with one shape on one GPU. */
export interface MeasuredRow {
  readonly gpu: MeasuredDevice['gpu']
  /** Name of the shape. */
  readonly shape: string
  readonly attention: AttentionShape
  readonly kernel: MeasuredKernel
  readonly pass: Pass
  /** Around the call, launching included. */
  readonly milliseconds: number
  /** Of the kernels alone. */
  readonly kernelMilliseconds?: number
  readonly launches?: number
  /** Between HBM and L2. */
  readonly hbm?: MovedBytes
  /** Between L2 and the SMs. */
  readonly l2?: MovedBytes
  /** HBM held besides the inputs; the output is in it, scores and weights of standard attention aside. */
  readonly peakExtraBytes?: number
  /** Each kernel of forward and backward. */
  readonly kernels?: TrainingCells['kernels']
}

export interface MeasuredQuery {
  readonly gpu?: string
  readonly shape?: string
  readonly kernel?: string
  readonly pass?: Pass
}

const tables: readonly MeasuredTable[] = [h100Table, h200Table]

/** Every row of both GPUs. */
export const measuredRows: readonly MeasuredRow[] = tables.flatMap(table => [
  ...table.forward.map(cells => forwardRow(table, cells)),
  ...table.training.map(cells => trainingRow(table, cells)),
])

/** The rows that a query names, in the order of the data. */
export function findMeasured({ gpu, shape, kernel, pass }: MeasuredQuery = {}): MeasuredRow[] {
  return measuredRows.filter(row => (gpu ?? row.gpu) === row.gpu && (shape ?? row.shape) === row.shape && (kernel ?? row.kernel) === row.kernel && (pass ?? row.pass) === row.pass)
}

/** The one row of a GPU, shape, kernel and pass. @throws {ValueError} where nothing was measured, naming the nearest */
export function measuredRow(gpu: string, shape: string, kernel: string, pass: Pass = 'forward'): MeasuredRow {
  const [row] = findMeasured({ gpu, shape, kernel, pass })
  if (row)
    return row
  const nameOf = (candidate: MeasuredRow) => `${candidate.gpu} ${candidate.shape} ${candidate.kernel} ${candidate.pass}`
  const wanted = `${gpu} ${shape} ${kernel} ${pass}`
  throw new ValueError(`Expected a GPU, shape, kernel and pass that were measured, but received ${wanted}: did you mean ${nearestName(wanted, measuredRows.map(nameOf))}?`)
}

function attentionOf({ shapes }: MeasuredTable, shape: string): AttentionShape {
  const [batchSize, numHeads, numKvHeads, queryLen, keyLen, headDim] = shapes[shape]
  return { batchSize, numHeads, numKvHeads, queryLen, keyLen, headDim, bytesPerElement: 2 }
}

function forwardRow(table: MeasuredTable, [shape, kernel, milliseconds, kernelMilliseconds, launches, peakExtraBytes, hbmRead, hbmWritten, l2Read, l2Written]: ForwardCells): MeasuredRow {
  return {
    gpu: table.device.gpu,
    shape,
    attention: attentionOf(table, shape),
    kernel,
    pass: 'forward',
    milliseconds,
    peakExtraBytes,
    ...kernelMilliseconds !== null && { kernelMilliseconds },
    ...launches !== null && { launches },
    ...hbmRead !== undefined && hbmWritten !== undefined && { hbm: { bytesRead: hbmRead, bytesWritten: hbmWritten } },
    ...l2Read !== undefined && l2Written !== undefined && { l2: { bytesRead: l2Read, bytesWritten: l2Written } },
  }
}

function trainingRow(table: MeasuredTable, { shape, ...cells }: TrainingCells): MeasuredRow {
  return { gpu: table.device.gpu, shape, attention: attentionOf(table, shape), pass: 'training', ...cells }
}
