const property = /^(?:\*\*([^*\n:]{1,60}):\*\*|([\p{L}\p{N}][^:\n*`[\]<>]{0,40}):)(?: (?=\S)|$)/u
/** Names that a single line is taken for a property by. */
const usualNames = new Set(['assign', 'author', 'category', 'created', 'created by', 'created time', 'date', 'due', 'due date', 'last edited by', 'last edited time', 'owner', 'priority', 'published', 'status', 'tag', 'tags', 'type', 'updated', 'url'])

/** A page of Notion without the lines "Name: value" right below its title, and the names in them. */
export function withoutProperties(text: string): { readonly body: string, readonly properties: readonly string[] } {
  const lines = text.split('\n')
  const title = lines.findIndex(line => line.trim() !== '')
  if (title === -1 || !/^# \S/.test(lines[title]))
    return { body: text, properties: [] }
  let start = title + 1
  while (lines[start]?.trim() === '')
    start++
  let end = start
  const properties: string[] = []
  for (; lines[end] !== undefined && lines[end].trim() !== ''; end++) {
    const found = property.exec(lines[end])
    if (!found)
      return { body: text, properties: [] }
    properties.push((found[1] ?? found[2]).trim())
  }
  if (properties.length === 0 || (properties.length === 1 && !usualNames.has(properties[0].toLowerCase())))
    return { body: text, properties: [] }
  return { body: [...lines.slice(0, start), ...lines.slice(end)].join('\n'), properties }
}
