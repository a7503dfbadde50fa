import type TexParser from '@mathjax/src/js/input/tex/TexParser.js'
import type { ParseMethod } from '@mathjax/src/js/input/tex/Types.js'
import { Configuration } from '@mathjax/src/js/input/tex/Configuration.js'
import { ConfigurationType, HandlerType } from '@mathjax/src/js/input/tex/HandlerTypes.js'
import { CommandMap } from '@mathjax/src/js/input/tex/TokenMap.js'

/** Name of the package below. */
export const cardMacros = 'card'

/** A formula of a card has no margin for numbers, and nothing to refer to: numbers follow it, labels are not shown. */
const commands: Readonly<Record<string, ParseMethod>> = {
  tag: (parser, name) => {
    const isBare = parser.GetStar()
    const text = parser.GetArgument(String(name))
    replaceBy(parser, `\\qquad\\text{${isBare ? text : `(${text})`}}`)
  },
  label: (parser, name) => void parser.GetArgument(String(name)),
  ref: (parser, name) => replaceBy(parser, `\\text{${parser.GetArgument(String(name))}}`),
  eqref: (parser, name) => replaceBy(parser, `\\text{(${parser.GetArgument(String(name))})}`),
}

// eslint-disable-next-line no-new -- A map is known by its name once it was made.
new CommandMap(cardMacros, commands)
Configuration.create(cardMacros, { [ConfigurationType.HANDLER]: { [HandlerType.MACRO]: [cardMacros] } })

function replaceBy(parser: TexParser, tex: string): void {
  parser.string = tex + parser.string.slice(parser.i)
  parser.i = 0
}
