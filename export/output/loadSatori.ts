import type { Satori } from '../render/satoriLetters'
import { createRequire } from 'node:module'

/** Loads Satori from its package, when asked and not before. */
export async function loadSatori(): Promise<Satori> {
  return (createRequire(import.meta.url)('satori') as { readonly default: Satori }).default
}
