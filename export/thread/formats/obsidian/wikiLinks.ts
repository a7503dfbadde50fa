const link = /(!?)\[\[([^[\]\n]{1,400})\]\]/g
const pictureName = /\.(?:png|jpe?g|webp|gif|avif|svg|bmp)$/i
const size = /^\d{1,5}(?:x\d{1,5})?$/

/** Links of a note as their text, and embedded pictures as pictures; `notes` takes the names of what else is embedded. */
export function readLinks(text: string, notes: Set<string>): string {
  return text.replace(link, (_, sign: string, inside: string) => {
    // In a table, the line is escaped.
    const [target, ...labels] = inside.replaceAll('\\|', '|').split('|').map(part => part.trim())
    if (sign === '')
      return labels.at(-1) || shownTarget(target)
    if (!pictureName.test(target)) {
      notes.add(shownTarget(target))
      return ''
    }
    const alt = labels.filter(label => !size.test(label)).join(' ')
    return `![${alt.replace(/[\\`*_$]/g, '\\$&')}](<${target.replace(/[%<>\\]/g, encodeURIComponent)}>)`
  })
}

/** A link to a heading or a block of a note, as Obsidian shows it. */
function shownTarget(target: string): string {
  const [note, ...parts] = target.split('#')
  return [note, ...parts.filter(part => !part.startsWith('^'))].filter(part => part !== '').join(' > ') || target
}
