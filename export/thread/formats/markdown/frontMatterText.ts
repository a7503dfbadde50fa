import type { ThreadSettings } from '../../importedThread'
import type { Thread } from '../../thread'
import { stringify } from 'yaml'
import { writtenCard } from '../json/serializeThread'

export interface FrontMatterTextOptions {
  /** Whether numbers that count the posts are part of their text. @default false */
  readonly keepsNumbers?: boolean
}

/** Front matter that says of a thread all that its posts do not, and the look that it states; `readFrontMatter` reads it. */
export function frontMatterText({ title, author, language, layout, cover, outro }: Omit<Thread, 'posts'>, settings: ThreadSettings = {}, { keepsNumbers = false }: FrontMatterTextOptions = {}): string {
  const { name, handle, avatar, verified, logo, logoCorner } = author
  const values = {
    title,
    author: name || undefined,
    handle: handle || undefined,
    avatar,
    verified,
    logo,
    logoCorner,
    lang: language,
    layout,
    cover: cover === undefined ? undefined : writtenCard(cover),
    outro: outro === undefined ? undefined : writtenCard(outro),
    postNumbers: keepsNumbers ? 'keep' : undefined,
    ...settings,
  }
  return `---\n${stringify(values, { lineWidth: 0, aliasDuplicateObjects: false })}---\n`
}
