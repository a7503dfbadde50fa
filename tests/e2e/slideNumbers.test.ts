import type { Page } from 'playwright-core'
import type { Algorithm, AttentionShape, CacheKind, Mask, Pass, RopeScaling } from '../../engine'
import type { ControlValues } from './openSlide'
import { describe, expect, it } from 'vitest'
import { attentionKept, bigBird, cacheSavings, causal, causalWindow, compareOutputs, compareSelections, compulsoryBytes, contextWindows, countPairs, denseAttention, findGpu, findModel, formatBinaryBytes, formatBytes, formatCount, formatDecimal, formatFlops, formatSeconds, full, gpt2Medium, kvCacheBytes, measuredRow, modelMemory, modernBertSchedule, modernBertTable, percent, prefillDecode, ringAttention, ropeWavelengths, schedulePairs, simulate, slidingWindow, square, standardEvents, strided, sumBySteps, topK, toyModel } from '../../engine'
import { openSlide, setControls, shownNumbers } from './openSlide'
import { useDeckPages } from './useDeckPages'
import { useSite } from './useSite'

interface State {
  readonly clicks?: number
  readonly set?: ControlValues
  /** Number by name as the slide must show it, worked out by the engine here. */
  readonly shows: Readonly<Record<string, string>>
}

const site = useSite()
const slideInPage = useDeckPages(site)

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
  const simulation = simulate({ algorithm: `flash-${version}`, gpu: findGpu('h100'), shape: gpt2Medium, tileRows: tile, tileCols: tile })
  return { flash: simulation.modelled ? formatBytes(simulation.modelled.hbmBytes) : 'not modelled', l2: formatBytes(bytesOf(simulation)), standard: formatBytes(9_126_805_504) }
}

/** Milliseconds to three digits, straight from the rows. */
const milliseconds = (value: number) => `${value.toPrecision(3)} ms`
const times = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)}×`

function gains(gpu: string, slow: string, fast: string, pass: Pass = 'forward'): Record<string, string> {
  const [slowRow, fastRow] = [measuredRow(gpu, 'gpt2-medium', slow, pass), measuredRow(gpu, 'gpt2-medium', fast, pass)]
  const bytes = (kernel: string) => {
    const { hbm } = measuredRow(gpu, 'gpt2-medium', kernel)
    return hbm!.bytesRead + hbm!.bytesWritten
  }
  return { 'fewer': `${(bytes('standard') / bytes('flash-sdpa')).toFixed(1)}×`, 'standard time': milliseconds(slowRow.milliseconds), 'flash time': milliseconds(fastRow.milliseconds) }
}

function parallel(gpu: string, shape: string): Record<string, string> {
  const [one, two] = ['paper-fa1-64x128', 'paper-fa2-64x64'].map(kernel => measuredRow(gpu, shape, kernel).milliseconds)
  return { 'faster': times(one / two), 'version 1': milliseconds(one), 'version 2': milliseconds(two) }
}

function windowed(shape: string): Record<string, string> {
  const [window, full] = ['flex-window-64', 'flash-sdpa'].map(kernel => measuredRow('h100', shape, kernel).kernelMilliseconds!)
  return { faster: times(full / window), window: milliseconds(window), full: milliseconds(full) }
}

function decoding(gpu: string, context: number, batchSize: number): Record<string, string> {
  const { decode, stopsHelpingAt } = prefillDecode(findModel('llama-3.1-8b'), findGpu(gpu), { context, batchSize })
  return { decode: formatCount(decode.tokensPerSecond), helps: formatCount(stopsHelpingAt), measured: formatBytes(measuredRow('h100', 'decode-64x8192', 'flash-sdpa').hbm!.bytesRead) }
}

function cacheOf(kind: CacheKind, tokens: number): Record<string, string> {
  const { bytes, bytesPerToken } = cacheSavings(tokens).find(saving => saving.kind === kind)!
  return { token: formatBytes(bytesPerToken), cache: formatBytes(bytes) }
}

function stretched(scaling: RopeScaling, factor: number): Record<string, string> {
  const pairs = ropeWavelengths({ base: 150_000, trainedTokens: 4096, factor, scaling })
  return { unseen: String(pairs.filter(({ unseen }) => unseen).length), text: formatCount(4096 * factor) }
}

function ring(gpus: number, tokens: number): Record<string, string> {
  const { bytesPerStep, transferSeconds, computeSeconds, hiddenFrom } = ringAttention({ gpus, tokens, gpu: findGpu('h100'), shape: { batchSize: 1, numHeads: 32, numKvHeads: 8, headDim: 128, bytesPerElement: 2 } })
  return { sent: formatBytes(bytesPerStep), sending: formatSeconds(transferSeconds), computing: formatSeconds(computeSeconds), hidden: formatCount(hiddenFrom) }
}

function playground(model: string, gpu: string, algorithm: Algorithm, tokens: number, mask: Mask): Record<string, string> {
  const { numHeads, numKvHeads, headDim } = findModel(model)
  const counted = simulate({ algorithm, gpu: findGpu(gpu), mask, shape: { batchSize: 1, numHeads, numKvHeads, queryLen: tokens, keyLen: tokens, headDim, bytesPerElement: 2 } })
  return { pairs: formatCount(mask.scoredPairs(square(tokens))), hbm: formatBytes(counted.modelled?.hbmBytes ?? (algorithm === 'standard' ? bytesOf(counted) : compulsoryBytes(counted.shape))), flops: formatFlops(counted.flops), time: formatSeconds(counted.time.seconds), extra: formatBytes(counted.peakExtraBytes) }
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
  [10, 'the window measured', [
    { shows: windowed('modernbert-1024') },
    { clicks: 1, shows: windowed('modernbert-8192') },
    { clicks: 2, shows: { faster: '59×', window: '0.180 ms', full: '10.6 ms' } },
  ]],
  [12, 'exactness', [
    { set: { Tile: 3 }, shows: exact('ordinary', 3) },
    { set: { Numbers: 'huge', Tile: 1 }, shows: exact('huge', 1) },
    { set: { Numbers: 'rising', Tile: 2 }, shows: exact('rising', 2) },
    { set: { Numbers: 'causal', Tile: 2 }, shows: exact('causal', 2) },
  ]],
  [13, 'inside a GPU', (['T4', 'A100 40 GB', 'H100 SXM'] as const).map((label, index) => {
    const gpu = findGpu(['t4', 'a100-40', 'h100'][index])
    return { set: { GPU: label }, shows: { hbm: formatBytes(gpu.hbmBytes), sram: formatBinaryBytes(gpu.sms * gpu.sramBytesPerSm), share: `${formatCount(gpu.hbmBytes / (gpu.sms * gpu.sramBytesPerSm))} B` } }
  })],
  [14, 'standard attention', [
    { shows: { read: '0 B', written: '0 B', total: '0 B' } },
    { clicks: 4, shows: ledger(1024, 2) },
    { set: { Movements: 6, Tokens: 13 }, shows: ledger(8192, 3) },
  ]],
  [15, 'the tile loop', [
    { shows: { ...loop(2, 0), ...tiled(2, 128) } },
    { set: { 'Tile of the loop': 20, 'Tile': 5 }, shows: { ...loop(2, 20), ...tiled(2, 32) } },
    { set: { 'Loop order of version': '1, columns', 'Tile of the loop': 35, 'Tile': 7 }, shows: { ...loop(1, 35), ...tiled(1, 128) } },
    { clicks: 5, shows: loop(2, 35) },
    { set: { Tile: 10 }, shows: { sram: '384 KB', flash: 'does not fit' } },
  ]],
  [16, 'what it buys', [
    { shows: gains('h100', 'standard', 'flash-sdpa') },
    { clicks: 1, shows: gains('h200', 'standard', 'flash-sdpa') },
    { clicks: 2, shows: { ...gains('h100', 'eager-causal', 'flash-sdpa-causal'), quoted: '7.6×' } },
    { clicks: 3, set: { GPU: 'H200' }, shows: gains('h200', 'standard', 'flash-sdpa', 'training') },
  ]],
  [17, 'thread blocks', [
    { clicks: 1, shows: parallel('h100', 'onehead-4096') },
    { set: { 'Heads × tokens': '1,024 × 1,024', 'GPU': 'H200' }, shows: parallel('h200', 'gpt2-medium') },
  ]],
  [19, 'prefill and decoding', [
    { clicks: 1, shows: decoding('h100', 8192, 32) },
    { set: { GPU: 'H200 SXM', Tokens: 15, Readers: 3 }, shows: decoding('h200', 32_768, 8) },
  ]],
  [20, 'kinds of caches', [
    { clicks: 2, shows: { ...cacheOf('latent', 131_072), times: '57×' } },
    { set: { Model: 'gpt-oss-120b', Tokens: 12 }, shows: cacheOf('window', 4096) },
  ]],
  [21, 'stretched positions', [
    { clicks: 1, shows: stretched('none', 32) },
    { set: { 'Stretching': 'linear', 'Longer by': 3 }, shows: stretched('linear', 8) },
    { clicks: 2, shows: stretched('yarn', 32) },
  ]],
  [22, 'a ring of GPUs', [
    { shows: ring(4, 1_048_576) },
    { set: { GPUs: '8', Tokens: 14 }, shows: ring(8, 16_384) },
  ]],
  [23, 'the playground', [
    { shows: playground('llama-3.1-8b', 'h100', 'flash-2', 131_072, causal()) },
    { set: { Model: 'Qwen2.5 7B', GPU: 'A100 80 GB', Algorithm: 'standard', Tokens: 13, Mask: 'full' }, shows: playground('qwen2.5-7b', 'a100-80', 'standard', 8192, full()) },
    { set: { Algorithm: 'flash-1', GPU: 'H200 SXM', Tokens: 20, Mask: 'causal window', Window: 12 }, shows: playground('llama-3.1-8b', 'h200', 'flash-1', 1_048_576, causalWindow(4096)) },
  ]],
]

describe.each(slides)('slide %d, %s', (slide, _title, states) => {
  it.each(states.map((state, index) => [index + 1, state] as const))('in state %d shows the engine\'s numbers', async (_index, { clicks = 0, set = {}, shows }) => {
    const { slide: shown } = await slideInPage(slide, clicks)
    await setControls(shown, set)
    await expect.poll(() => shownNumbers(shown)).toMatchObject(shows)
  })
})

it('slide 3 opens with each number once, and at a million tokens its slider says so', async () => {
  const { page, slide } = await slideInPage(3)
  await expect.poll(async () => (await slide.locator('.slidev-layout').textContent())?.split('16,777,216').length).toBe(2)
  const end = await openSlide(page, site.url, 3, 4)
  await expect.poll(() => shownNumbers(end)).toMatchObject({ bytes: '2 TiB' })
  expect(await end.locator('.slide-range output').textContent()).toBe('256×')
})

it('slide 8 says 16× the tokens only beside long inputs', async () => {
  const { slide } = await slideInPage(8)
  await expect.poll(() => shownNumbers(slide)).toMatchObject({ longer: '16×' })
  await setControls(slide, { Inputs: '512' })
  await expect.poll(async () => Object.keys(await shownNumbers(slide))).toEqual(['ratio'])
})

it('slide 13 tells an SM\'s SRAM and what one block may use of it apart', async () => {
  const { slide } = await slideInPage(13)
  const text = await slide.locator('.slidev-layout').textContent()
  expect(text).toContain('Each SM has 192 KB of SRAM; one block may use 163 KB of it')
  expect(text).toContain('SRAM: 108 SMs × 192 KB')
})

it('numbers say what they are once a group, with a sign each where kinds mix', async () => {
  for (const [number, kinds] of [[2, ['quoted', 'counted']], [4, ['counted']], [15, ['counted', 'modelled']], [16, ['counted', 'modelled', 'measured']], [19, ['counted', 'measured']], [23, ['counted']]] as const) {
    const { slide } = await slideInPage(number)
    const group = slide.locator('.number-group')
    expect((await group.locator('.kind').allTextContents()).map(text => text.trim()), `slide ${number}`).toEqual(kinds)
    expect(await group.locator('.label .kind-sign').count(), `slide ${number}`).toBe(kinds.length > 1 ? await group.locator('.slide-number').count() : 0)
    expect(await slide.locator('.slidev-layout').textContent()).not.toMatch(/: (?:counted|quoted)/)
  }
})

it.each([[3, 'query', 'Query: '], [5, 'keys →', 'Key: '], [12, 'softmax', 'Softmax: '], [15, 'rowMax', 'rowMax: ']] as const)('slide %d explains “%s” to a pointer and to the keyboard', async (number, word, start) => {
  const { page, slide } = await slideInPage(number)
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
})

it('slide 5 reads the row under the pointer', async () => {
  const { page, slide } = await slideInPage(5, 1)
  await setControls(slide, { Tokens: 10, Window: 7 })
  await pointAtShare(page, 0)
  // The first token has no neighbours on its left: itself and 64 to the right.
  await expect.poll(() => shownNumbers(slide)).toMatchObject({ reach: '65' })
  await pointAtShare(page, 0.5)
  await expect.poll(() => shownNumbers(slide)).toMatchObject({ reach: '129' })

  async function pointAtShare(page: Page, share: number): Promise<void> {
    const box = (await slide.locator('.figure-view').boundingBox())!
    const scale = Math.min(box.width / 420, box.height / 328)
    const left = box.x + (box.width - scale * 420) / 2
    const top = box.y + (box.height - scale * 328) / 2
    await page.mouse.move(left + 20, top + scale * (300 * share + 0.1))
  }
})
