import type { CodeSettings, LineRange } from '../../thread'
import { joinedRanges } from '../../lineRanges'

/** A comment at the end of a line that says something of it, as Shiki has it: `// [!code ++]`, `# [!code hl:3]`. */
const notation = /(?:\/\/|\/\*|<!--|[#;%]|--)[\t ]*\[!code (\+\+|--|hl|highlight|focus)(?::(\d{1,4}))?\][\t ]*(?:(?:\*\/|-->)[\t ]*)?$/

type Kind = 'marked' | 'added' | 'removed'

/** Code without the comments that only mark its lines, and what they say, beside what the fence says. */
export function readCodeNotation(code: string, settings: CodeSettings = {}): { readonly code: string, readonly settings: CodeSettings } {
  if (!code.includes('[!code '))
    return { code, settings }
  const found: Record<Kind, LineRange[]> = { marked: [...settings.marked ?? []], added: [...settings.added ?? []], removed: [...settings.removed ?? []] }
  const lines: string[] = []
  for (const line of code.split('\n')) {
    const match = notation.exec(line)
    if (!match) {
      lines.push(line)
      continue
    }
    const rest = line.slice(0, match.index).trimEnd()
    const first = lines.length + 1
    const kind: Kind = match[1] === '++' ? 'added' : match[1] === '--' ? 'removed' : 'marked'
    found[kind].push([first, first + Math.max(1, Number(match[2] ?? 1)) - 1])
    // A comment with a line of its own speaks of the lines after it.
    if (rest !== '')
      lines.push(rest)
  }
  const marks = Object.fromEntries(Object.entries(found).flatMap(([kind, ranges]) => ranges.length > 0 ? [[kind, joinedRanges(ranges)]] : []))
  return { code: lines.join('\n'), settings: { ...settings, ...marks } }
}
