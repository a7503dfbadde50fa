import type { ThreadSettings } from '../../importedThread'

type Section = 'canvas' | 'card' | 'typography'
type Values = Record<Section, Record<string, number>>

const sectionTitles: readonly (readonly [RegExp, Section])[] = [
  [/Canvas(?: & Background)?$/, 'canvas'],
  [/Card Style$/, 'card'],
  [/Typography$/, 'typography'],
]
/** Labels win where the page shows them; else values stand in this order in their section. */
const order: Record<Section, readonly string[]> = { canvas: ['angle'], card: ['padding', 'cornerRadius'], typography: ['fontSize'] }
/** The page's own lines are far shorter. */
const longestLine = 200
const labels: readonly (readonly [RegExp, string])[] = [[/padding/i, 'padding'], [/radius|corner/i, 'cornerRadius'], [/font|size/i, 'fontSize']]

/** How small the text of a long post may be against the size of the page, and in px, and how large that of a short one. */
const smallerShare = 0.875
const largerShare = 3
const leastFontSize = 8

/** Theme values in the lines above the first post: angle, padding, corner radius and font size, those that are there. */
export function readNavigatorSettings(lines: readonly string[]): ThreadSettings {
  const values: Values = { canvas: {}, card: {}, typography: {} }
  let section: Section | undefined
  let label = ''
  for (const line of lines.map(line => line.trim()).filter(line => line !== '' && line.length <= longestLine)) {
    const titled = sectionTitles.find(([title]) => title.test(line))
    const angle = /(-?\d{1,9}(?:\.\d{1,9})?)\s?(?:°|deg)$/.exec(line)
    const length = /(\d{1,9}(?:\.\d{1,9})?)\s?px$/.exec(line)
    if (titled)
      section = titled[1]
    else if (angle)
      values.canvas.angle = Number(angle[1])
    else if (length && section)
      setLength(values, section, `${label} ${line}`, Number(length[1]))
    label = titled || angle || length ? '' : line
  }
  // The page says a size for all, and a card of one line is another matter than one of twenty.
  if (values.typography.fontSize !== undefined) {
    values.typography.minFontSize = Math.max(leastFontSize, smallerShare * values.typography.fontSize)
    values.typography.maxFontSize = largerShare * values.typography.fontSize
  }
  return Object.fromEntries(Object.entries(values).filter(([, found]) => Object.keys(found).length > 0))
}

function setLength(values: Values, section: Section, label: string, value: number): void {
  const names = order[section].filter(name => name !== 'angle')
  const named = labels.find(([pattern, name]) => names.includes(name) && pattern.test(label))?.[1]
  const name = named ?? names.find(name => !(name in values[section]))
  if (name)
    values[section][name] = value
}
