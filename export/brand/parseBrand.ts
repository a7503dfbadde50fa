import type { Brand } from './brandSchema'
import { schemaIssueMessage } from '../message/schemaIssue'
import { resolveTheme } from '../theme/resolveTheme'
import { ThemeError } from '../theme/themeError'
import { brandSchema } from './brandSchema'
import { brandTheme } from './brandTheme'

/** A brand that cannot be used; its message is one sentence. */
export class BrandError extends Error {
  override readonly name = 'BrandError'
}

/** Checks what somebody wrote against the schema, and that its look can be drawn; `where` names it in the message. @throws {BrandError} */
export function parseBrand(value: unknown, where: string): Brand {
  const parsed = brandSchema.safeParse(value)
  if (!parsed.success)
    throw new BrandError(schemaIssueMessage(parsed.error, value, where))
  try {
    resolveTheme(...brandTheme(parsed.data))
  }
  catch (error) {
    throw error instanceof ThemeError ? new BrandError(error.message.replace(/^Expected (\S+) to be/, (_, name: string) => `Expected theme${name === 'theme' ? '' : `.${name}`} in ${where} to be`)) : error
  }
  return parsed.data
}
