import { readFile } from 'node:fs/promises'
import { findJsonMistake } from '../message/jsonMistake'

export interface JsonFileKind {
  /** What names the file, such as `--theme`. */
  readonly flag: string
  /** What the file is, such as "theme". */
  readonly what: string
  /** Makes the error that says why it cannot be used. */
  readonly error: (message: string) => Error
}

/** The value in a JSON file that a flag names; what is wrong with the file is thrown in one sentence. */
export async function readJsonFile(name: string, { flag, what, error }: JsonFileKind): Promise<unknown> {
  const text = await readFile(name, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    throw error(code === 'ENOENT' || code === 'ENOTDIR'
      ? `Expected ${flag} to be a ${what} file, but found none at ${name}: check its path.`
      : `Expected ${flag} to be a ${what} file, but ${name} ${code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`}.`)
  })
  try {
    return JSON.parse(text)
  }
  catch {
    const mistake = findJsonMistake(text)
    throw error(`Expected ${mistake?.expected ?? 'JSON'} in ${name}${mistake ? `, line ${mistake.line}` : ''}, but received ${mistake?.found ?? 'something else'}: correct the JSON of the ${what}.`)
  }
}
