import type { ThemeInput } from '../theme/themeSchema'
import { basename, dirname, resolve } from 'node:path'
import { builtInTheme } from '../theme/builtInThemes'
import { parseThemeInput } from '../theme/resolveTheme'
import { ThemeError } from '../theme/themeError'
import { readJsonFile } from './readJsonFile'
import { UsageError } from './usageError'

export interface NamedTheme {
  readonly input: ThemeInput
  /** Folder of the theme file; pictures of its canvas lie beside or below it. */
  readonly folder: string | undefined
}

/** The theme that `--theme` names: a built-in one, or a JSON file. @throws {UsageError} @throws {ThemeError} */
export async function openTheme(name: string): Promise<NamedTheme> {
  if (!/\.json$|[/\\]/i.test(name)) {
    try {
      return { input: { base: builtInTheme(name).name }, folder: undefined }
    }
    catch (error) {
      throw error instanceof ThemeError ? new UsageError(`${error.message.replace('Expected theme', 'Expected --theme')} A theme file ends in .json.`) : error
    }
  }
  const value = await readJsonFile(name, { flag: '--theme', what: 'theme', error: message => new ThemeError(message) })
  const input = parseThemeInput(value, name)
  return { input: { name: basename(name, '.json'), ...input }, folder: dirname(resolve(name)) }
}
