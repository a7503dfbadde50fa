const opening = /^[\t >]*(`{3,}(?=[^`]*$)|~{3,})/
const closing = /^[\t >]*(`{3,}|~{3,})[\t ]*$/

/** A Markdown text with all but its fenced code blocks changed; `change` is given the runs of whole lines between them. */
export function outsideFences(source: string, change: (lines: string) => string): string {
  return fenceParts(source).map(({ text, isCode }) => isCode ? text : change(text)).join('\n')
}

/** A Markdown text with all but its code changed, in blocks and in lines; `change` is given the runs between. */
export function outsideCode(source: string, change: (text: string) => string): string {
  return outsideFences(source, lines => codeParts(lines).map(({ text, isCode }) => isCode ? text : change(text)).join(''))
}

interface Part {
  readonly text: string
  readonly isCode: boolean
}

function fenceParts(source: string): Part[] {
  const parts: { lines: string[], isCode: boolean }[] = []
  let fence: string | undefined
  for (const line of source.split('\n')) {
    const start = fence === undefined ? opening.exec(line)?.[1] : undefined
    const isCode = fence !== undefined || start !== undefined
    const last = parts.at(-1)
    if (last?.isCode === isCode && start === undefined)
      last.lines.push(line)
    else
      parts.push({ lines: [line], isCode })
    const end = fence === undefined ? undefined : closing.exec(line)?.[1]
    fence = start ?? (end !== undefined && end[0] === fence?.[0] && end.length >= fence.length ? undefined : fence)
  }
  return parts.map(({ lines, isCode }) => ({ text: lines.join('\n'), isCode }))
}

/** Code between runs of as many backticks. */
function codeParts(lines: string): Part[] {
  const runs = Array.from(lines.matchAll(/`+/g), ({ index, 0: run }) => ({ index, length: run.length }))
  // Of each length, the places where runs stand, the next one last.
  const places = new Map<number, number[]>()
  for (let at = runs.length - 1; at >= 0; at--) {
    const { length } = runs[at]
    places.set(length, places.get(length) ?? [])
    places.get(length)?.push(at)
  }
  const parts: Part[] = []
  let end = 0
  for (let at = 0; at < runs.length; at++) {
    const same = places.get(runs[at].length) ?? []
    while (same.length > 0 && same[same.length - 1] <= at)
      same.pop()
    const next = same.at(-1)
    if (next === undefined)
      continue
    const close = runs[next].index + runs[next].length
    parts.push({ text: lines.slice(end, runs[at].index), isCode: false }, { text: lines.slice(runs[at].index, close), isCode: true })
    end = close
    at = next
  }
  return [...parts, { text: lines.slice(end), isCode: false }]
}
