import type { Comparison } from '../../engine/measured/compareMeasured'
import { formatBytes } from '../../engine/formatQuantity'
import { compareMeasured } from '../../engine/measured/compareMeasured'
import { measuredDevices, measuredMethod } from '../../engine/measured/measuredDevice'
import { measuredPage } from '../../engine/measured/measuredPage'
import { findMeasured } from '../../engine/measured/measuredRows'
import { parseChoice } from './parseValue'
import { table } from './table'

/** Everything that was measured on a GPU beside what is counted and modelled: for people, as JSON or as Markdown. @throws {UsageError} */
export function againstMeasured(name: string, { json = false, markdown = false }: { readonly json?: boolean, readonly markdown?: boolean }): string {
  const gpu = parseChoice('--against', name, ['h100', 'h200', 'all'] as const)
  const devices = measuredDevices.filter(device => gpu === 'all' || device.gpu === gpu)
  if (markdown)
    return measuredPage(devices)
  const rows = devices.flatMap(device => findMeasured({ gpu: device.gpu }).map(compareMeasured))
  if (json)
    return `${JSON.stringify({ gpu, devices, method: measuredMethod, rows }, undefined, 2)}\n`
  const header = ['gpu', 'shape', 'kernel', 'pass', 'SM to L2 counted', 'HBM modelled', 'HBM measured', 'ratio', 'time measured', 'error stated']
  return `${table([header, ...rows.map(cells)])}\n${notModelled(rows)}${devices.map(({ device, date, versions }) => `${device}, ${date}, PyTorch ${versions.pytorch}, Triton ${versions.triton}.\n`).join('')}${measuredMethod}\n`
}

function cells({ gpu, shape, kernel, pass, counted, modelled, measured, ratio }: Comparison): string[] {
  return [
    gpu,
    shape,
    kernel,
    pass,
    formatBytes(counted.l2Bytes),
    modelled ? formatBytes(modelled.hbmBytes) : 'not modelled',
    measured.hbmBytes === null ? '-' : formatBytes(measured.hbmBytes),
    ratio === null ? '-' : `${ratio.toFixed(3)}${modelled ? '' : ' (counted)'}`,
    `${Number(measured.milliseconds.toPrecision(4))} ms`,
    modelled ? `${Math.round(100 * modelled.error)} %` : '-',
  ]
}

function notModelled(rows: readonly Comparison[]): string {
  const reasons = new Set(rows.filter(row => !row.modelled).flatMap(row => row.notes))
  return `${Array.from(reasons).join('\n')}\n\n`
}
