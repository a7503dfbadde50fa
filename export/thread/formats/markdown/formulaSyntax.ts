import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathText: 'mathText'
    mathTextSequence: 'mathTextSequence'
    mathTextData: 'mathTextData'
    mathFlow: 'mathFlow'
    mathFlowFence: 'mathFlowFence'
    mathFlowValue: 'mathFlowValue'
  }
}

const [dollar, backslash, openParen, openBracket, closeParen, closeBracket, space] = Array.from('$\\([)] ', sign => sign.charCodeAt(0))
/** Signs that brackets with a backslash hold where they are a formula and not brackets that somebody wanted to be sure of. */
const formulaSigns = new Set(Array.from('\\^_={}<>+', sign => sign.charCodeAt(0)))
/** A formula that ends with one of these is none where a letter follows: "$AAPL/$MSFT". */
const loneEnds = new Set(Array.from('/,;:(|-–—', sign => sign.charCodeAt(0)))
/** What is longer is no formula that a person wrote, and would be looked through at every sign. */
const maxLength = 8000

/**
 * Formulas in Markdown: `$...$` (by Pandoc's rule: no space after the first sign or before the last one, no digit after that),
 * `$$...$$`, `\(...\)` and `\[...\]`; the two for display also over several lines. The tokens are those of micromark-extension-math.
 */
export const formulaSyntax: Extension = {
  text: { [dollar]: { name: 'mathText', tokenize: tokenizeText, previous: isNoDollar }, [backslash]: { name: 'mathText', tokenize: tokenizeText } },
  flow: { [dollar]: { name: 'mathFlow', tokenize: tokenizeFlow, concrete: true }, [backslash]: { name: 'mathFlow', tokenize: tokenizeFlow, concrete: true } },
}

const continuation: Construct = { partial: true, tokenize: tokenizeContinuation }

function isNoDollar(this: TokenizeContext, code: Code): boolean {
  return code !== dollar || this.events.at(-1)?.[1].type === 'characterEscape'
}

/** Reads the signs that open a formula, then hands on what is to close it. */
function readOpening(effects: Effects, ok: (closing: readonly number[]) => State, nok: State): State {
  return (first) => {
    effects.consume(first)
    if (first === dollar) {
      return (second) => {
        if (second !== dollar)
          return ok([dollar])(second)
        effects.consume(second)
        return code => code === dollar ? nok(code) : ok([dollar, dollar])(code)
      }
    }
    return (second) => {
      if (second !== openParen && second !== openBracket)
        return nok(second)
      effects.consume(second)
      return ok([backslash, second === openParen ? closeParen : closeBracket])
    }
  }
}

function tokenizeText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let closing: readonly number[] = []
  let length = 0
  let before: Code = null
  let first: Code = null
  let hasSigns = false
  /** Whether its signs close what is no formula. */
  let isRefused = false

  return (code) => {
    effects.enter('mathText')
    return readOpening(effects, (signs) => {
      closing = signs
      return opened
    }, nok)(code)
  }

  function opened(code: Code): State | undefined {
    first = code
    return closing.length === 1 && isSpace(code) ? nok(code) : between(code)
  }

  function between(code: Code): State | undefined {
    if (code === null || length > maxLength)
      return nok(code)
    if (code === closing[0])
      return effects.attempt({ partial: true, tokenize: tokenizeClosing }, ok, data)(code)
    if (isLineEnding(code)) {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      length++
      before = code
      return between
    }
    return data(code)
  }

  function data(code: Code): State | undefined {
    if (isRefused)
      return nok(code)
    effects.enter('mathTextData')
    return take(code)
  }

  function take(code: Code): State | undefined {
    length++
    before = code
    hasSigns ||= code !== null && formulaSigns.has(code)
    effects.consume(code)
    if (code === backslash)
      return escaped
    return rest
  }

  function escaped(code: Code): State | undefined {
    return code === null || isLineEnding(code) ? rest(code) : take(code)
  }

  function rest(code: Code): State | undefined {
    if (code !== null && !isLineEnding(code) && code !== closing[0] && length <= maxLength)
      return take(code)
    effects.exit('mathTextData')
    return between(code)
  }

  function tokenizeClosing(this: TokenizeContext, closingEffects: Effects, closed: State, open: State): State {
    let index = 0
    return function sign(code) {
      if (index < closing.length) {
        if (code !== closing[index])
          return open(code)
        if (index === 0)
          closingEffects.enter('mathTextSequence')
        closingEffects.consume(code)
        index++
        return sign
      }
      closingEffects.exit('mathTextSequence')
      isRefused = !isFormula(code)
      return isRefused ? open(code) : end(closingEffects, closed)(code)
    }
  }

  function isFormula(after: Code): boolean {
    if (length === 0 || (after === dollar && closing[0] === dollar))
      return false
    if (closing.length === 1)
      return !isSpace(before) && !isDigit(after) && !(isLetter(after) && before !== null && loneEnds.has(before))
    return closing[1] === closeBracket ? hasSigns || (isSpace(first) && isSpace(before)) : true
  }

  function end(closingEffects: Effects, closed: State): State {
    return (code) => {
      closingEffects.exit('mathText')
      return closed(code)
    }
  }
}

/** A formula that begins and ends lines: nothing in it is read as Markdown, such as a "+" that begins one of its lines. */
function tokenizeFlow(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { interrupt } = this
  let closing: readonly number[] = []
  let isEmptyLine = true
  let length = 0
  let hasSigns = false
  let [first, before]: Code[] = [null, null]

  return (code) => {
    effects.enter('mathFlow')
    effects.enter('mathFlowFence')
    return readOpening(effects, (signs) => {
      closing = signs
      effects.exit('mathFlowFence')
      return signs.length === 1 || signs[1] === closeParen ? nok : interrupt ? aloneOnLine : opened
    }, nok)(code)
  }

  /** Inside a paragraph, only signs on a line of their own begin it. */
  function aloneOnLine(code: Code): State | undefined {
    if (code === null || isLineEnding(code))
      return ok(code)
    if (!isSpace(code))
      return nok(code)
    effects.enter('mathFlowValue')
    effects.consume(code)
    effects.exit('mathFlowValue')
    return aloneOnLine
  }

  function opened(code: Code): State | undefined {
    first = code
    return line(code)
  }

  function line(code: Code): State | undefined {
    if (code === null)
      return nok(code)
    if (isLineEnding(code))
      return effects.attempt(continuation, nextLine, nok)(code)
    if (code === closing[0])
      return effects.attempt({ partial: true, tokenize: tokenizeEnd }, after, value)(code)
    return value(code)
  }

  function nextLine(code: Code): State | undefined {
    isEmptyLine = true
    before = space
    return line(code)
  }

  function value(code: Code): State | undefined {
    effects.enter('mathFlowValue')
    return take(code)
  }

  function take(code: Code): State | undefined {
    isEmptyLine &&= isSpace(code)
    length += Number(!isSpace(code))
    hasSigns ||= code !== null && formulaSigns.has(code)
    before = code
    effects.consume(code)
    if (code === backslash)
      return escaped
    return rest
  }

  function escaped(code: Code): State | undefined {
    return code === null || isLineEnding(code) ? rest(code) : take(code)
  }

  function rest(code: Code): State | undefined {
    if (code !== null && !isLineEnding(code) && code !== closing[0])
      return take(code)
    effects.exit('mathFlowValue')
    // A blank line ends what is no formula.
    return isEmptyLine && isLineEnding(code) ? nok(code) : line(code)
  }

  /** The signs that close it, after which nothing may stand on their line. */
  function tokenizeEnd(this: TokenizeContext, endEffects: Effects, closed: State, open: State): State {
    let index = 0
    return (code) => {
      endEffects.enter('mathFlowFence')
      return sign(code)
    }
    function sign(code: Code): State | undefined {
      if (index < closing.length ? code !== closing[index] : !isSpace(code) && code !== null)
        return open(code)
      if (index >= closing.length && (code === null || isLineEnding(code))) {
        if (!isFormula())
          return open(code)
        endEffects.exit('mathFlowFence')
        return closed(code)
      }
      endEffects.consume(code)
      index++
      return sign
    }
  }

  function isFormula(): boolean {
    return length > 0 && (closing[1] !== closeBracket || hasSigns || (isSpace(first) && isSpace(before)))
  }

  function after(code: Code): State | undefined {
    effects.exit('mathFlow')
    return ok(code)
  }
}

/** The next line, where it belongs to the same quotation or item and is not blank. */
function tokenizeContinuation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return next => isLineEnding(next) || next === null || this.parser.lazy[this.now().line] ? nok(next) : ok(next)
  }
}

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2
}

function isSpace(code: Code): boolean {
  return code !== null && (code < 0 || code === space)
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57
}

function isLetter(code: Code): boolean {
  return code !== null && code > 0 && /\p{L}/u.test(String.fromCodePoint(code))
}
