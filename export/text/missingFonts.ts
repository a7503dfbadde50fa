import type { Thread } from '../thread/thread'
import type { FontCatalogue } from './fontCatalogue'
import { blockText } from '../thread/postText'
import { eastAsianFonts, eastAsianLanguage } from './eastAsian'

/** Sentences about the languages of a thread whose fonts are too large to come along and are not there, naming the package of each. */
export function missingFonts({ author, language = '', posts }: Pick<Thread, 'author' | 'language' | 'posts'>, fonts: FontCatalogue, wanted?: ReadonlySet<number>): string[] {
  const texts = [author.name, ...posts.flatMap((post, index) => !wanted || wanted.has(index + 1) ? post.blocks.map(blockText) : [])]
  const languages = new Set(texts.map(text => eastAsianLanguage(text, language)))
  return eastAsianFonts
    .filter(font => languages.has(font.language) && !fonts.some(({ family }) => family === font.family))
    .map(font => `${font.name} needs a font that is too large to come along: run "npm install ${font.package}" and "npm run prepare" in Threadeck's folder.`)
}
