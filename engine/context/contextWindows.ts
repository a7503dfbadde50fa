import type { Source } from '../source'

/** How much text a model takes at once. */
export interface ContextWindow extends Source {
  readonly model: string
  /** Exact: "128k" is 128,000 at one maker and 131,072 at another. */
  readonly tokens: number
  /** ISO date as exact as the source has it: year, month or day. */
  readonly date: string
  /** Where the date comes from, if not from the same source. */
  readonly dateSource?: string
  /** Something to know about the number. */
  readonly note?: string
  /** One of the five models of the thread. */
  readonly inThread?: boolean
}

const mlc = 'mlc-ai/mlc-llm model_preset.py'
const openAiTables = 'OpenAI\'s model table, as copied by kler.cn/a/133209.html'

/** The history of context windows by date. Dates stand side by side; no cause is claimed for models whose attention is not published. */
export const contextWindows: readonly ContextWindow[] = [
  { model: 'GPT-2', tokens: 1024, date: '2019-02', source: mlc, dateSource: 'gpt3demo.com/apps/gpt-2', mark: 'verified' },
  { model: 'GPT-3', tokens: 2048, date: '2020-06', source: 'aesopacademy.org', mark: 'secondary' },
  { model: 'Llama 1', tokens: 2048, date: '2023-02-24', source: 'alansalomon.ai/ai-museum/llama-2 (half of Llama 2\'s)', dateSource: 'centerconsulting.com/ai-library', mark: 'secondary' },
  { model: 'GPT-3.5-turbo', tokens: 4096, date: '2023-03-01', source: openAiTables, mark: 'secondary', inThread: true },
  { model: 'GPT-4', tokens: 8192, date: '2023-03-14', source: 'gptteams.ai', dateSource: 'help.openai.com/en/articles/7127966', mark: 'secondary', inThread: true },
  { model: 'GPT-4-32k', tokens: 32_768, date: '2023-03-14', source: 'gptteams.ai', dateSource: 'help.openai.com/en/articles/7127966', mark: 'secondary' },
  { model: 'Claude 1 (100k)', tokens: 100_000, date: '2023-05', source: 'mscsquared.com', mark: 'secondary' },
  { model: 'GPT-3.5-turbo-16k', tokens: 16_384, date: '2023-06-13', source: 'aiwiki.ai', dateSource: 'openai.com/blog/function-calling-and-other-api-updates', note: 'OpenAI\'s table has 16,385.', mark: 'secondary' },
  { model: 'Claude 2', tokens: 100_000, date: '2023-07-11', source: 'aiwiki.ai/wiki/claude_2', mark: 'secondary', inThread: true },
  { model: 'Llama 2', tokens: 4096, date: '2023-07-18', source: 'alansalomon.ai/ai-museum/llama-2', mark: 'secondary' },
  { model: 'Mistral 7B v0.1', tokens: 32_768, date: '2023-09', source: mlc, dateSource: 'notes.jamesravey.me/Mistral-7b', mark: 'verified' },
  { model: 'GPT-3.5-turbo-1106', tokens: 16_385, date: '2023-11', source: openAiTables, mark: 'secondary' },
  { model: 'GPT-4 Turbo', tokens: 128_000, date: '2023-11-06', source: 'vercel.com/ai-gateway/models/gpt-4-turbo', mark: 'secondary' },
  { model: 'Claude 2.1', tokens: 200_000, date: '2023-11-21', source: 'https://www.anthropic.com/news/claude-2-1', dateSource: 'aiwiki.ai', mark: 'verified' },
  { model: 'Gemini 1.0 Pro', tokens: 32_760, date: '2023-12', source: 'cloud.google.com, as cited', mark: 'secondary' },
  { model: 'Gemini 1.5 Pro', tokens: 1_000_000, date: '2024-02-15', source: 'the-ledger.net; alansalomon.ai', note: 'As announced; Google\'s API lists 1,048,576, which is 256×.', mark: 'secondary', inThread: true },
  { model: 'Llama 3', tokens: 8192, date: '2024-04-18', source: 'meta-llama/llama3 MODEL_CARD.md', mark: 'verified' },
  { model: 'Gemma 2', tokens: 8192, date: '2024-06-27', source: 'HF configuration_gemma2.py', dateSource: 'oneyearago.ai', mark: 'verified' },
  { model: 'Gemini 1.5 Pro (2M)', tokens: 2_000_000, date: '2024-07', source: 'a copy of Google\'s documentation of 19 July 2024', mark: 'secondary' },
  { model: 'Llama 3.1', tokens: 131_072, date: '2024-07-23', source: 'meta-llama/llama-models models/llama3_1/MODEL_CARD.md', mark: 'verified', inThread: true },
  { model: 'ModernBERT', tokens: 8192, date: '2024-12', source: 'arXiv 2412.13663', mark: 'verified' },
  { model: 'Qwen2.5-1M', tokens: 1_000_000, date: '2025-01-27', source: 'qwenlm.github.io/blog/qwen2.5-1m', mark: 'verified' },
  { model: 'Gemma 3', tokens: 131_072, date: '2025-03-12', source: 'HF configuration_gemma3.py', dateSource: 'Hugging Face blog', mark: 'verified' },
  { model: 'Llama 4 Scout', tokens: 10_000_000, date: '2025-04-05', source: 'meta-llama/llama-models models/llama4/MODEL_CARD.md', mark: 'verified' },
  { model: 'GPT-4.1', tokens: 1_047_576, date: '2025-04-14', source: 'contextwindows.dev/models/gpt-4-1', dateSource: 'changelogs-info.pages.dev', mark: 'secondary' },
  { model: 'GPT-5', tokens: 400_000, date: '2025-08', source: 'aipromptshub.co/model/gpt-5', mark: 'secondary' },
  { model: 'gpt-oss', tokens: 131_072, date: '2025-08-05', source: 'HF configuration_gpt_oss.py', dateSource: 'lephongphu.site', mark: 'verified' },
  { model: 'GPT-5.6', tokens: 1_000_000, date: '2026', source: 'secondary pages that agree on the size', mark: 'secondary' },
  { model: 'Gemini 3.5 Pro', tokens: 2_000_000, date: '2026', source: 'secondary pages that agree on the size', mark: 'secondary' },
  { model: 'Claude Opus 4.6', tokens: 1_000_000, date: '2026-02-05', source: 'Anthropic\'s announcement, as cited', mark: 'secondary' },
  { model: 'DeepSeek-V4', tokens: 1_048_576, date: '2026-04-24', source: 'vLLM recipes; SGLang documentation', mark: 'verified' },
  { model: 'Claude Opus 5', tokens: 1_000_000, date: '2026-07-24', source: 'Anthropic\'s announcement, as cited', mark: 'secondary' },
]

/** The models of the thread, in its order. */
export const threadModels: readonly ContextWindow[] = ['GPT-3.5-turbo', 'GPT-4', 'Claude 2', 'Llama 3.1', 'Gemini 1.5 Pro'].map((name) => {
  const found = contextWindows.find(window => window.model === name)
  if (!found)
    throw new Error(`Expected ${name} to be in the history.`)
  return found
})
