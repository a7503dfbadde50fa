import type { AddedTo } from '../thread/carouselPosts'
import type { Thread } from '../thread/thread'
import type { FontCatalogue } from './fontCatalogue'
import { drawnPosts } from '../thread/carouselPosts'
import { blockText } from '../thread/postText'
import { eastAsianFonts, eastAsianLanguage } from './eastAsian'

/** Sentences about the languages of a thread whose fonts are too large to come along and are not there, naming the package of each. */
export function missingFonts(thread: AddedTo & Pick<Thread, 'author' | 'language'>, fonts: FontCatalogue, wanted?: ReadonlySet<number>): string[] {
  const { author, language = '' } = thread
  const texts = [author.name, ...drawnPosts(thread, wanted).flatMap(({ post }) => post.blocks.map(blockText))]
  const languages = new Set(texts.map(text => eastAsianLanguage(text, language)))
  return eastAsianFonts
    .filter(font => languages.has(font.language) && !fonts.some(({ family }) => family === font.family))
    .map(font => `${font.name} needs a font that is too large to come along: run "npm install ${font.package}" and "npm run prepare" in Threadeck's folder.`)
}
