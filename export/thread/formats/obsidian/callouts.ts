const opening = /^((?:[\t ]{0,3}>)+[\t ]{0,3})\[!([a-z][\w-]{0,40})(?:\|[^\]\n]{0,80})?\][+-]?(.*)$/i

/** The first lines of callouts as titles in bold: the author's, otherwise the kind of the callout. */
export function calloutTitles(lines: string): string {
  return lines.split('\n').map((line) => {
    const [whole, quote, kind, title] = opening.exec(line) ?? []
    return whole === undefined ? line : `${quote}**${(title.trim() || kind[0].toUpperCase() + kind.slice(1).toLowerCase()).replaceAll('*', '\\*')}**`
  }).join('\n')
}
