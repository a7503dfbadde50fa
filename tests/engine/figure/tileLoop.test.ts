import { expect, it } from 'vitest'
import { exampleInput } from '../../../engine/attention/compareOutputs'
import { denseAttention } from '../../../engine/attention/denseAttention'
import { loopSteps, loopTiles, tileLoop } from '../../../engine/figure/tileLoop'

const { output } = denseAttention(exampleInput('ordinary', 2 * loopTiles, 4))

it.each([1, 2] as const)('tileLoop(%d) shows attention\'s own output where a row is done, and there alone', (version) => {
  const states = tileLoop(version)
  expect(states).toHaveLength(loopSteps)
  for (const row of states.flat()) {
    const dense = Array.from(output.subarray(4 * row.query, 4 * row.query + 4))
    const difference = Math.max(...dense.map((value, index) => Math.abs(value - row.output[index])))
    expect(difference < 1e-12, `query ${row.query}`).toBe(row.done)
  }
  expect(states.flat().filter(row => row.done)).toHaveLength(2 * loopTiles)
})
