import { models } from '../../engine/hardware/models'

/** Models that keep a KV cache, for a select; encoders read a text at once and keep none. */
export const decoderOptions: readonly { readonly value: string, readonly text: string }[] = models
  .filter(({ name }) => !name.includes('bert'))
  .map(({ name, label }) => ({ value: name, text: label }))
