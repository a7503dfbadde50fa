import { Buffer } from 'node:buffer'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { checkSvg } from '../../../export/output/checkSvg'
import { readPicture } from '../../../export/output/readPicture'
import { testFolder } from '../cli/testFolder'

const svg = (inside: string, attributes = '') => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20" ${attributes}>${inside}</svg>`
const rect = '<rect width="9" height="9"/>'
const png = (await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } }).png().toBuffer()).toString('base64')
const copies = (times: number, levels: number) => `<g id="g0">${rect}</g>${Array.from({ length: levels }, (_, level) => `<g id="g${level + 1}">${`<use href="#g${level}"/>`.repeat(times)}</g>`).join('')}`

describe('checkSvg(source, name)', () => {
  it.each([
    ['an escape in url()', svg(`<style>rect { fill: u\\72l(file:///a#b) }</style>${rect}`), 'a style sheet that reads other files'],
    ['an escape in @import', svg(`<style>@im\\70ort "b.css";</style>${rect}`), 'a style sheet that reads other files'],
    ['@import in CDATA', svg(`<style><![CDATA[@import "b.css";]]></style>${rect}`), 'a style sheet that reads other files'],
    ['a comment inside @import of an entity', svg(`<style>&#64;import "b.css";</style>${rect}`), 'a style sheet that reads other files'],
    ['a style sheet in two pieces', svg(`<style>@imp<!-- -->ort "b.css";</style>${rect}`), 'a style sheet that reads other files'],
    ['an escape in an attribute', svg('<rect fill="u\\72l(http://a.b/c#d)" width="9" height="9"/>'), 'a reference in "fill"'],
    ['a string in url()', svg('<rect style="fill: url( \'other.svg#a\' )" width="9" height="9"/>'), 'a reference in "style"'],
    ['an address that does not end', svg('<rect style="fill: url(a b" width="9" height="9"/>'), 'a reference in "style"'],
    ['a base', svg(rect, 'xml:base="file:///etc/"'), 'a base for its references'],
    ['an SVG inside', svg(`<image href="data:image/svg+xml;base64,${Buffer.from(svg(rect)).toString('base64')}"/>`), 'a reference to data:image/svg+xml'],
    ['an SVG that is called a PNG', svg(`<image href="data:image/png;base64,${Buffer.from(svg('<text>a</text>')).toString('base64')}"/>`), 'a reference to data:image/png'],
    ['a file that is included', svg('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="" parse="text"/>'), 'a <include> element'],
    ['a reference that is animated', svg('<image><set attributeName="xlink:href" to="a.png"/></image>'), 'a reference that is animated'],
    ['an encoding that is not Unicode\'s', `<?xml version="1.0" encoding="UTF-7"?>${svg(rect)}`, 'the encoding UTF-7'],
    ['a blur of 100,000', svg(`<filter id="f"><feGaussianBlur stdDeviation="100000"/></filter>${rect}`), 'to blur by at most 10,000 px, but received 100000'],
    ['a blur of 100,000 in CSS', svg('<rect style="filter:blur(100000px)" width="9" height="9"/>'), 'to blur by at most 10,000 px, but received 100000'],
    ['10^9 uses', svg(copies(10, 9)), 'to draw at most 100,000 elements, but received'],
    ['300 levels', svg('<g>'.repeat(300) + '</g>'.repeat(300)), 'at most 200 deep'],
    ['a side of 10^9', svg(rect, 'viewBox="0 0 1e9 1"'), 'sides of at most 1,000,000 px, but received 1e9'],
    ['an end that is missing', '<svg xmlns="http://www.w3.org/2000/svg"><g><rect/>', 'does not end'],
    ['another document', '<html></html>', 'to be a picture'],
  ])('refuses %s', (_, source, message) => {
    expect(() => checkSvg(source, 'a.svg')).toThrow(message)
    expect(() => checkSvg(source, 'a.svg')).toThrow(/^Expected (?:picture )?a\.svg to [^\n]+\.$/)
  })

  it.each(['<text>a</text>', '<svg:text xmlns:svg="http://www.w3.org/2000/svg">a</svg:text>', '<switch><rect systemLanguage="de"/></switch>'])('knows %s as a thing that machines draw in their own way', (inside) => {
    expect(() => checkSvg(svg(inside), 'a.svg')).toThrow(expect.objectContaining({ machineDependent: expect.objectContaining({ remedy: expect.any(String) }) }))
  })

  it.each([
    svg(`<style>.a &gt; rect { fill: #00f } @media print { rect { fill: red } }</style><g class="a">${rect}</g>`),
    svg(`<linearGradient id="a"><stop stop-color="rgb(1, 2, 3)"/></linearGradient><rect fill="url(#a)" width="9" height="9"/>`),
    svg(`<image width="4" height="4" xlink:href="data:image/png;base64,${png}"/>`),
    svg(`<g id="a">${rect}</g><use href="#a" x="9"/><a href="https://a.org">${rect}</a>`),
    svg('<path d="M0 0H9V9Z" data-name="A &amp; B &lt;"/>'),
    svg(copies(10, 3)),
    svg('<g id="a"><use href="#a"/></g>'),
  ])('lets %s pass, drawn as it was', async (source) => {
    const [before, after] = await Promise.all([source, checkSvg(source, 'a.svg')].map(text => sharp(Buffer.from(text)).raw().toBuffer()))
    expect(after.equals(before)).toBe(true)
  })
})

describe('readPicture(path, name)', () => {
  it('checks a gzipped SVG as what it is, and gives it unpacked', async () => {
    const folder = await testFolder({ 'text.svg': gzipSync(svg('<text y="9">a</text>')), 'rect.svgz': gzipSync(svg(rect)) })
    await expect(readPicture(join(folder, 'text.svg'), 'text.svg')).rejects.toThrow('convert its text to paths')
    expect((await readPicture(join(folder, 'rect.svgz'), 'rect.svgz')).data.toString()).toBe(svg(rect).replace(' >', '>'))
  })

  it('reads an SVG in UTF-16', async () => {
    const folder = await testFolder({ 'a.svg': Buffer.from(`\uFEFF${svg(rect)}`, 'utf16le'), 'b.svg': Buffer.from(`\uFEFF${svg('<text>a</text>')}`, 'utf16le') })
    expect(await readPicture(join(folder, 'a.svg'), 'a.svg')).toMatchObject({ width: 4096, height: 2048 })
    await expect(readPicture(join(folder, 'b.svg'), 'b.svg')).rejects.toThrow('text')
  })
})
