/** What the declarations of a `style` attribute say of the text. */
export interface InlineStyle {
  /** Left out where nothing is said of it. */
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strike?: boolean
  readonly shift?: 'sub' | 'sup'
  /** On a bright background, as of a marker. */
  readonly mark?: boolean
  readonly monospace?: boolean
  readonly hidden?: boolean
  /** Keeps white space, as editors of code do. */
  readonly preformatted?: boolean
}

const monospace = /mono|courier|consolas|menlo|monaco/i
/** Names that programs have for the colours of their markers. */
const brightNames = new Set(['yellow', 'lime', 'aqua', 'cyan', 'fuchsia', 'magenta'])

/** Reads a `style` attribute; of what is said twice, the last counts. */
export function inlineStyle(source: string): InlineStyle {
  const values = new Map(source.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':')
    return colon === -1 ? [] : [[declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim().toLowerCase()] as const]
  }))
  const value = (...names: readonly string[]) => names.map(name => values.get(name)).find(found => found !== undefined)
  const weight = value('font-weight')
  const slant = value('font-style')
  const line = value('text-decoration-line', 'text-decoration')
  const shift = value('vertical-align')
  const background = value('mso-highlight', 'background-color', 'background')
  return {
    ...weight !== undefined && { bold: weight.startsWith('bold') || Number(weight) >= 600 },
    ...slant !== undefined && { italic: /^(?:italic|oblique)/.test(slant) },
    ...line !== undefined && { strike: line.includes('line-through') },
    ...(shift === 'sub' || shift === 'super') && { shift: shift === 'sub' ? 'sub' : 'sup' },
    ...background !== undefined && isBright(background) && { mark: true },
    ...monospace.test(value('font-family') ?? '') && { monospace: true },
    ...(value('display') === 'none' || value('visibility') === 'hidden' || value('mso-hide') === 'all') && { hidden: true },
    ...value('white-space')?.startsWith('pre') && { preformatted: true },
  }
}

/** Whether a background is a marker's: light and of a strong colour, not the grey, white or dark of a page. */
function isBright(color: string): boolean {
  if (brightNames.has(color.split(' ')[0]))
    return true
  const hex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(color)?.slice(1).map(part => Number.parseInt(part, 16))
  const rgb = hex ?? (color.startsWith('rgb') ? color.match(/\d+/g)?.slice(0, 3).map(Number) : undefined)
  return rgb !== undefined && Math.max(...rgb) > 200 && Math.max(...rgb) - Math.min(...rgb) > 60
}
