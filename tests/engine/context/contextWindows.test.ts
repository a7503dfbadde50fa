import { expect, it } from 'vitest'
import { contextWindows, threadModels } from '../../../engine/context/contextWindows'

it('contextWindows are at least twenty models by date, whole numbers with a source', () => {
  expect(contextWindows.length).toBeGreaterThanOrEqual(20)
  expect(contextWindows.map(window => window.date)).toEqual(contextWindows.map(window => window.date).toSorted())
  for (const { tokens, source, date } of contextWindows) {
    expect(Number.isInteger(tokens)).toBe(true)
    expect(source).not.toMatch(/^$|memory/)
    expect(date).toMatch(/^\d{4}(?:-\d{2}){0,2}$/)
  }
})

it('threadModels are five, from 4,096 to 1,000,000 tokens', () => {
  expect(threadModels.map(window => window.tokens)).toEqual([4096, 8192, 100_000, 131_072, 1_000_000])
  expect(contextWindows.filter(window => window.inThread).map(window => window.model).toSorted()).toEqual(threadModels.map(window => window.model).toSorted())
})

it('Llama 3 has 8,192 and Llama 3.1 131,072 tokens; Claude reached 100,000 before Claude 2', () => {
  const find = (name: string) => contextWindows.find(window => window.model === name)!
  expect([find('Llama 3').tokens, find('Llama 3.1').tokens]).toEqual([8192, 131_072])
  expect(find('Claude 1 (100k)').date < find('Claude 2').date).toBe(true)
})
