import type { FontCatalogue } from '../../../export/text/fontCatalogue'
import type { OwnFont } from '../../../export/text/ownFont'
import type { Theme } from '../../../export/theme/theme'
import { ownFaces } from '../../../export/text/ownFamily'
import { familyFiles } from '../../../export/theme/fontFamilies'

const known = new WeakMap<FontCatalogue, WeakMap<ReadonlyMap<string, OwnFont>, Map<string, FontCatalogue>>>()

/** The bundled fonts with those of somebody's own that the looks are set in; the same ones are the same list, so that what is known of their letters is kept. */
export function studioCatalogue(bundled: FontCatalogue, looks: readonly Pick<Theme, 'typography'>[], fonts: ReadonlyMap<string, OwnFont>): FontCatalogue {
  if (fonts.size === 0)
    return bundled
  const families = Array.from(new Set(looks.map(({ typography }) => JSON.stringify(familyFiles(typography.family))))).sort()
  const byFonts = known.get(bundled) ?? new WeakMap<ReadonlyMap<string, OwnFont>, Map<string, FontCatalogue>>()
  known.set(bundled, byFonts)
  const byFamilies = byFonts.get(fonts) ?? new Map<string, FontCatalogue>()
  byFonts.set(fonts, byFamilies)
  const key = families.join()
  const catalogue = byFamilies.get(key) ?? [...bundled, ...families.flatMap(files => ownFaces(JSON.parse(files) as string[], fonts))]
  byFamilies.set(key, catalogue)
  return catalogue
}
