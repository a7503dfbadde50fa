import type { OwnFont } from '../../../export/text/ownFont'
import type { OwnFamily } from '../../../export/theme/fontFamilies'

/** A family of somebody's own among a project's files. */
export interface NamedFamily {
  readonly name: string
  readonly files: OwnFamily
}

const weightNames: Readonly<Record<number, string>> = { 100: 'Thin', 200: 'Extra light', 300: 'Light', 400: 'Regular', 500: 'Medium', 600: 'Semibold', 700: 'Bold', 800: 'Extra bold', 900: 'Black' }

/** The families of a project's fonts: the one that is on as the look has it, and every other with all of its files. */
export function ownFamilies(fonts: ReadonlyMap<string, OwnFont>, current: OwnFamily): NamedFamily[] {
  const first = current.find(source => fonts.has(source)) ?? current[0]
  const name = first === undefined ? undefined : fonts.get(first)?.family ?? first.split('/').at(-1)
  const names = Array.from(new Set(Array.from(fonts.values(), ({ family }) => family))).filter(family => family !== name)
  return [
    ...name === undefined ? [] : [{ name, files: current }],
    ...names.sort().map(family => ({ name: family, files: Array.from(fonts).flatMap(([source, font]) => font.family === family ? [source] : []) })),
  ]
}

/** What the faces of a family are called, as "Regular, Bold, Bold italic". */
export function faceNames(files: OwnFamily, fonts: ReadonlyMap<string, OwnFont>): string {
  const found = files.flatMap(source => fonts.get(source) ?? []).sort((a, b) => Number(a.style === 'italic') - Number(b.style === 'italic') || a.weight - b.weight)
  return Array.from(new Set(found.map(({ weight, weights, style }) => {
    const name = weights ? `All weights from ${weights[0]} to ${weights[1]}` : weightNames[Math.round(weight / 100) * 100]
    return style === 'normal' ? name : name === 'Regular' ? 'Italic' : `${name} italic`
  }))).join(', ')
}
