import type { LoadedHighlighter } from '../../../export/text/shikiHighlighter'
import { expect, it } from 'vitest'
import { studioHighlighter } from '../../../components/studio/render/studioHighlighter'

/** A highlighter that knows two languages and says of every code that it is a keyword. */
const keywords: LoadedHighlighter = {
  knows: language => ['ts', 'python'].includes(language),
  load: async () => {},
  tokens: (code, language) => ['ts', 'python'].includes(language) ? [{ start: 0, end: code.length, role: 'codeKeyword' }] : [],
}
async function idle() {}

it('tokens(code, language) are none at first, and there once the version has grown', async () => {
  const highlighter = studioHighlighter({ open: async () => keywords, idle })
  expect(highlighter.tokens('const a', 'TS')).toEqual([])
  expect(highlighter.fetching.value).toEqual({ language: 'ts', failed: false })
  await highlighter.load(['ts'])
  expect(highlighter.version.value).toBe(1)
  expect(highlighter.fetching.value).toBeUndefined()
  expect(highlighter.tokens('const a', 'ts')).toEqual([{ start: 0, end: 7, role: 'codeKeyword' }])
  // One that nobody knows is fetched by nobody.
  expect(highlighter.tokens('const a', 'typ')).toEqual([])
  expect(highlighter.fetching.value).toBeUndefined()
})

it('retry() fetches again what could not be fetched, and only that', async () => {
  let isThere = false
  const highlighter = studioHighlighter({ open: async () => isThere ? keywords : Promise.reject(new Error('No network.')), idle })
  expect(highlighter.tokens('const a', 'ts')).toEqual([])
  await highlighter.load(['ts'])
  expect(highlighter.fetching.value).toEqual({ language: 'ts', failed: true })
  expect(highlighter.tokens('const a', 'ts')).toEqual([])
  const { value: before } = highlighter.version
  isThere = true
  highlighter.retry()
  expect(highlighter.version.value).toBe(before + 1)
  expect(highlighter.tokens('const a', 'ts')).toEqual([])
  await highlighter.load(['ts'])
  expect(highlighter.tokens('const a', 'ts')).toHaveLength(1)
  highlighter.retry()
  expect(highlighter.version.value).toBe(before + 2)
})

it('a code whose colours are on their way waits for the page to have time', async () => {
  const order: string[] = []
  const highlighter = studioHighlighter({
    open: async () => ({ ...keywords, tokens: (...args) => {
      order.push('tokens')
      return keywords.tokens(...args)
    } }),
    idle: async () => void order.push('idle'),
  })
  highlighter.tokens('a', 'python')
  await highlighter.load(['python'])
  expect(order).toEqual(['idle', 'tokens'])
})
