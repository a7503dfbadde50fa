/** What `isLanguage` asks for, for messages. */
export const languageForm = 'the tag of a language, such as ar, ja or zh-Hant'

const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i

/** Whether a value has the form of a BCP 47 tag. */
export function isLanguage(value: unknown): value is string {
  return typeof value === 'string' && tag.test(value)
}
