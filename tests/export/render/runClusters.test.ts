import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTextMeasurer } from '../../../export/output/bundledMeasurer'
import { runClusters } from '../../../export/render/runClusters'

const measurer = await openTextMeasurer()
const face = 'Inter-Regular'
const texts = (text: string, id = face) => runClusters(id, text, measurer).map(cluster => cluster.text)

describe('runClusters(face, text, measurer)', () => {
  it('cuts plain words into letters and leaves white space out', () => {
    expect(texts('to be')).toEqual(['t', 'o', 'b', 'e'])
    expect(texts('')).toEqual([])
    expect(texts('   ')).toEqual([])
  })

  it('keeps a base and its marks together', () => {
    expect(texts('e\u0301g')).toEqual(['e\u0301', 'g'])
  })

  it('keeps a word whole where a letter looks otherwise beside others: Inter raises the colon between figures', () => {
    expect(texts('a 16:9 b')).toEqual(['a', '16:9', 'b'])
  })

  it('keeps a ligature together: JetBrains Mono joins "!=" in code', () => {
    expect(texts('a != b', 'jetbrains-mono-latin-400-normal')).toEqual(['a', '!=', 'b'])
  })

  it('places letters as the run is shaped, kerning included', () => {
    const [a, v] = runClusters(face, 'AV', measurer)
    expect(a.x).toBe(0)
    expect(v.x).toBeLessThan(Math.round(measurer.width(face, 'A') * measurer.unitsPerEm(face)))
  })

  it('gives every letter once, in its order, at places that the shaper gave, for any text', () => {
    const letters = fc.constantFrom(...'abAVfilx0179 -><=:().,é\u0301/\u200D')
    fc.assert(fc.property(fc.array(letters, { maxLength: 40 }), (characters) => {
      const text = characters.join('')
      const clusters = runClusters(face, text, measurer)
      expect(clusters.map(cluster => cluster.text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      const places = new Set(measurer.shape(face, text).map(({ x }) => x))
      for (const { x } of clusters)
        expect(places).toContain(x)
    }))
  })
})
