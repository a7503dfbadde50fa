import type { Mask } from './mask'
import { checkCount, ValueError } from '../valueError'
import { causal, causalWindow, full, slidingWindow } from './bandMask'
import { bigBird, blockSparse } from './blockMask'
import { chunked } from './chunkedMask'
import { dilated } from './dilatedMask'
import { globalWindow } from './globalWindowMask'
import { fixed, strided } from './sparseTransformerMask'

/** How masks are written in a command or a control, an example each. */
export const maskForms = ['full', 'causal', 'window:128', 'causal-window:4096', 'chunked:8192', 'dilated:128,2', 'strided:64', 'fixed:64,4', 'longformer:512,16', 'bigbird:64', 'block-sparse:64,0.25'] as const

interface MaskForm {
  /** Least and most numbers after the colon. */
  readonly numbers: readonly [least: number, most: number]
  readonly make: (numbers: readonly number[], seqLen: number) => Mask
}

const forms: Record<string, MaskForm> = {
  'full': { numbers: [0, 0], make: full },
  'causal': { numbers: [0, 0], make: causal },
  'window': { numbers: [1, 1], make: ([window]) => slidingWindow(window) },
  'causal-window': { numbers: [1, 1], make: ([window]) => causalWindow(window) },
  'chunked': { numbers: [1, 1], make: ([chunk]) => chunked(chunk) },
  'dilated': { numbers: [2, 2], make: ([window, dilation]) => dilated(window, dilation) },
  'strided': { numbers: [1, 1], make: ([stride]) => strided(stride) },
  'fixed': { numbers: [1, 2], make: ([stride, summary]) => fixed(stride, summary) },
  'longformer': { numbers: [2, 2], make: ([window, globals]) => globalWindow(window, globals) },
  'bigbird': { numbers: [0, 1], make: ([blockSize], seqLen) => bigBird({ seqLen, blockSize }) },
  'block-sparse': { numbers: [2, 2], make: ([blockSize, density], seqLen) => blockSparse({ seqLen, blockSize, density }) },
}

/** Reads a mask such as "window:128"; masks of blocks are made for `seqLen` keys. @throws {ValueError} that lists the forms */
export function parseMask(text: string, seqLen: number): Mask {
  checkCount('sequence length', seqLen)
  const [kind, rest] = text.split(/:(.*)/s)
  const form = Object.hasOwn(forms, kind) ? forms[kind] : undefined
  const numbers = rest === undefined ? [] : rest.split(',').map(part => /^\d+(?:\.\d+)?$/.test(part) ? Number(part) : Number.NaN)
  if (!form || numbers.some(Number.isNaN) || numbers.length < form.numbers[0] || numbers.length > form.numbers[1])
    throw new ValueError(`Expected mask to be one of ${maskForms.join(', ')}, but received ${text}.`)
  return form.make(numbers, seqLen)
}
