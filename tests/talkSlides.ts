import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { load } from '@slidev/parser/fs'

/** The talk's slides as Slidev reads them, those of other files included. @param text - of slides.md, as it stands when left out */
export function talkSlides(text = readFileSync('slides.md', 'utf8')): ReturnType<typeof load> {
  const path = resolve('slides.md')
  return load({ roots: [], userRoot: resolve('.') }, path, { [path]: text })
}
