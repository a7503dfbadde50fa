import type { Studio } from '../useStudio'
import { builtInThemes } from '../../../export/theme/builtInThemes'
import { parseThemeInput, resolveTheme } from '../../../export/theme/resolveTheme'
import { editedInput, putTheme } from './editTheme'
import { chooseFile, download, fileName } from './files'
import { messageOf } from './messageOf'

/** Gives the theme as the JSON that the command's `--theme` takes. */
export function saveThemeFile({ edited, notice, ...studio }: Studio): void {
  const { name, canvas } = edited.value
  download(`${fileName(name)}.json`, new Blob([`${JSON.stringify({ base: builtInThemes[0].name, ...editedInput(studio) }, undefined, 2)}\n`], { type: 'application/json' }))
  if (canvas.kind === 'picture')
    notice.value = `The picture ${canvas.source} is not in the theme file: put it beside it, or save the project.`
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
    notice.value = `${file.name} is on.`
  }
  catch (error) {
    problem.value = error instanceof SyntaxError ? `Expected ${file.name} to be a theme file in JSON, but received text that is not.` : messageOf(error)
  }
}
