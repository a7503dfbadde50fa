import { describe, expect, it } from 'vitest'
import { recordedCurves } from '../../../components/measure/recordedCurves'
import { measuredRow } from '../../../engine/measured'

describe('recordedCurves(gpu)', () => {
  it('recordedCurves has each length once, rising, and both ways', () => {
    for (const gpu of ['h100', 'h200'] as const) {
      const [standard, tiled] = recordedCurves(gpu)
      expect(standard.points.map(point => point.seqLen)).toEqual([512, 1024, 2048, 8192, 16384])
      expect(tiled.points.map(point => point.seqLen)).toEqual([512, 1024, 2048, 8192, 16384, 32768, 131072])
    }
  })

  it('recordedCurves is of one text: a fourth of what four texts of 8,192 tokens took', () => {
    const row = measuredRow('h100', 'd64-8192', 'standard')
    const point = recordedCurves('h100')[0].points.find(({ seqLen }) => seqLen === 8192)
    expect(point).toEqual({ seqLen: 8192, seconds: row.kernelMilliseconds! / 4000, bytes: row.peakExtraBytes! / 4 })
  })
})
