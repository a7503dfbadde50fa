import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js'
import type { Formula, FormulaMistake, FormulaSetter, FormulaStyle } from './formula'
import type { SvgElement } from './readFormulaSvg'
import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js'
import { STATE } from '@mathjax/src/js/core/MathItem.js'
import { RegisterHTMLHandler } from '@mathjax/src/js/handlers/html.js'
import { TeX } from '@mathjax/src/js/input/tex.js'
import { mathjax } from '@mathjax/src/js/mathjax.js'
import { SVG } from '@mathjax/src/js/output/svg.js'
import { parse } from 'culori'
import { FormulaFont, loadFormulaFont } from './formulaFonts'
import { formulaExcess } from './formulaLimits'
import { cardMacros } from './formulaMacros'
import { readFormulaSvg } from './readFormulaSvg'
import { spokenFormula } from './spokenFormula'
import '@mathjax/src/js/input/tex/base/BaseConfiguration.js'
import '@mathjax/src/js/input/tex/ams/AmsConfiguration.js'
import '@mathjax/src/js/input/tex/boldsymbol/BoldsymbolConfiguration.js'
import '@mathjax/src/js/input/tex/braket/BraketConfiguration.js'
import '@mathjax/src/js/input/tex/cancel/CancelConfiguration.js'
import '@mathjax/src/js/input/tex/cases/CasesConfiguration.js'
import '@mathjax/src/js/input/tex/centernot/CenternotConfiguration.js'
import '@mathjax/src/js/input/tex/color/ColorConfiguration.js'
import '@mathjax/src/js/input/tex/mathtools/MathtoolsConfiguration.js'
import '@mathjax/src/js/input/tex/mhchem/MhchemConfiguration.js'
import '@mathjax/src/js/input/tex/newcommand/NewcommandConfiguration.js'
import '@mathjax/src/js/input/tex/textmacros/TextMacrosConfiguration.js'
import '@mathjax/src/js/input/tex/upgreek/UpgreekConfiguration.js'

/** A setter that may have to load parts of its fonts first. */
export interface LoadedSetter extends FormulaSetter {
  /** Loads what a formula needs to be set at once from then on. */
  readonly load: (tex: string, style: FormulaStyle) => Promise<void>
}

// None of these reaches out: no addresses, no packages that load others.
const packages = ['base', 'ams', 'boldsymbol', 'braket', 'cancel', 'cases', 'centernot', 'color', 'mathtools', 'mhchem', 'newcommand', 'textmacros', 'upgreek', cardMacros]
/** What a formula that goes on writing itself is stopped by: macros, and characters. */
const maxMacros = 1000
const maxBuffer = 5 * 1024
/** A picture of what no card has room for takes long to read. */
const maxWidth = 400
const neverBreaks = 1e6
const em = 16
const maxKept = 500

/** A setter by MathJax: the same paths in every browser and every version of Node. */
export function createMathJaxSetter(): LoadedSetter {
  const adaptor = liteAdaptor({ fontSize: em })
  RegisterHTMLHandler(adaptor)
  mathjax.asyncLoad = loadFormulaFont
  const output = new SVG({ fontData: FormulaFont, fontCache: 'none', displayOverflow: 'linebreak', linebreaks: { inline: false } })
  const kept = new Map<string, Formula | FormulaMistake>()

  function typeset(tex: string, { display, maxWidth: width }: FormulaStyle): Formula {
    // Its own input keeps what one formula defines from all others.
    const input = new TeX({ packages, maxMacros, maxBuffer, formatError: throwError })
    const document = mathjax.document('', { InputJax: input, OutputJax: output })
    const item = new document.options.MathItem(tex, input, display)
    item.setMetrics(em, em / 2, width === undefined ? neverBreaks : width * em, 1)
    item.convert(document, STATE.LAST)
    const svg = adaptor.firstChild(item.typesetRoot) as unknown as SvgElement
    const formula = readFormulaSvg(svg, parse)
    if (!(formula.width <= maxWidth))
      throw new RangeError('it is wider than any card')
    return { ...formula, spoken: spokenFormula(item.root as MmlNode) }
  }

  /** @throws what MathJax throws where a part of its fonts must be loaded first. */
  function setOrMistake(tex: string, style: FormulaStyle): Formula | FormulaMistake {
    const excess = formulaExcess(tex)
    if (excess)
      return { mistake: excess }
    try {
      return typeset(tex, style)
    }
    catch (error) {
      if (isRetry(error))
        throw error
      return { mistake: mistakeOf(error) }
    }
  }

  function set(tex: string, style: FormulaStyle): Formula | FormulaMistake {
    const key = `${style.display} ${style.maxWidth} ${tex}`
    const formula = kept.get(key) ?? setOrMistake(tex, style)
    if (kept.size >= maxKept)
      kept.clear()
    kept.set(key, formula)
    return formula
  }

  return {
    set,
    async load(tex, style) {
      await mathjax.handleRetriesFor(() => set(tex, style))
    },
  }
}

function throwError(_: unknown, error: unknown): never {
  throw error
}

function isRetry(error: unknown): boolean {
  return error instanceof Error && 'retry' in error
}

/** MathJax's own sentence, in ours. */
function mistakeOf(error: unknown): string {
  if (error instanceof RangeError && error.message.startsWith('it '))
    return error.message
  // A formula may be nested in other ways than those that were counted.
  if (error instanceof RangeError || error instanceof Error)
    return 'it is too intricate'
  const { message } = error as { readonly message?: unknown }
  return String(message).replace(/^MathJax /, '').replace(/\s+/g, ' ').trim().replace(/\.$/, '')
}
