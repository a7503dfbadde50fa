import type { Formula } from '../../../../export/text/formulas/formula'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { traceOutline } from '../../../../export/paint/outline'
import { isMistake } from '../../../../export/text/formulas/formula'
import { createMathJaxSetter } from '../../../../export/text/formulas/mathJaxSetter'

const setter = createMathJaxSetter()

async function set(tex: string, display = true, maxWidth?: number): Promise<Formula> {
  await setter.load(tex, { display })
  const formula = setter.set(tex, { display, ...maxWidth && { maxWidth } })
  if (isMistake(formula))
    throw new Error(formula.mistake)
  return formula
}

async function mistakeIn(tex: string): Promise<string | undefined> {
  await setter.load(tex, { display: true })
  const formula = setter.set(tex, { display: true })
  return isMistake(formula) ? formula.mistake : undefined
}

/** How far the paths reach, in em. */
function reach({ paths }: Formula) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { path } of paths) {
    traceOutline(path, { x: 0, y: 0, scaleX: 0.001, scaleY: 0.001 }, { line(x0, y0, x1, y1) {
      [left, right, top, bottom] = [Math.min(left, x0, x1), Math.max(right, x0, x1), Math.min(top, y0, y1), Math.max(bottom, y0, y1)]
    } })
  }
  return { left, top, right, bottom }
}

describe('createMathJaxSetter().set(tex, style)', () => {
  it.each([
    ['e^{i\\pi} + 1 = 0', 'e to the (i pi) plus 1 equals 0'],
    ['\\mathrm{softmax}\\left(\\frac{QK^\\top}{\\sqrt{d_k}}\\right)V', 'softmax ((Q K transpose) over (square root of (d sub k))) V'],
    ['\\sum_{k=0}^n \\binom{n}{k} = 2^n', 'sum from k equals 0 to n of (n choose k) equals 2 to the n'],
    ['\\hat{y} \\in \\mathbb{R}^n', 'y hat in R to the n'],
    ['\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}', '(2 rows: a, b; c, d)'],
    ['\\lim_{x \\to 0} \\sqrt[3]{x} \\le \\alpha^{-1}', 'lim as x to 0 of cube root of x is at most alpha inverse'],
    ['\\begin{align} a &= b \\tag{1} \\\\ c &= d \\end{align}', 'a equals b (1); c equals d'],
  ])('says %s in words', async (tex, spoken) => {
    expect((await set(tex)).spoken).toBe(spoken)
  })

  it.each(['\\int_{-\\infty}^{\\infty} e^{-x^2}\\,dx', '\\overbrace{a + b + c + d + e + f + g}^{n}', '\\left(\\begin{array}{c|c} a\\\\ \\hline b\\\\c\\\\d\\\\e\\\\f \\end{array}\\right)', '\\boxed{x} \\cancel{y} \\underline{z}', '\\xrightarrow{abcdefgh}', '\\cancelto{0}{x}'])('keeps the parts of %s inside its box', async (tex) => {
    const formula = await set(tex)
    const { left, top, right, bottom } = reach(formula)
    expect(left).toBeGreaterThan(-0.1)
    expect(right).toBeLessThan(formula.width + 0.1)
    expect(top).toBeGreaterThan(-formula.height - 0.1)
    expect(bottom).toBeLessThan(formula.depth + 0.1)
    // Nothing is lost on the way either.
    expect(right - left).toBeGreaterThan(0.8 * formula.width - 0.2)
    expect(bottom - top).toBeGreaterThan(0.6 * (formula.height + formula.depth) - 0.2)
  })

  it('has one path a colour, and the colour of the text where none is asked for', async () => {
    expect((await set('x')).paths.map(({ color }) => color)).toEqual([undefined])
    expect((await set('a \\textcolor{red}{b} c')).paths.map(({ color }) => color)).toEqual([undefined, '#ff0000', undefined])
  })

  it('leaves letters that its fonts lack, or that need shaping, to the card', async () => {
    const { letters, paths } = await set('x \\text{你好}_{\\text{שלום}}')
    expect(letters.map(({ text, size }) => [text, Math.round(size * 100) / 100])).toEqual([['你好', 1], ['שלום', 0.71]])
    expect(letters[1].y).toBeGreaterThan(0)
    expect(paths).toHaveLength(1)
    expect((await set('\\text{Привет}')).letters).toEqual([])
  })

  it('breaks a long formula where it is asked to', async () => {
    const tex = 'f(x) = a_0 + a_1 x + a_2 x^2 + a_3 x^3 + a_4 x^4 + a_5 x^5 + a_6 x^6'
    const [whole, broken] = [await set(tex), await set(tex, true, 15)]
    expect(whole.width).toBeGreaterThan(20)
    expect(broken.width).toBeLessThanOrEqual(15)
    expect(broken.height + broken.depth).toBeGreaterThan(2)
  })

  it('keeps what one formula defines from all others', async () => {
    expect((await set('\\newcommand{\\own}{y}\\own\\label{a}')).spoken).toBe('y')
    expect(await mistakeIn('\\own')).toBe('Undefined control sequence \\own')
    expect(await mistakeIn('z\\label{a}')).toBeUndefined()
  })

  it.each([
    ['\\frac{', 'Missing close brace'],
    ['\\href{https://a.b}{x}', 'Undefined control sequence \\href'],
    ['\\require{html}', 'Undefined control sequence \\require'],
    ['\\unicode{x41}', 'Undefined control sequence \\unicode'],
    ['\\def\\a{\\a\\a}\\a', 'maximum macro substitution count exceeded; is here a recursive macro call?'],
    ['{'.repeat(10_000) + '}'.repeat(10_000), 'it has more than 4000 characters'],
    ['x'.repeat(1_000_000), 'it has more than 4000 characters'],
    [`${'\\sqrt{'.repeat(100)}x${'}'.repeat(100)}`, 'it is nested more than 60 levels deep'],
    ['\\rule{1000000em}{1em}', 'it is wider than any card'],
  ])('says what is wrong with %.40s', async (tex, mistake) => {
    expect(await mistakeIn(tex)).toBe(mistake)
  })

  it('sets any text of TeX\'s signs, or says in one sentence why not', async () => {
    const part = fc.constantFrom('\\frac', '\\sqrt', '{', '}', '^', '_', '&', '\\\\', '\\left(', '\\right)', 'x', '1', '\\begin{matrix}', '\\end{matrix}', '\\text', '\\hat', '$', '%', '#', '~', '\\', ' ', 'é', '你', '\u0000', '\\color{red}', '\\def\\x')
    await fc.assert(fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
      const tex = parts.join('')
      await setter.load(tex, { display: true })
      const formula = setter.set(tex, { display: true })
      expect(isMistake(formula) ? formula.mistake : formula.paths.map(({ path }) => path).join('')).not.toMatch(isMistake(formula) ? /\n|^$/ : /NaN|Infinity|undefined/)
    }), { numRuns: 150 })
  })
})
