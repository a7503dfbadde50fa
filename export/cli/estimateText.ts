import type { TimeEstimate } from '../../engine/memory/timeEstimate'
import { percent } from '../../engine/figure/percent'
import { formatSeconds } from '../../engine/formatQuantity'

/** An estimate with its error and the names of what was fitted. */
export function estimateText(estimate: TimeEstimate | null): string {
  if (!estimate)
    return 'none: the fitted factors are for GPUs and kernels that were measured'
  const { launchSeconds, ...shares } = estimate.fitted
  const names = Object.entries(shares).map(([name, value]) => `${name} ${value > 1 ? value.toPrecision(3) : percent(value)}`)
  return `${formatSeconds(estimate.seconds)} within ${percent(estimate.error)}; fitted: launch ${formatSeconds(launchSeconds)}, ${names.join(', ')}`
}
