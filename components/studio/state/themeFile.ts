import type { Studio } from '../useStudio'
import { parseThemeInput, resolveTheme } from '../../../export/theme/resolveTheme'
import { chooseFile, download, fileName } from './files'

/** Gives the theme as the JSON that the command's `--theme` takes. */
export function saveThemeFile({ store, theme, notice }: Studio): void {
  const name = `${fileName(theme.value.name)}.json`
  download(name, new Blob([`${JSON.stringify({ base: 'aurora', ...store.project.value.theme }, undefined, 2)}\n`], { type: 'application/json' }))
  if (theme.value.canvas.kind === 'picture')
    notice.value = `The picture ${theme.value.canvas.source} is not in the theme file: put it beside it, or save the project.`
}

/** Lets the person choose a theme file and puts it on; one that cannot be used changes nothing. */
export async function openThemeFile({ store, problem, notice }: Studio): Promise<void> {
  const file = await chooseFile('.json,application/json')
  if (!file)
    return
  try {
    const input = parseThemeInput(JSON.parse(await file.text()), file.name)
    resolveTheme(input)
    store.edit('open theme', project => ({ ...project, theme: input }))
    notice.value = `${file.name} is on.`
  }
  catch (error) {
    problem.value = error instanceof SyntaxError ? `Expected ${file.name} to be a theme file in JSON, but received text that is not.` : error instanceof Error ? error.message : String(error)
  }
}
