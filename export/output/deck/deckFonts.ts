import type { FontFace } from '../../text/fontCatalogue'
import type { OwnFont } from '../../text/ownFont'
import type { Theme } from '../../theme/theme'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bundledFonts } from '../bundledFonts'
import { openFontFiles } from '../fontFiles'

/** The fonts of a deck: files beside its style sheet, and the families that they make. */
export interface DeckFonts {
  readonly css: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly families: readonly string[]
  readonly codeFamilies: readonly string[]
}

const require = createRequire(import.meta.url)
const codeFamily = 'JetBrains Mono'
/** Of the machine: a browser draws emoji itself. */
const emojiFamilies = ['Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji']

/** Fonts that a deck needs: those of its theme and of its code, and those of other scripts that its text has; none is fetched from anywhere. */
export function deckFonts({ typography }: Pick<Theme, 'typography'>, text: string, own: ReadonlyMap<string, OwnFont>): DeckFonts {
  const files = new Map<string, Uint8Array>()
  const rules: string[] = []
  const { catalogue } = openFontFiles()
  const addBundled = (family: string, weights: ReadonlySet<number>) => {
    const faces = bundledFonts.filter(face => face.family === family && (weights.has(face.weight) || face.style === 'italic'))
    for (const { id, source, weight, style } of faces) {
      files.set(`${id}.woff2`, readFileSync(require.resolve(source)))
      // Where a face has one file, all characters are in it.
      const isDivided = faces.some(other => other.id !== id && other.weight === weight && other.style === style)
      rules.push(fontRule(family, `${id}.woff2`, { weight, style, range: isDivided ? rangeOf(catalogue.find(face => face.id === id)) : undefined }))
    }
  }
  const { family, weight, boldWeight } = typography
  const weights = new Set<number>([weight, boldWeight])
  const families: string[] = []
  if (typeof family === 'string') {
    families.push(family)
    addBundled(family, weights)
  }
  else {
    family.forEach((name, index) => {
      const font = own.get(name)
      if (!font)
        return
      const file = `own-${index + 1}.${font.data[0] === 0x4F ? 'otf' : 'ttf'}`
      files.set(file, font.data)
      families[0] ??= font.family
      rules.push(fontRule(families[0], file, { weight: font.weights?.join(' ') ?? font.weight, style: font.style, range: undefined }))
    })
  }
  const characters = Array.from(new Set(text), character => character.codePointAt(0) ?? 0).filter(point => point > 0x7F)
  const others = new Set(catalogue.filter(face => !face.language && face.family !== families[0] && face.family.startsWith('Noto Sans') && characters.some(point => covers(face, point) && !catalogue.some(first => first.family === families[0] && covers(first, point)))).map(face => face.family))
  // Those of scripts first: a font of symbols has letters too, but does not join them.
  const ordered = [...Array.from(others).filter(isOfScript), ...Array.from(others).filter(other => !isOfScript(other))]
  for (const other of ordered)
    addBundled(other, new Set([400, 700]))
  if (families[0] !== codeFamily)
    addBundled(codeFamily, new Set([400]))
  const fallbacks = [...ordered, ...emojiFamilies]
  return { css: rules.join(''), files, families: [...families, ...fallbacks], codeFamilies: [codeFamily, ...fallbacks] }
}

function isOfScript(family: string): boolean {
  return bundledFonts.some(face => face.family === family && face.scripts !== undefined)
}

function covers({ ranges }: FontFace, point: number): boolean {
  return ranges.some(([first, last]) => point >= first && point <= last)
}

function fontRule(family: string, file: string, { weight, style, range }: { readonly weight: number | string, readonly style: string, readonly range: string | undefined }): string {
  return `@font-face { font-family: ${JSON.stringify(family)}; font-weight: ${weight}; font-style: ${style}; font-display: block; src: url('./fonts/${file}');${range === undefined ? '' : ` unicode-range: ${range};`} }\n`
}

function rangeOf(face: FontFace | undefined): string | undefined {
  const hex = (point: number) => point.toString(16).toUpperCase()
  return face?.ranges.map(([first, last]) => first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`).join(', ')
}
