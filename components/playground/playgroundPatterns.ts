import { maskPatterns } from '../sparse/maskPatterns'

/** Masks of the playground: a million tokens have too many random blocks to draw while a slider moves. */
export const playgroundPatterns = maskPatterns.filter(({ value }) => value !== 'block-sparse')
