import { gpus } from '../../engine/hardware/gpus'

/** GPUs that hold 8 billion weights of 16 bits and a cache, for a select. */
export const servingGpuOptions: readonly { readonly value: string, readonly text: string }[] = gpus
  .filter(({ hbmBytes }) => hbmBytes >= 24e9)
  .map(({ name, label }) => ({ value: name, text: label }))
