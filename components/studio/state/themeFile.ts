import type { Studio } from '../useStudio'
import { builtInThemes } from '../../../export/theme/builtInThemes'
import { familyFiles } from '../../../export/theme/fontFamilies'
import { parseThemeInput, resolveTheme } from '../../../export/theme/resolveTheme'
import { editedInput, putTheme } from './editTheme'
import { chooseFile, download, fileName } from './files'
import { messageOf } from './messageOf'
import { lackingNotice } from './openThread'

/** Gives the theme as the JSON that the command's `--theme` takes. */
export function saveThemeFile({ edited, notice, ...studio }: Studio): void {
  const { name, canvas, typography } = edited.value
  const fonts = familyFiles(typography.family)
  const left = [...canvas.kind === 'picture' ? [`The picture ${canvas.source}`] : [], ...fonts.length > 0 ? [`The ${fonts.length === 1 ? 'font' : 'fonts'} ${fonts.join(', ')}`] : []]
  download(`${fileName(name)}.json`, new Blob([`${JSON.stringify({ base: builtInThemes[0].name, ...editedInput(studio) }, undefined, 2)}\n`], { type: 'application/json' }))
  notice.value = left.map(files => files.startsWith('The fonts ') ? `${files} are not in the theme file: put them beside it, or save the project.` : `${files} is not in the theme file: put it beside it, or save the project.`).join(' ')
}

/** Lets the person choose a theme file and puts it on; one that cannot be used changes nothing. */
export async function openThemeFile(studio: Studio): Promise<void> {
  const { problem, notice } = studio
  const file = await chooseFile('.json,application/json')
  if (!file)
    return
  try {
    const input = parseThemeInput(JSON.parse(await file.text()), file.name)
    resolveTheme(input)
    putTheme(input, studio)
    notice.value = [`${file.name} is on.`, ...lackingNotice(studio)].join(' ')
  }
  catch (error) {
    problem.value = error instanceof SyntaxError ? `Expected ${file.name} to be a theme file in JSON, but received text that is not.` : messageOf(error)
  }
}
