import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { checkSvg } from '../../../export/output/checkSvg'
import { PictureError } from '../../../export/output/pictureError'
import { fuzzSize } from '../../fuzzSize'

const secret = 'threadeck-secret'
/** Ways to write a letter that XML or CSS reads as the letter. */
const disguises: readonly ((letter: string) => string)[] = [
  letter => letter,
  letter => letter.toUpperCase(),
  letter => `\\${letter.charCodeAt(0).toString(16)} `,
  letter => `\\${letter.charCodeAt(0).toString(16).padStart(6, '0')}`,
  letter => `&#${letter.charCodeAt(0)};`,
  letter => `&#x${letter.charCodeAt(0).toString(16)};`,
]
function disguised(word: string) {
  return fc.array(fc.constantFrom(...disguises), { minLength: word.length, maxLength: word.length })
    .map(ways => [...word].map((letter, index) => ways[index](letter)).join(''))
}

const shapes = ['<rect width="9" height="9"/>', '<g>', '</g>', '<g id="a"/>', '<use href="#a"/>', '<path d="M0 0H9V9Z"/>', '<style>', '</style>', '<![CDATA[', ']]>', '<!--', '-->', '<svg>', '</svg>', '<text>a</text>', '<a href="b">', '</a>', 'fill: red', '{', '}', '@import "b";', 'url(', '#a', ')', '"', '\'', '<rect fill="url(#a)"/>', '<image href="data:image/png;base64,AA"/>', '&lt;', '&', '<?a b?>', '<!DOCTYPE svg>', '\\', 'a']

it('a reference that is disguised by escapes of CSS and XML is found in style sheets and attributes', () => {
  fc.assert(fc.property(disguised('url'), disguised('import'), fc.constantFrom('', ' ', '&#34;'), fc.boolean(), (url, atImport, quote, inAttribute) => {
    const outer = `${url}(${quote}file:///${secret}${quote})`
    const source = inAttribute ? `<rect style="fill: ${outer}"/>` : `<style>@${atImport} ${quote}file:///${secret}${quote}; rect { fill: ${outer} }</style>`
    expect(() => checkSvg(svg(source), 'a.svg')).toThrow(PictureError)
  }), fuzzSize(3000))
})

it('an SVG of any pieces is refused in one sentence, or comes out as XML that holds nothing it may not', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...shapes), { maxLength: 12 }), async (pieces) => {
    const checked = outcome(svg(pieces.join('')))
    if (checked instanceof PictureError) {
      expect(checked.message).toMatch(/^Expected (?:picture )?a\.svg [^\n]*\.$/)
      return
    }
    expect(checked.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')).not.toMatch(/<(?:text|script|foreignObject|!|\?)/i)
    expect(checkSvg(checked, 'a.svg')).toBe(checked)
    // What is no XML even now, the renderer refuses.
    const format = await sharp(Buffer.from(checked)).metadata().then(metadata => metadata.format, () => undefined)
    expect([undefined, 'svg']).toContain(format)
  }), fuzzSize(3000))
})

function svg(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`
}

function outcome(source: string): string | PictureError {
  try {
    return checkSvg(source, 'a.svg')
  }
  catch (error) {
    if (error instanceof PictureError)
      return error
    throw error
  }
}
