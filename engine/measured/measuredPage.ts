import type { Comparison } from './compareMeasured'
import type { MeasuredDevice } from './measuredDevice'
import { formatBytes, formatCount } from '../formatQuantity'
import { longText, modelErrors } from '../memory/modelledTraffic'
import { compareMeasured } from './compareMeasured'
import { measuredMethod } from './measuredDevice'
import { findMeasured } from './measuredRows'

/** Every measured row beside what is counted and modelled, as a page of Markdown. */
export function measuredPage(devices: readonly MeasuredDevice[]): string {
  const errors = `Errors that a test holds the engine to: standard attention, FlashAttention-1, decoding and extra memory ${share(modelErrors.counted)}, FlashAttention-2 ${share(modelErrors.flash2)} up to ${formatCount(longText)} tokens and ${share(modelErrors.flash2Long)} beyond.`
  return `# Counted, modelled, measured\n\n${[
    'What real GPUs did, beside what the engine says. *Counted*: bytes between SMs and L2, summed exactly. *Modelled*: bytes of HBM with an L2 cache, by a fitted formula with a stated error. *Measured*: a named GPU did it. The ratio is modelled over measured, or counted over measured where nothing is modelled.',
    errors,
    measuredMethod,
    'Written by `npm run docs`; do not edit.',
  ].join('\n\n')}\n${devices.map(section).join('')}`
}

function section(device: MeasuredDevice): string {
  const rows = findMeasured({ gpu: device.gpu }).map(compareMeasured)
  const reasons = Array.from(new Set(rows.filter(row => !row.modelled).flatMap(row => row.notes)))
  const lines = rows.map(row => `| ${cells(row, reasons).join(' | ')} |\n`)
  return `\n## ${device.device}\n\n${device.sms} SMs, ${formatCount(device.l2Bytes)} bytes of L2, ${device.date}, PyTorch ${device.versions.pytorch}, Triton ${device.versions.triton}.\n\n| shape | kernel | pass | SM to L2, counted | HBM, modelled | HBM, measured | ratio | within | extra memory, counted | measured | time, measured |\n|---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n${lines.join('')}\n${reasons.map((reason, index) => `${index + 1}. ${reason}\n`).join('')}`
}

function cells({ shape, kernel, pass, counted, modelled, measured, ratio, extra, notes }: Comparison, reasons: readonly string[]): string[] {
  const why = reasons.findIndex(reason => notes.includes(reason)) + 1
  return [
    shape,
    kernel,
    pass,
    formatBytes(counted.l2Bytes),
    modelled ? formatBytes(modelled.hbmBytes) : `not modelled (${why})`,
    measured.hbmBytes === null ? '' : formatBytes(measured.hbmBytes),
    ratio?.toFixed(3) ?? '',
    modelled ? share(modelled.error) : '',
    extra ? formatBytes(extra.counted) : '',
    extra ? formatBytes(extra.measured) : '',
    `${Number(measured.milliseconds.toPrecision(4))} ms`,
  ]
}

function share(error: number): string {
  return `${Math.round(100 * error)} %`
}
