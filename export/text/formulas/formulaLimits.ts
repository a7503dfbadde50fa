const maxCharacters = 4000
const maxNesting = 60
const opening = /\\(?:left|begin)(?![a-z])|\\[^a-z]|[{}]|\\(?:right|end)(?![a-z])/gi

/** Why a source is not tried: longer or more deeply nested than a formula that a person wrote; undefined for all others. */
export function formulaExcess(tex: string): string | undefined {
  if (tex.length > maxCharacters)
    return `it has more than ${maxCharacters} characters`
  let depth = 0
  let deepest = 0
  for (const [sign] of tex.matchAll(opening)) {
    depth += sign === '{' || /^\\(?:left|begin)$/i.test(sign) ? 1 : sign === '}' || /^\\(?:right|end)$/i.test(sign) ? -1 : 0
    deepest = Math.max(deepest, depth)
  }
  return deepest > maxNesting ? `it is nested more than ${maxNesting} levels deep` : undefined
}
