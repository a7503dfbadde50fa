import type { LayerSchedule } from '../attention/layerSchedule'
import type { Source } from '../source'
import { gemma2Schedule, gemma3Schedule, gptOssSchedule, llama4Schedule, modernBertSchedule } from '../attention/layerSchedule'
import { nearestName } from '../nearestName'
import { ValueError } from '../valueError'

/** What a language model's configuration says. */
export interface ModelConfig extends Source {
  readonly name: string
  readonly label: string
  readonly layers: number
  readonly numHeads: number
  readonly numKvHeads: number
  readonly headDim: number
  readonly hiddenSize: number
  /** Tokens that the model was made for. */
  readonly context: number
  /** Which layers see a window only; undefined when all see everything. */
  readonly window?: ModelWindow
  /** What its layers keep, where it is not a key and a value for each head and token. */
  readonly caches?: readonly LayerCache[]
  /** Left out where no source was found: only the cache is counted then. */
  readonly parameters?: ModelParameters
  /** Bits that most of its weights come in, where these are not 16: such a model cannot be counted by bytes a number. */
  readonly nativeBits?: number
}

export interface ModelWindow {
  /** Tokens that a local layer keeps in its cache. */
  readonly size: number
  readonly isLocal: (layer: number) => boolean
}

/** Layers that keep something of their own: one latent vector a token, one compressed row for several tokens, or a state of fixed size. */
export interface LayerCache {
  readonly kind: 'global' | 'local' | 'latent' | 'compressed' | 'index' | 'linear'
  readonly layers: number
  /** Numbers that a layer keeps for a row of tokens. */
  readonly numbersPerRow: number
  /** Tokens that share one row. @default 1 */
  readonly tokensPerRow?: number
  /** Rows that are kept; all when left out, 1 for a state of fixed size. */
  readonly mostRows?: number
}

/** How many weights a model has, as its paper, card or name says. */
export interface ModelParameters {
  readonly count: number
  /** "name" is rounded as in the model's name, so that sums with it are good for two digits. */
  readonly from: 'paper' | 'page' | 'name'
}

const B = 1e9
const M = 1e6
const mlc = 'mlc-ai/mlc-llm python/mlc_llm/model/model_preset.py'

/** Models from the smallest family to the largest. */
export const models: readonly ModelConfig[] = [
  model('gpt-2', 'GPT-2', [12, 12, 12, 64, 768], 1024, { count: 124 * M, from: 'page' }, `${mlc}; labindex.ai (weights)`),
  model('gpt-2-medium', 'GPT-2 medium', [24, 16, 16, 64, 1024], 1024, { count: 355 * M, from: 'page' }, `${mlc}; labindex.ai (weights)`),
  model('bert-base', 'BERT-base', [12, 12, 12, 64, 768], 512, { count: 110 * M, from: 'paper' }, mlc),
  model('modernbert-base', 'ModernBERT-base', [22, 12, 12, 64, 768], 8192, { count: 149 * M, from: 'paper' }, 'HF configuration_modernbert.py; arXiv 2412.13663', localOf(modernBertSchedule(22), 129)),
  model('modernbert-large', 'ModernBERT-large', [28, 16, 16, 64, 1024], 8192, { count: 395 * M, from: 'paper' }, 'config.json copy; arXiv 2412.13663', localOf(modernBertSchedule(28), 129)),
  model('llama-2-7b', 'Llama 2 7B', [32, 32, 32, 128, 4096], 4096, named(7 * B), mlc),
  model('llama-2-70b', 'Llama 2 70B', [80, 64, 8, 128, 8192], 4096, named(70 * B), mlc),
  model('llama-3.1-8b', 'Llama 3.1 8B', [32, 32, 8, 128, 4096], 131_072, named(8 * B), mlc),
  model('llama-3.1-70b', 'Llama 3.1 70B', [80, 64, 8, 128, 8192], 131_072, named(70 * B), mlc),
  model('llama-3.1-405b', 'Llama 3.1 405B', [126, 128, 8, 128, 16384], 131_072, named(405 * B), 'config.json copies (two agree)', undefined, 'secondary'),
  model('mistral-7b-v0.1', 'Mistral 7B v0.1', [32, 32, 8, 128, 4096], 32_768, named(7 * B), mlc, { size: 4096, isLocal: () => true }),
  model('mistral-7b-v0.3', 'Mistral 7B v0.3', [32, 32, 8, 128, 4096], 32_768, named(7 * B), mlc),
  unweighed('gemma-2b', 'Gemma 2B', [18, 8, 1, 256, 2048], 8192, 'UbiquitousLearning/mllm src/models/gemma/README.md'),
  model('gemma-2-2b', 'Gemma 2 2B', [26, 8, 4, 256, 2304], 8192, { count: 2_614_341_888, from: 'page' }, `${mlc}; HF configuration_gemma2.py; keras-hub (weights)`, localOf(gemma2Schedule(26), 4096)),
  model('gemma-2-9b', 'Gemma 2 9B', [42, 16, 8, 256, 3584], 8192, named(9 * B), mlc, localOf(gemma2Schedule(42), 4096)),
  model('gemma-2-27b', 'Gemma 2 27B', [46, 32, 16, 128, 4608], 8192, named(27 * B), mlc, localOf(gemma2Schedule(46), 4096)),
  model('gemma-3-1b', 'Gemma 3 1B', [26, 4, 1, 256, 1152], 32_768, named(1 * B), `${mlc}; config.json copy`, localOf(gemma3Schedule(26, 512), 512)),
  model('gemma-3-4b', 'Gemma 3 4B', [34, 8, 4, 256, 2560], 131_072, named(4 * B), 'config.json copy', localOf(gemma3Schedule(34, 1024), 1024), 'secondary'),
  model('gemma-3-12b', 'Gemma 3 12B', [48, 16, 8, 256, 3840], 131_072, named(12 * B), 'config.json copies; MaxText gemma3-12b', localOf(gemma3Schedule(48, 1024), 1024), 'secondary'),
  model('gemma-3-27b', 'Gemma 3 27B', [62, 32, 16, 128, 5376], 131_072, named(27 * B), 'config.json copies (two agree)', localOf(gemma3Schedule(62, 1024), 1024), 'secondary'),
  model('qwen2.5-3b', 'Qwen2.5 3B', [36, 16, 2, 128, 2048], 32_768, named(3 * B), mlc),
  model('qwen2.5-7b', 'Qwen2.5 7B', [28, 28, 4, 128, 3584], 32_768, named(7 * B), mlc),
  model('qwen3-0.6b', 'Qwen3 0.6B', [28, 16, 8, 128, 1024], 40_960, named(0.6 * B), mlc),
  model('qwen3-1.7b', 'Qwen3 1.7B', [28, 16, 8, 128, 2048], 40_960, named(1.7 * B), mlc),
  model('llama-4-scout', 'Llama 4 Scout', [48, 40, 8, 128, 5120], 10_000_000, { count: 109 * B, from: 'page' }, 'HF configuration_llama4.py, as copied; meta-llama/llama-models models/llama4/MODEL_CARD.md', localOf(llama4Schedule(48), 8192), 'secondary'),
  { ...model('gpt-oss-20b', 'gpt-oss-20b', [24, 64, 8, 64, 2880], 131_072, { count: 21 * B, from: 'page' }, 'config.json copies (several agree); openai/gpt-oss README', localOf(gptOssSchedule(24), 128), 'secondary'), nativeBits: 4 },
  { ...model('gpt-oss-120b', 'gpt-oss-120b', [36, 64, 8, 64, 2880], 131_072, { count: 117 * B, from: 'page' }, 'HF configuration_gpt_oss.py; openai/gpt-oss README', localOf(gptOssSchedule(36), 128)), nativeBits: 4 },
  { ...model('kimi-linear-48b', 'Kimi Linear 48B', [27, 32, 32, 128, 2304], 1_048_576, { count: 48 * B, from: 'page' }, 'arXiv 2510.26692; MoonshotAI/Kimi-Linear README; a torchtitan port of the configuration'), caches: [
    { kind: 'latent', layers: 7, numbersPerRow: 512 + 64 },
    { kind: 'linear', layers: 20, numbersPerRow: 32 * 128 * 128, mostRows: 1 },
  ] },
  { ...model('deepseek-v3', 'DeepSeek-V3', [61, 128, 128, 128, 7168], 163_840, { count: 671 * B, from: 'paper' }, 'deepseek-ai/DeepSeek-V3 config.json and config_671B.json; arXiv 2412.19437'), nativeBits: 8, caches: [{ kind: 'latent', layers: 61, numbersPerRow: 512 + 64 }] },
  { ...unweighed('deepseek-v3.2', 'DeepSeek-V3.2', [61, 128, 128, 128, 7168], 163_840, 'as DeepSeek-V3; index keys of 128: maxtext pull 2933, rasbt/LLMs-from-scratch ch04/09_dsa'), caches: [
    { kind: 'latent', layers: 61, numbersPerRow: 512 + 64 },
    { kind: 'index', layers: 61, numbersPerRow: 128 },
  ] },
  { ...model('deepseek-v4-flash', 'DeepSeek-V4 Flash', [43, 64, 1, 512, 4096], 1_048_576, { count: 284 * B, from: 'page' }, 'antirez/ds4 MODEL_CARD.md after the model card; NVIDIA NeMo AutoModel deepseek_v4 configuration', undefined, 'secondary'), nativeBits: 4, caches: [
    { kind: 'local', layers: 43, numbersPerRow: 512, mostRows: 128 },
    { kind: 'compressed', layers: 21, numbersPerRow: 512, tokensPerRow: 4 },
    { kind: 'index', layers: 21, numbersPerRow: 128, tokensPerRow: 4 },
    { kind: 'compressed', layers: 20, numbersPerRow: 512, tokensPerRow: 128 },
  ] },
]

/** A model by name. @throws {ValueError} that names the nearest one */
export function findModel(name: string): ModelConfig {
  const found = models.find(candidate => candidate.name === name)
  if (found)
    return found
  const names = models.map(candidate => candidate.name)
  throw new ValueError(`Expected model to be one of ${names.join(', ')}, but received ${name}: did you mean ${nearestName(name, names)}?`)
}

function model(name: string, label: string, [layers, numHeads, numKvHeads, headDim, hiddenSize]: readonly [number, number, number, number, number], context: number, parameters: ModelParameters, source: string, window?: ModelWindow, mark: Source['mark'] = 'verified'): ModelConfig {
  return { name, label, layers, numHeads, numKvHeads, headDim, hiddenSize, context, parameters, source, mark, ...window && { window } }
}

/** A model whose weights no source counts. */
function unweighed(...[name, label, sizes, context, source]: [string, string, readonly [number, number, number, number, number], number, string]): ModelConfig {
  const { parameters, ...config } = model(name, label, sizes, context, named(0), source, undefined, 'secondary')
  return config
}

function named(count: number): ModelParameters {
  return { count, from: 'name' }
}

function localOf({ isGlobal }: LayerSchedule, size: number): ModelWindow {
  return { size, isLocal: layer => !isGlobal(layer) }
}
