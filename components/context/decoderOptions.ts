import { models } from '../../engine/hardware/models'

/** Models that keep keys and values and weights of 16 bits, for a select; encoders read a text at once and keep none. */
export const decoderOptions: readonly { readonly value: string, readonly text: string }[] = models
  .filter(({ name, nativeBits, caches, parameters }) => !name.includes('bert') && nativeBits === undefined && caches === undefined && parameters !== undefined)
  .map(({ name, label }) => ({ value: name, text: label }))
