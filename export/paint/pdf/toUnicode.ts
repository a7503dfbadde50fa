/** Entries that one section may have. */
const maxEntries = 100

/** A map from the numbers of glyphs to what they say, for search and copying (ISO 32000-2, 9.10.3); the first is that of glyph 1. */
export function toUnicode(texts: readonly string[]): string {
  const entries = texts.map((text, index) => `<${hex(index + 1)}> <${Array.from({ length: text.length }, (_, unit) => hex(text.charCodeAt(unit))).join('')}>`)
  const sections = Array.from({ length: Math.ceil(entries.length / maxEntries) }, (_, index) => entries.slice(index * maxEntries, (index + 1) * maxEntries))
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...sections.flatMap(section => [`${section.length} beginbfchar`, ...section, 'endbfchar']),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

/** Four digits. */
export function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}
