import type { ThemeInput } from '../theme/themeSchema'
import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { findJsonMistake } from '../message/jsonMistake'
import { builtInTheme } from '../theme/builtInThemes'
import { parseThemeInput } from '../theme/resolveTheme'
import { ThemeError } from '../theme/themeError'
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
  const text = await readFile(name, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ThemeError(error.code === 'ENOENT' || error.code === 'ENOTDIR'
      ? `Expected --theme to be a theme file, but found none at ${name}: check its path.`
      : `Expected --theme to be a theme file, but ${name} ${error.code === 'EISDIR' ? 'is a folder' : `cannot be read (${error.code})`}.`)
  })
  const input = parseThemeInput(parseJson(text, name), name)
  return { input: { name: basename(name, '.json'), ...input }, folder: dirname(resolve(name)) }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    const mistake = findJsonMistake(text)
    throw new ThemeError(`Expected ${mistake?.expected ?? 'JSON'} in ${name}${mistake ? `, line ${mistake.line}` : ''}, but received ${mistake?.found ?? 'something else'}: correct the JSON of the theme.`)
  }
}
