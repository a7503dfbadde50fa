import type { CachedOptions, Modelled } from './modelledTraffic'
import type { StepTraffic } from './trafficEvent'
import { modelErrors } from './modelledTraffic'
import { totalBytes } from './trafficEvent'
import { keptMatrixShare, keptOutputShare, writtenBack } from './writtenBack'

/** A share of the count that is not worth a model. */
const negligible = 0.01

const outputSteps = new Set(['output', 'value gradient', 'query gradient', 'key gradient'])

/** Standard attention: the count, less what each kernel's last writes leave in L2 where that is more than 1 % of it. Caches are empty when a kernel starts, as they were when it was measured. */
export function modelStandard({ steps, l2Bytes }: Pick<CachedOptions, 'steps' | 'l2Bytes'>): Modelled {
  const counted = steps.reduce((sum, step) => sum + totalBytes(step), 0)
  const withL2 = steps.reduce((sum, step) => sum + step.bytesRead + writtenBack(step.bytesWritten, l2Bytes, keptBy(step)), 0)
  return { hbmBytes: counted - withL2 < negligible * counted ? counted : withL2, error: modelErrors.counted }
}

function keptBy({ step }: StepTraffic): number {
  return outputSteps.has(step) ? keptOutputShare : keptMatrixShare
}
