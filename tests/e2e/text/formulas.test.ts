import type { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js'
import type { Browser, Page } from 'playwright-core'
import { Buffer } from 'node:buffer'
import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js'
import { TeX } from '@mathjax/src/js/input/tex.js'
import { mathjax } from '@mathjax/src/js/mathjax.js'
import { SVG } from '@mathjax/src/js/output/svg.js'
import pixelmatch from 'pixelmatch'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isMistake } from '../../../export/text/formulas/formula'
import { createMathJaxSetter } from '../../../export/text/formulas/mathJaxSetter'
import { launchBrowser } from '../launchBrowser'

const em = 48
const margin = 0.5
/** Share of the pixels of a picture that may differ: edges of parts that MathJax paints over one another, and we as one. */
const maxDifference = 0.0005
const setter = createMathJaxSetter()
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1400, height: 600 } })
})
afterAll(() => browser.close())

it.each([
  '\\mathrm{softmax}\\left(\\frac{QK^\\top}{\\sqrt{d_k}}\\right)V',
  '\\mathrm{head}_i = \\mathrm{Attention}(QW_i^Q, KW_i^K, VW_i^V)',
  '\\sum_{j=1}^{n} \\frac{\\exp(s_{ij} - m_i)}{\\ell_i}\\, v_j',
  '\\hat{y} = \\mathbb{E}_{x \\sim \\mathcal{D}}[\\tilde{f}(x)] \\in \\mathbb{R}^{n \\times d}',
  'M_{ij} = \\begin{cases} 0 & \\text{if } j \\le i \\\\ -\\infty & \\text{otherwise} \\end{cases}',
  '\\begin{bmatrix} \\cos m\\theta & -\\sin m\\theta \\\\ \\sin m\\theta & \\cos m\\theta \\end{bmatrix}',
  '\\int_{-\\infty}^{\\infty} e^{-x^2}\\,dx = \\sqrt{\\pi}',
  '\\overbrace{x_1 + x_2 + \\cdots + x_n}^{n} \\ne \\underbrace{y}_{\\text{one}}',
  '\\begin{aligned} m_i &= \\max_j s_{ij} \\\\ \\ell_i &= \\sum_j e^{s_{ij} - m_i} \\end{aligned}',
  '\\left(\\begin{array}{c|c} a & b \\\\ \\hline c & d \\\\ e & f \\end{array}\\right) \\xrightarrow{\\;\\boldsymbol{W}\\;} \\cancel{\\mathfrak{g}} + \\sqrt[3]{\\boxed{z}}',
])('createMathJaxSetter().set(%s) looks as MathJax\'s own SVG does in Chromium', async (tex) => {
  await setter.load(tex, { display: true })
  const formula = setter.set(tex, { display: true })
  if (isMistake(formula))
    throw new Error(formula.mistake)
  const { width, height, depth, paths } = formula
  const box = `viewBox="${-margin * 1000} ${(-height - margin) * 1000} ${(width + 2 * margin) * 1000} ${(height + depth + 2 * margin) * 1000}" width="${(width + 2 * margin) * em}" height="${(height + depth + 2 * margin) * em}"`
  const ours = await picture(`<svg ${box}>${paths.map(({ path }) => `<path d="${path}"/>`).join('')}</svg>`)
  const theirs = await picture((await ownSvg(tex)).replace(/<svg [^>]*viewBox="[^"]*"/, `<svg ${box}`))
  expect(ours.info).toEqual(theirs.info)
  const pixels = ours.info.width * ours.info.height
  expect(pixelmatch(ours.data, theirs.data, undefined, ours.info.width, ours.info.height, { threshold: 0.2 }) / pixels).toBeLessThan(maxDifference)
  expect(ours.data.filter((value, index) => index % 4 === 0 && value < 128).length / pixels).toBeGreaterThan(0.01)
})

/** What MathJax makes of a formula, with its style sheet. */
async function ownSvg(tex: string): Promise<string> {
  const adaptor = liteAdaptor()
  const output = new SVG({ fontCache: 'none' })
  const document = mathjax.document('', { InputJax: new TeX({ packages: ['base', 'ams', 'boldsymbol', 'cancel', 'textmacros'] }), OutputJax: output })
  const svg = adaptor.innerHTML(await mathjax.handleRetriesFor(() => document.convert(tex, { display: true, containerWidth: 1e6 })))
  return `<style>${adaptor.cssText(output.styleSheet(document) as LiteElement)}</style><mjx-container jax="SVG" style="margin: 0">${svg}</mjx-container>`
}

async function picture(content: string) {
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${content}`)
  // MathJax lets its pictures stand below the line.
  const svg = page.locator('svg').first()
  await svg.evaluate(element => (element as SVGElement).style.setProperty('vertical-align', 'top'))
  const { width, height } = await svg.evaluate(element => element.getBoundingClientRect().toJSON() as { width: number, height: number })
  const shot = await page.screenshot({ clip: { x: 0, y: 0, width: Math.ceil(width), height: Math.ceil(height) } })
  return sharp(Buffer.from(shot)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
}
