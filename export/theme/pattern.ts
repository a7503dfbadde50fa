import type { CanvasPattern, PatternKind } from './theme'
import type { ThemeInput } from './themeSchema'

export type PatternInput = NonNullable<NonNullable<ThemeInput['canvas']>['pattern']>

/** Minimum and maximum px that a pattern's lengths may have. */
export const patternBounds = { spacing: [4, 400], size: [0.5, 600] } as const

/** What a pattern is like where nothing more is said: to be felt, not seen. */
export const patternDefaults: Readonly<Record<PatternKind, Pick<CanvasPattern, 'spacing' | 'size' | 'strength'>>> = {
  dots: { spacing: 14, size: 2, strength: 0.28 },
  grid: { spacing: 28, size: 1, strength: 0.12 },
  lines: { spacing: 12, size: 1, strength: 0.12 },
  grain: { spacing: 4, size: 1, strength: 0.16 },
  mesh: { spacing: 220, size: 420, strength: 0.9 },
}

/** Values of a pattern over those of another: one of another kind begins with values of its own, and keeps the colour. */
export function mergePattern(before: PatternInput | undefined, input: PatternInput | undefined): PatternInput | undefined {
  if (!before || !input)
    return input ?? before
  const isSameKind = input.kind === undefined || input.kind === before.kind || (before.kind ?? 'none') === 'none'
  return { ...isSameKind ? before : { color: before.color }, ...input }
}

/** A pattern with every value that it needs; undefined where there is none. */
export function completePattern(input: PatternInput | undefined): CanvasPattern | undefined {
  if (!input?.kind || input.kind === 'none')
    return undefined
  const { kind, color, angle } = input
  const { spacing, size, strength } = { ...patternDefaults[kind], ...withoutUndefined(input) }
  return { kind, ...color !== undefined && { color }, spacing, size, strength, ...angle !== undefined && { angle } }
}

function withoutUndefined(input: PatternInput): PatternInput {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
}
