import { gpus } from '../../engine/hardware/gpus'

interface SelectOption {
  readonly value: string
  readonly text: string
}

/** Every GPU, for a select. */
export const gpuOptions: readonly SelectOption[] = gpus.map(({ name, label }) => ({ value: name, text: label }))

/** GPUs that FlashAttention-2 runs on: Ampere and newer. */
export const ampereOptions: readonly SelectOption[] = gpus.filter(({ computeCapability }) => Number(computeCapability) >= 8).map(({ name, label }) => ({ value: name, text: label }))
