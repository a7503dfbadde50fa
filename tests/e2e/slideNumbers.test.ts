import type { Page } from 'playwright-core'
import type { Algorithm, AttentionShape, Mask, Pass } from '../../engine'
import type { ControlValues } from './openSlide'
import { describe, expect, it } from 'vitest'
import { algorithms, attentionKept, bigBird, causal, causalWindow, compareOutputs, compareSelections, contextWindows, countPairs, denseAttention, findGpu, findModel, formatBinaryBytes, formatBytes, formatCount, formatDecimal, formatFlops, formatSeconds, full, gpt2Medium, kvCacheBytes, modelMemory, modernBertSchedule, modernBertTable, percent, schedulePairs, simulate, slidingWindow, square, standardEvents, strided, sumBySteps, topK, toyModel } from '../../engine'
import { openSlide, setControls, shownNumbers } from './openSlide'
import { useSite } from './useSite'

interface State {
  readonly clicks?: number
  readonly set?: ControlValues
  /** Number by name as the slide must show it, worked out by the engine here. */
  readonly shows: Readonly<Record<string, string>>
}

const site = useSite()

const bytesOf = ({ hbm }: ReturnType<typeof simulate>) => hbm.bytesRead + hbm.bytesWritten
const gpt2 = (tokens: number): AttentionShape => ({ ...gpt2Medium, queryLen: tokens, keyLen: tokens })
const window = (model: string) => contextWindows.find(candidate => candidate.model === model)!.tokens

/** Weights are as many as the model's name says: two digits. */
const twoDigits = (value: number) => Number(value.toPrecision(2))

function fits(model: string, gpu: string, tokens: number): Record<string, string> {
  const memory = modelMemory(findModel(model), findGpu(gpu), { tokens })
  const cache = kvCacheBytes(findModel(model), { tokens })
  return { cache: formatBytes(cache), total: `≈ ${formatBytes(twoDigits((memory.weightsBytes ?? 0) + cache))}`, longest: `≈ ${formatCount(twoDigits(Number(memory.maxContext)))}` }
}

/** Reach counted the slow way: who is seen by whom is seen, layer by layer. */
function reach(mask: Mask, token: number, tokens: number, layers: number): string {
  let reached = new Set([token])
  for (let layer = 0; layer < layers; layer++) {
    const next = new Set<number>()
    for (const query of reached) {
      mask.visitKeys(query, tokens, (first, last) => {
        for (let key = first; key <= last; key++)
          next.add(key)
      })
    }
    reached = next
  }
  return formatCount(reached.size)
}

function toy(keys: number): Record<string, string> {
  const { scores, weights } = denseAttention({ ...toyModel({ seqLen: 32, vocabulary: 6 }), mask: causal() })
  return { learned: percent(attentionKept(weights, 32, topK(scores, 32, keys))), local: percent(attentionKept(weights, 32, causalWindow(keys))) }
}

function selection(name: string, keys: number): Record<string, string> {
  const { recall, cost, pairs } = compareSelections(toyModel({ seqLen: 256 }), keys).find(candidate => candidate.name === name)!
  return { kept: percent(recall), cost: percent(cost / (256 * 257 / 2)), pairs: formatCount(pairs) }
}

function encoder(model: string, others: RegExp, value: (row: typeof modernBertTable[number]) => number | undefined): string {
  const valueOf = (row: typeof modernBertTable[number]) => value(row) ?? 0
  const best = Math.max(...modernBertTable.filter(row => others.test(row.size) && !row.model.startsWith('ModernBERT')).map(valueOf))
  return `${(valueOf(modernBertTable.find(row => row.model === model)!) / best).toFixed(2)}×`
}

function saved(layers: number, tokens: number): string {
  return `${(layers * tokens ** 2 / schedulePairs(modernBertSchedule(layers), square(tokens))).toFixed(2)}×`
}

function ledger(tokens: number, passes: number): Record<string, string> {
  const steps = sumBySteps(standardEvents(gpt2(tokens), 'forward')).slice(0, passes)
  const [read, written] = [steps.reduce((sum, step) => sum + step.bytesRead, 0), steps.reduce((sum, step) => sum + step.bytesWritten, 0)]
  return { read: formatBytes(read), written: formatBytes(written), total: formatBytes(read + written) }
}

function exact(kind: 'ordinary' | 'huge' | 'rising' | 'causal', tile: number): Record<string, string> {
  const { largestDifference, states } = compareOutputs({ kind, tileRows: tile, tileCols: tile, version: 2 })
  return { difference: largestDifference === 0 ? '0' : largestDifference.toExponential(1), tiles: String(states.length), score: formatDecimal(Math.max(...states.flatMap(({ scores }) => Array.from(scores)))) }
}

function loop(version: 1 | 2, step: number): Record<string, string> {
  const { states } = compareOutputs({ kind: 'ordinary', tileRows: 2, tileCols: 2, version, seqLen: 12, headDim: 4 })
  const { rowMax, rowSum, rescale, output, queryTile, keyTile } = states[step]
  const shown = (value: number) => value.toFixed(2).replace('-', '−')
  // The last row of the tile, which is read last.
  const query = queryTile.end - 1
  // Version 2 divides after the last tile of a row.
  const divisor = version === 2 && keyTile.end === 12 ? rowSum[query] : 1
  return { rowMax: shown(rowMax[query]), rowSum: shown(rowSum[query]), rescale: shown(rescale[1]), output: Array.from(output.slice(4 * query, 4 * query + 4), value => shown(value / divisor)).join('  ') }
}

function tiled(version: 1 | 2, tile: number): Record<string, string> {
  return { flash: formatBytes(bytesOf(simulate({ algorithm: `flash-${version}`, gpu: findGpu('a100-40'), shape: gpt2Medium, tileRows: tile, tileCols: tile }))), standard: formatBytes(9_126_805_504) }
}

function gains(gpu: string, tokens: number, pass: Pass): Record<string, string> {
  return Object.fromEntries(algorithms.flatMap((algorithm) => {
    const { time, peakExtraBytes } = simulate({ algorithm, gpu: findGpu(gpu), shape: gpt2(tokens), pass })
    return [[`${algorithm} seconds`, formatSeconds(time.seconds)], [`${algorithm} extra`, formatBytes(peakExtraBytes)]]
  }))
}

function playground(model: string, gpu: string, algorithm: Algorithm, tokens: number, mask: Mask): Record<string, string> {
  const { numHeads, numKvHeads, headDim } = findModel(model)
  const counted = simulate({ algorithm, gpu: findGpu(gpu), mask, shape: { batchSize: 1, numHeads, numKvHeads, queryLen: tokens, keyLen: tokens, headDim, bytesPerElement: 2 } })
  return { pairs: formatCount(mask.scoredPairs(square(tokens))), hbm: formatBytes(bytesOf(counted)), flops: formatFlops(counted.flops), time: formatSeconds(counted.time.seconds), extra: formatBytes(counted.peakExtraBytes) }
}

const slides: readonly (readonly [slide: number, title: string, states: readonly State[]])[] = [
  [2, 'context windows', [
    { shows: { tokens: '4,096', times: '1.0×' } },
    { clicks: 1, shows: { tokens: '1,000,000', times: `${Math.round(1_000_000 / 4096)}×` } },
    { clicks: 3, shows: { tokens: formatCount(window('Llama 4 Scout')), times: '2,441×' } },
  ]],
  [3, 'quadratic growth', [1, 7, 64, 256].map(times => ({ clicks: 3, set: { Length: times }, shows: { pairs: formatCount(full().scoredPairs(square(4096 * times))), bytes: formatBinaryBytes((4096 * times) ** 2 * 2) } }))],
  [4, 'memory of a model', [
    { set: { Tokens: 12 }, shows: fits('llama-3.1-8b', 'a100-40', 4096) },
    { set: { Model: 'Gemma 2 9B', GPU: 'H100 SXM', Tokens: 16 }, shows: fits('gemma-2-9b', 'h100', 65_536) },
    { set: { Model: 'Llama 2 7B', GPU: 'RTX 4090', Tokens: 20 }, shows: fits('llama-2-7b', 'rtx-4090', 1_048_576) },
  ]],
  [5, 'local masks', [
    { clicks: 1, set: { Window: 5, Tokens: 9, Layers: 1 }, shows: { pairs: formatCount(countPairs(slidingWindow(32), square(512))), reach: reach(slidingWindow(32), 256, 512, 1) } },
    { clicks: 1, set: { Pattern: 'strided', Stride: 3, Tokens: 8, Layers: 2 }, shows: { pairs: formatCount(countPairs(strided(8), square(256))), reach: reach(strided(8), 128, 256, 2) } },
    { clicks: 1, set: { Pattern: 'BigBird', Block: 4, Tokens: 10, Layers: 1 }, shows: { pairs: formatCount(countPairs(bigBird({ seqLen: 1024, blockSize: 16 }), square(1024))), reach: reach(bigBird({ seqLen: 1024, blockSize: 16 }), 512, 1024, 1) } },
    { clicks: 1, set: { Pattern: 'causal', Tokens: 12, Layers: 3 }, shows: { pairs: formatCount(4096 * 4097 / 2), reach: '2,049' } },
  ]],
  [6, 'learned selection', [1, 5, 20].map(keys => ({ set: { 'Keys a token': keys }, shows: toy(keys) }))],
  [7, 'the trade-off', [
    { set: { 'Keys a token': 4, 'Selection': 'strided' }, shows: selection('strided', 4) },
    { set: { 'Keys a token': 16, 'Selection': 'indexer' }, shows: selection('indexer', 16) },
    { set: { 'Keys a token': 64, 'Selection': 'top-k' }, shows: selection('top-k', 64) },
  ]],
  [8, 'ModernBERT', [
    { shows: { longer: '16×', ratio: encoder('ModernBERT-base', /base/, row => row.long?.fixed) } },
    { set: { Inputs: '512', Lengths: 'all equal', Show: 'speed', Size: 'base' }, shows: { ratio: encoder('ModernBERT-base', /base/, row => row.short.fixed) } },
    { set: { Inputs: '8,192', Show: 'memory', Size: 'large' }, shows: { ratio: encoder('ModernBERT-large', /large/, row => row.long?.batchSize) } },
  ]],
  [9, 'alternating attention', [
    { set: { Layer: 2 }, shows: { saved: saved(22, 8192), seen: '129', reach: '257' } },
    { set: { Model: 'large, 28', Layer: 28, Tokens: 10 }, shows: { saved: saved(28, 1024), seen: '1,024', reach: '1,024' } },
    { set: { Model: 'base, 22', Layer: 12, Tokens: 7 }, shows: { saved: '1.19×', seen: '128', reach: '128' } },
  ]],
  [11, 'exactness', [
    { set: { Tile: 3 }, shows: exact('ordinary', 3) },
    { set: { Numbers: 'huge', Tile: 1 }, shows: exact('huge', 1) },
    { set: { Numbers: 'rising', Tile: 2 }, shows: exact('rising', 2) },
    { set: { Numbers: 'causal', Tile: 2 }, shows: exact('causal', 2) },
  ]],
  [12, 'inside a GPU', (['T4', 'A100 40 GB', 'H100 SXM'] as const).map((label, index) => {
    const gpu = findGpu(['t4', 'a100-40', 'h100'][index])
    return { set: { GPU: label }, shows: { hbm: formatBytes(gpu.hbmBytes), sram: formatBinaryBytes(gpu.sms * gpu.sramBytesPerSm), share: `${formatCount(gpu.hbmBytes / (gpu.sms * gpu.sramBytesPerSm))} B` } }
  })],
  [13, 'standard attention', [
    { shows: { read: '0 B', written: '0 B', total: '0 B' } },
    { clicks: 4, shows: ledger(1024, 2) },
    { set: { Movements: 6, Tokens: 13 }, shows: ledger(8192, 3) },
  ]],
  [14, 'the tile loop', [
    { shows: { ...loop(2, 0), ...tiled(2, 128) } },
    { set: { 'Tile of the loop': 20, 'Tile': 5 }, shows: { ...loop(2, 20), ...tiled(2, 32) } },
    { set: { 'Loop order of version': '1, columns', 'Tile of the loop': 35, 'Tile': 7 }, shows: { ...loop(1, 35), ...tiled(1, 128) } },
    { clicks: 5, shows: loop(2, 35) },
    { set: { Tile: 9 }, shows: { sram: '192 KB', flash: 'does not fit' } },
  ]],
  [15, 'what it buys', [
    { shows: gains('a100-40', 1024, 'forward') },
    { clicks: 1, shows: { ...gains('a100-40', 1024, 'training'), quoted: '7.6×' } },
    { set: { GPU: 'H100 SXM', Tokens: 13, Pass: 'forward' }, shows: gains('h100', 8192, 'forward') },
    { set: { GPU: 'RTX 4090', Tokens: 8, Pass: 'and backward' }, shows: gains('rtx-4090', 256, 'training') },
  ]],
  [16, 'the playground', [
    { shows: playground('llama-3.1-8b', 'h100', 'flash-2', 131_072, causal()) },
    { set: { Model: 'Qwen2.5 7B', GPU: 'A100 80 GB', Algorithm: 'standard', Tokens: 13, Mask: 'full' }, shows: playground('qwen2.5-7b', 'a100-80', 'standard', 8192, full()) },
    { set: { Algorithm: 'flash-1', GPU: 'H200 SXM', Tokens: 20, Mask: 'causal window', Window: 12 }, shows: playground('llama-3.1-8b', 'h200', 'flash-1', 1_048_576, causalWindow(4096)) },
  ]],
]

describe.each(slides)('slide %d, %s', (slide, _title, states) => {
  it.each(states.map((state, index) => [index + 1, state] as const))('in state %d shows the engine\'s numbers', async (_index, { clicks = 0, set = {}, shows }) => {
    // From a fresh page: a state owes nothing to the one before it.
    const page = await site.browser.newPage({ viewport: { width: 980, height: 552 } })
    const shown = await openSlide(page, site.url, slide, clicks)
    await setControls(shown, set)
    await expect.poll(() => shownNumbers(shown)).toMatchObject(shows)
    await page.close()
  })
})

it('slide 3 opens with each number once, and at a million tokens its slider says so', async () => {
  const page = await site.browser.newPage({ viewport: { width: 980, height: 552 } })
  const slide = await openSlide(page, site.url, 3)
  await expect.poll(async () => (await slide.locator('.slidev-layout').textContent())?.split('16,777,216').length).toBe(2)
  const end = await openSlide(page, site.url, 3, 4)
  await expect.poll(() => shownNumbers(end)).toMatchObject({ bytes: '2 TiB' })
  expect(await end.locator('.slide-range output').textContent()).toBe('256×')
  await page.close()
})

it('slide 8 says 16× the tokens only beside long inputs', async () => {
  const page = await site.browser.newPage({ viewport: { width: 980, height: 552 } })
  const slide = await openSlide(page, site.url, 8)
  await expect.poll(() => shownNumbers(slide)).toMatchObject({ longer: '16×' })
  await setControls(slide, { Inputs: '512' })
  await expect.poll(async () => Object.keys(await shownNumbers(slide))).toEqual(['ratio'])
  await page.close()
})

it('slide 12 tells an SM\'s SRAM and what one block may use of it apart', async () => {
  const page = await site.browser.newPage({ viewport: { width: 980, height: 552 } })
  const slide = await openSlide(page, site.url, 12)
  const text = await slide.locator('.slidev-layout').textContent()
  expect(text).toContain('Each SM has 192 KB of SRAM; one block may use 163 KB of it')
  expect(text).toContain('SRAM: 108 SMs × 192 KB')
  await page.close()
})

it('numbers say what they are once a group, with a sign each where kinds mix', async () => {
  const page = await site.browser.newPage({ viewport: { width: 980, height: 552 } })
  for (const [number, kinds] of [[2, ['quoted', 'counted']], [4, ['counted']], [14, ['counted']], [16, ['counted']]] as const) {
    const slide = await openSlide(page, site.url, number)
    const group = slide.locator('.number-group')
    expect((await group.locator('.kind').allTextContents()).map(text => text.trim()), `slide ${number}`).toEqual(kinds)
    expect(await group.locator('.label .kind-sign').count(), `slide ${number}`).toBe(kinds.length > 1 ? await group.locator('.slide-number').count() : 0)
    expect(await slide.locator('.slidev-layout').textContent()).not.toMatch(/: (?:counted|quoted)/)
  }
  await page.close()
})

it.each([[3, 'query', 'Query: '], [5, 'keys →', 'Key: '], [11, 'softmax', 'Softmax: '], [14, 'rowMax', 'rowMax: ']] as const)('slide %d explains “%s” to a pointer and to the keyboard', async (number, word, start) => {
  const page = await site.browser.newPage({ viewport: { width: 980, height: 552 } })
  const slide = await openSlide(page, site.url, number)
  const term = slide.locator('.term-note, .term').filter({ hasText: word }).first()
  const tip = page.getByRole('tooltip')
  await term.hover()
  expect(await tip.textContent()).toContain(start)
  await page.mouse.move(2, 2)
  await tip.waitFor({ state: 'detached' })
  await term.focus()
  expect(await tip.textContent()).toContain(start)
  expect(await term.getAttribute('aria-describedby')).toBe(await tip.getAttribute('id'))
  await page.keyboard.press('Escape')
  await page.close()
})

it('slide 5 reads the row under the pointer', async () => {
  const page = await site.browser.newPage({ viewport: { width: 980, height: 552 } })
  const slide = await openSlide(page, site.url, 5, 1)
  await setControls(slide, { Tokens: 10, Window: 7 })
  await pointAtShare(page, 0)
  // The first token has no neighbours on its left: itself and 64 to the right.
  await expect.poll(() => shownNumbers(slide)).toMatchObject({ reach: '65' })
  await pointAtShare(page, 0.5)
  await expect.poll(() => shownNumbers(slide)).toMatchObject({ reach: '129' })
  await page.close()

  async function pointAtShare(page: Page, share: number): Promise<void> {
    const box = (await slide.locator('.figure-view').boundingBox())!
    const scale = Math.min(box.width / 420, box.height / 328)
    const left = box.x + (box.width - scale * 420) / 2
    const top = box.y + (box.height - scale * 328) / 2
    await page.mouse.move(left + 20, top + scale * (300 * share + 0.1))
  }
})
