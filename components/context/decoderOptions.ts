import { models } from '../../engine/hardware/models'

/** Models that keep a KV cache and weights of 16 bits, for a select; encoders read a text at once and keep none. */
export const decoderOptions: readonly { readonly value: string, readonly text: string }[] = models
  .filter(({ name, nativeBits }) => !name.includes('bert') && nativeBits === undefined)
  .map(({ name, label }) => ({ value: name, text: label }))
