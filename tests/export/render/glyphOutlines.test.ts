import { describe, expect, it } from 'vitest'
import { openTextMeasurer } from '../../../export/output/bundledMeasurer'
import { openGlyphOutlines } from '../../../export/output/bundledOutlines'
import { openFontFiles } from '../../../export/output/fontFiles'
import { loadSatori } from '../../../export/output/loadSatori'
import { satoriFont } from '../../../export/output/satoriFonts'
import { createGlyphOutlines } from '../../../export/render/glyphOutlines'

const measurer = await openTextMeasurer()
const fonts = (id: string) => satoriFont(id, openFontFiles())
const fresh = () => createGlyphOutlines({ loadSatori, measurer, satoriFont: fonts, drawn: async () => ({}) })
const regular = (text: string) => ({ face: 'Inter-Regular', text })

describe('createGlyphOutlines(options).of(texts)', () => {
  it('gives each text its own outline, whatever else is asked for at once', async () => {
    const texts = [regular('g'), regular('&'), { face: 'Inter-Bold', text: 'g' }, regular('<b>')]
    const together = await fresh().of(texts)
    expect(new Set(together.map(({ path }) => path)).size).toBe(4)
    for (const [index, text] of texts.entries())
      expect(await fresh().of([text])).toEqual([together[index]])
  })

  it('gives outlines in their order where one of the texts has no ink', async () => {
    // A no-break space and a zero width joiner draw nothing.
    const [first, space, joiner, last] = await fresh().of([regular('f'), regular('\u00A0'), regular('\u200D'), regular('l')])
    expect([space.path, joiner.path]).toEqual(['', ''])
    expect(await fresh().of([regular('f'), regular('l')])).toEqual([first, last])
    expect(first.path).toMatch(/^M/)
  })

  it('has the baseline at 0, in units of the face: an "H" of Inter stands on it and is 1,490 high', async () => {
    const [{ path }] = await fresh().of([regular('H')])
    const heights = Array.from(path.matchAll(/(-?[\d.]+)(?=[A-Z])/g), ([, y]) => Number(y))
    expect(Math.max(...heights)).toBe(0)
    expect(Math.min(...heights)).toBe(-1490)
  })

  it('draws nothing that was drawn before', async () => {
    const never = () => {
      throw new Error('drawn')
    }
    const outlines = createGlyphOutlines({ loadSatori, measurer, satoriFont: never, drawn: async () => ({ a: 'M0 0Z' }) })
    expect(await outlines.of([regular('a')])).toEqual([{ path: 'M0 0Z' }])
    await expect(outlines.of([regular('b')])).rejects.toThrow('drawn')
  })

  it('asks again for what could not be fetched', async () => {
    let tries = 0
    const outlines = createGlyphOutlines({ loadSatori, measurer, satoriFont: fonts, drawn: async () => {
      if (++tries === 1)
        throw new Error('offline')
      return { a: 'M0 0Z' }
    } })
    await expect(outlines.of([regular('a')])).rejects.toThrow('offline')
    expect(await outlines.of([regular('a')])).toEqual([{ path: 'M0 0Z' }])
  })
})

it('the outlines that come with the package are those that Satori draws', async () => {
  const letters = Array.from('AQg&8é–→ßŁ', text => regular(text))
  expect(await (await openGlyphOutlines()).of(letters)).toEqual(await fresh().of(letters))
})
