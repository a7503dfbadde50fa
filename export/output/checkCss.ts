import { isTokenAtKeyword, isTokenFunction, isTokenNumeric, isTokenString, isTokenURL, isTokenWhiteSpaceOrComment, tokenize, TokenType } from '@csstools/css-tokenizer'

/** What a style sheet or a value asks for that a picture may not have. */
export type CssMistake = { readonly kind: 'reference', readonly address: string } | { readonly kind: 'import' } | { readonly kind: 'blur', readonly radius: number }

/** Functions that name a file in a string. */
const readers = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade', 'element'])

/** The first thing in CSS that reads a file or blurs by more than `mostBlur`, by its tokens, so that no escape or comment hides it. */
export function findCssMistake(css: string, mostBlur: number, isInner: (address: string) => boolean): CssMistake | undefined {
  // Inside brackets of url() and the like; a string there is an address.
  const open: boolean[] = []
  let blurs = false
  for (const token of tokenize({ css })) {
    if (isTokenWhiteSpaceOrComment(token))
      continue
    if (isTokenAtKeyword(token) && token[4].value.toLowerCase() === 'import')
      return { kind: 'import' }
    if (token[0] === TokenType.BadURL)
      return { kind: 'reference', address: token[1] }
    const address = isTokenURL(token) || (isTokenString(token) && open.includes(true)) ? token[4].value : undefined
    if (address !== undefined && !isInner(address))
      return { kind: 'reference', address }
    if (blurs && isTokenNumeric(token) && token[4].value > mostBlur)
      return { kind: 'blur', radius: token[4].value }
    blurs = isTokenFunction(token) && token[4].value.toLowerCase() === 'blur'
    if (isTokenFunction(token))
      open.push(readers.has(token[4].value.toLowerCase()))
    else if (token[0] === TokenType.OpenParen)
      open.push(false)
    else if (token[0] === TokenType.CloseParen)
      open.pop()
  }
  return undefined
}
