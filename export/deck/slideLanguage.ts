import { bundledLanguagesInfo } from 'shiki/langs'

/** The name by which Slidev's highlighter knows a language that a fence names; "text" for one that it does not know, which would end the build. */
export function slideLanguage(name: string | undefined): string {
  const language = name?.toLowerCase() ?? ''
  return bundledLanguagesInfo.find(({ id, aliases }) => id === language || aliases?.includes(language))?.id ?? 'text'
}
