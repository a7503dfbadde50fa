import type { Block, CodeSettings } from '../thread/thread'
import { codeFence } from '../thread/formats/markdown/codeFence'
import { formatLineRanges } from '../thread/lineRanges'
import { slideLanguage } from './slideLanguage'
import { slideText } from './slideText'

/** Names of files that Slidev takes in brackets behind the language; another stands above the code as text. */
const plainTitle = /^[\w .,/@()+-]{1,80}$/

/** A code block as Slidev writes it: ```` ```ts [cache.ts] {2,4-5} {lines:true,startLine:3} ins=7 ````; `ins` and `del` are for the deck's own setup of Shiki. */
export function slideCode({ spans, code = {} }: Pick<Block, 'spans' | 'code'>): string[] {
  const source = spans.map(span => span.text).join('')
  const fence = codeFence(source)
  const { title } = code
  const inFence = title !== undefined && plainTitle.test(title)
  return [
    ...title === undefined || inFence ? [] : [`<small class="thread-file">${slideText(title)}</small>`, ''],
    `${fence}${[slideLanguage(code.language), inFence ? `[${title}]` : '', ...codeOptions(code)].filter(part => part !== '').join(' ')}`,
    ...source.split('\n'),
    fence,
  ]
}

/** Slidev counts marked lines from the number of the first one. Where nothing is marked, all lines are: none is dimmed. */
function codeOptions({ firstLine, marked, added, removed }: CodeSettings): string[] {
  const shift = (firstLine ?? 1) - 1
  const options = [
    firstLine === undefined ? '' : firstLine === 1 ? '{lines:true}' : `{lines:true,startLine:${firstLine}}`,
    added && `ins=${formatLineRanges(added)}`,
    removed && `del=${formatLineRanges(removed)}`,
  ].filter(option => option !== undefined && option !== '') as string[]
  const range = marked ? formatLineRanges(marked.map(([first, last]) => [first + shift, last + shift] as const)) : options.length > 0 ? '*' : ''
  return range === '' ? options : [`{${range}}`, ...options]
}
