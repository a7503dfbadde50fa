import type { TextItem } from '../../../export/card/card'
import { describe, expect, it } from 'vitest'
import { openTextMeasurer } from '../../../export/output/bundledMeasurer'
import { openFontFiles } from '../../../export/output/fontFiles'
import { satoriFonts } from '../../../export/output/satoriFonts'
import { runKey, runPaths } from '../../../export/render/runPaths'

const options = { fonts: satoriFonts(['Inter-Bold', 'Inter-Regular'], openFontFiles()), measurer: await openTextMeasurer(), pixelRatio: 2 }
const run = (text: string, face = 'Inter-Regular', fontSize = 16): TextItem => ({ kind: 'text', x: 0, baseline: 0, width: 0, text, face, fontSize, color: '#000000' })

describe('runPaths(items, options)', () => {
  it('gives each run its own outline, whatever else is asked for at once', async () => {
    const items = [run('one'), run('two & <three>'), run('one', 'Inter-Bold'), run('one', 'Inter-Regular', 20)]
    const together = await runPaths(items, options)
    expect(new Set(together.values()).size).toBe(4)
    for (const item of items) {
      const alone = await runPaths([item], options)
      expect(alone.get(runKey(item, 2))).toBe(together.get(runKey(item, 2)))
    }
  })

  it('gives runs their outlines in their order where one of them has no ink', async () => {
    // A no-break space and a zero width joiner draw nothing.
    const items = [run('first here'), run('\u00A0'), run('\u200D'), run('last here')]
    const paths = await runPaths(items, options)
    const [first, last] = [await runPaths([run('first here')], options), await runPaths([run('last here')], options)]
    expect(paths.get(runKey(items[0], 2))).toBe(first.get(runKey(items[0], 2)))
    expect(paths.get(runKey(items[3], 2))).toBe(last.get(runKey(items[3], 2)))
    expect(paths.get(runKey(items[0], 2))).toMatch(/^M[\d.]/)
    expect(paths.get(runKey(items[1], 2))).toBe('')
  })
})
