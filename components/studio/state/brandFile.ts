import type { Studio } from '../useStudio'
import { familyFiles } from '../../../export/theme/fontFamilies'
import { brandOf } from './brandKit'
import { chooseFile, download, fileName } from './files'
import { openThread } from './openThread'

/** Gives the brand of the project as the JSON that the command's `--brand` takes. */
export function saveBrandFile({ store, edited, notice }: Studio): void {
  const { project } = store
  const brand = brandOf(project.value)
  download(`${fileName(brand.name ?? 'brand')}.brand.json`, new Blob([`${JSON.stringify(brand, undefined, 2)}\n`], { type: 'application/json' }))
  const { canvas, typography } = edited.value
  const files = [brand.avatar, brand.logo, canvas.kind === 'picture' ? canvas.source : undefined, ...familyFiles(typography.family)].filter(file => file !== undefined)
  notice.value = ['The brand is saved for --brand.', ...files.length === 0 ? [] : [`${files.join(', ')} ${files.length === 1 ? 'is' : 'are'} not in the file: put ${files.length === 1 ? 'it' : 'them'} beside it.`]].join(' ')
}

/** Lets the person choose a brand file and puts it on; one that cannot be used changes nothing. */
export async function openBrandFile(studio: Studio): Promise<void> {
  const file = await chooseFile('.json,application/json')
  if (file)
    openThread(new Uint8Array(await file.arrayBuffer()), file.name, studio, { isFile: true })
}
