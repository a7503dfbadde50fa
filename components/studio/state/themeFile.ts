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
  download(`${fileName(name)}.json`, new Blob([`${JSON.stringify({ base: builtInThemes[0].name, ...editedInput(studio) }, undefined, 2)}\n`], { type: 'application/json' }))
  notice.value = [...leftOut('picture', canvas.kind === 'picture' ? [canvas.source] : []), ...leftOut('font', familyFiles(typography.family))].join(' ')
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

/** Says which files a theme file names without holding them. */
function leftOut(kind: 'picture' | 'font', files: readonly string[]): string[] {
  switch (files.length) {
    case 0: return []
    case 1: return [`The ${kind} ${files[0]} is not in the theme file: put it beside it, or save the project.`]
    default: return [`The ${kind}s ${files.join(', ')} are not in the theme file: put them beside it, or save the project.`]
  }
}
