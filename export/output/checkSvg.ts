import type { SvgElement } from './svgShapes'
import { DomUtils, parseDocument, Parser } from 'htmlparser2'
import { findCssMistake } from './checkCss'
import { isEmbeddedPicture } from './embeddedPicture'
import { PictureError } from './pictureError'
import { countDrawn } from './svgShapes'

const refusedElements = new Set(['script', 'foreignobject', 'iframe', 'embed', 'object', 'audio', 'video', 'handler', 'listener', 'include'])
const textElements = new Set(['text', 'tspan', 'tref', 'textpath', 'altglyph'])
const styleAttributes = /^(?:style|filter|fill|stroke|mask|clip-path|cursor|marker.*|.*image|src|.*color.*|values|to|from|by)$/
const mostBlur = 10_000
const mostShapes = 100_000
/** Longer side in the SVG's own units: beyond it, its size is no size of a picture. */
const longestSide = 1_000_000
// The parser of the renderer takes a few more.
const deepest = 200

/**
 * Refuses an SVG that could run something, read another file, or look different on another machine.
 * @param source - its text; `name` is what messages call it.
 * @returns the SVG as it was checked, written out again, because what draws it may read the original differently.
 * @throws {PictureError}
 */
export function checkSvg(source: string, name: string): string {
  const refuse = (what: string, remedy: string): never => {
    throw new PictureError(`Expected ${name} to be an SVG picture that stands alone, but received one with ${what}: ${remedy}.`)
  }
  checkStructure(source, name, refuse)
  const root = parseDocument(source, { xmlMode: true }).children.find(node => 'attribs' in node)
  if (!root || localName(root.name) !== 'svg')
    throw new PictureError(`Expected ${name} to be a picture (PNG, JPEG, WebP, AVIF, GIF or SVG), but received something else.`)
  // Comments may hold what XML takes for no comment.
  DomUtils.filter(({ type }) => type === 'comment' || type === 'directive', root).forEach(node => DomUtils.removeElement(node))
  const elements = DomUtils.getElementsByTagName('*', root)
  for (const element of [root, ...elements])
    checkElement(element, name, refuse)
  checkSize(root, name)
  const shapes = countDrawn(root)
  if (shapes > mostShapes)
    throw new PictureError(`Expected ${name} to draw at most ${mostShapes.toLocaleString('en')} elements, but received ${shapes.toLocaleString('en')} by the copies of its <use>: save it with fewer copies.`)
  return DomUtils.getOuterHTML(root, { xmlMode: true })
}

type Refuse = (what: string, remedy: string) => never

/** What a tree of elements does not show. */
function checkStructure(source: string, name: string, refuse: Refuse): void {
  let depth = 0
  const parser = new Parser({
    onopentag() {
      if (++depth > deepest)
        throw new PictureError(`Expected ${name} to nest its elements at most ${deepest} deep, but received more: save it with fewer groups.`)
    },
    onclosetag(tag, implied) {
      depth--
      if (implied && !source.slice(parser.startIndex, parser.endIndex + 1).endsWith('/>'))
        throw new PictureError(`Expected ${name} to be a whole picture, but its <${tag}> does not end: save it again.`)
    },
    onprocessinginstruction(instruction, data) {
      if (/entity|\[/i.test(data) || /^\?xml-stylesheet/i.test(instruction))
        refuse('entities or a style sheet of its own', 'save it as a plain SVG')
      const encoding = /encoding\s*=\s*["']([^"']*)/i.exec(data)?.[1]
      if (/^\?xml$/i.test(instruction) && encoding !== undefined && !/^(?:utf-?8|utf-?16|us-ascii)$/i.test(encoding))
        refuse(`the encoding ${shorten(encoding)}`, 'save it as UTF-8')
    },
  }, { xmlMode: true })
  parser.end(source)
}

function checkElement(element: SvgElement, name: string, refuse: Refuse): void {
  const tag = localName(element.name)
  if (refusedElements.has(tag))
    refuse(`a <${tag}> element`, 'remove it')
  if (textElements.has(tag))
    throw machineDependent(name, 'text, which would be drawn in whatever font a machine has', 'convert its text to paths')
  if (tag === 'style')
    checkCss(DomUtils.textContent(element), 'a style sheet that reads other files', name, refuse)
  for (const [attribute, value] of Object.entries(element.attribs)) {
    const key = localName(attribute)
    if (key.startsWith('on'))
      refuse(`a script in "${attribute}"`, 'remove it')
    if (key === 'systemlanguage')
      throw machineDependent(name, 'parts for one language, which would be drawn by the language of a machine', 'keep one of them, without systemLanguage')
    if (key === 'base' && attribute !== key)
      refuse(`a base for its references in "${attribute}"`, 'remove it')
    if ((key === 'href' || key === 'src') && tag !== 'a' && value !== '' && !isInner(value))
      refuse(`a reference to ${shorten(value)}`, 'put the picture into the file, or remove it')
    if (key === 'attributename' && localName(value.trim()) === 'href')
      refuse('a reference that is animated', 'remove it')
    if (key === 'stddeviation' && value.split(/[\s,]+/).some(part => Number(part) > mostBlur))
      throw blursTooMuch(name, value)
    if (styleAttributes.test(key) || /[(\\]/.test(value))
      checkCss(value, `a reference in "${attribute}"`, name, refuse)
  }
}

function checkCss(css: string, what: string, name: string, refuse: Refuse): void {
  const mistake = findCssMistake(css, mostBlur, isInner)
  if (mistake?.kind === 'blur')
    throw blursTooMuch(name, String(mistake.radius))
  if (mistake)
    refuse(what, 'remove it')
}

/** A place in the same file, or a picture of pixels inside it. */
function isInner(address: string): boolean {
  return address.trimStart().startsWith('#') || isEmbeddedPicture(address)
}

/** The renderer counts in whole numbers, and tells those beyond them to the terminal. */
function checkSize({ attribs }: SvgElement, name: string): void {
  for (const value of [attribs.width, attribs.height, ...(attribs.viewBox ?? '').split(/[\s,]+/)]) {
    if (Math.abs(Number.parseFloat(value ?? '')) > longestSide)
      throw new PictureError(`Expected picture ${name} to have sides of at most ${longestSide.toLocaleString('en')} px, but received ${shorten(value)}: make it smaller.`)
  }
}

function blursTooMuch(name: string, value: string): PictureError {
  return new PictureError(`Expected ${name} to blur by at most ${mostBlur.toLocaleString('en')} px, but received ${shorten(value)}: lower the blur (stdDeviation).`)
}

function machineDependent(name: string, what: string, remedy: string): PictureError {
  return new PictureError(`Expected ${name} to be an SVG picture that stands alone, but received one with ${what}: ${remedy}.`, { machineDependent: { what, remedy } })
}

function localName(name: string): string {
  return name.toLowerCase().replace(/^.*:/, '')
}

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value
}
