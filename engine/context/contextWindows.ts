import type { Source, SourceMark } from '../source'

/** How much text a model takes at once. */
export interface ContextWindow extends Source {
  readonly model: string
  /** Exact: "128k" is 128,000 at one maker and 131,072 at another. */
  readonly tokens: number
  /** ISO date as exact as the source has it: year, month or day. */
  readonly date: string
  readonly dateMark: SourceMark
  /** Whether the maker has published how the model's attention works. */
  readonly attentionPublished: boolean
  /** One of the five models of the thread. */
  readonly inThread: boolean
}

const openAi = 'platform.openai.com/docs/models, as cited by public code tables'

/** The history of context windows by date. Dates stand side by side; no cause is claimed for models whose attention is not published. */
export const contextWindows: readonly ContextWindow[] = [
  entry('GPT-2', 1024, '2019-02', 'mlc-ai/mlc-llm model_preset.py', 'verified', 'recalled', true),
  entry('GPT-3', 2048, '2020-06', 'aesopacademy.org', 'secondary', 'secondary', true),
  entry('Llama 1', 2048, '2023-02-24', 'model card', 'recalled', 'recalled', true),
  entry('GPT-3.5-turbo', 4096, '2023-03-01', openAi, 'secondary', 'recalled', false, true),
  entry('GPT-4', 8192, '2023-03-14', openAi, 'secondary', 'recalled', false, true),
  entry('GPT-4-32k', 32_768, '2023-03-14', openAi, 'secondary', 'recalled', false),
  entry('Claude 1 (100k)', 100_000, '2023-05-11', 'mscsquared.com', 'secondary', 'recalled', false),
  entry('GPT-3.5-turbo-16k', 16_384, '2023-06-13', openAi, 'secondary', 'recalled', false),
  entry('Claude 2', 100_000, '2023-07-11', 'aiwiki.ai/wiki/claude_2_1', 'secondary', 'recalled', false, true),
  entry('Llama 2', 4096, '2023-07-18', 'model card', 'recalled', 'recalled', true),
  entry('Mistral 7B v0.1', 32_768, '2023-09', 'mlc-ai/mlc-llm model_preset.py', 'verified', 'recalled', true),
  entry('GPT-4 Turbo', 128_000, '2023-11-06', 'aiwiki.ai/wiki/claude_2_1', 'secondary', 'recalled', false),
  entry('GPT-3.5-turbo-1106', 16_385, '2023-11-06', openAi, 'secondary', 'recalled', false),
  entry('Claude 2.1', 200_000, '2023-11-21', 'https://www.anthropic.com/news/claude-2-1', 'verified', 'secondary', false),
  entry('Gemini 1.0 Pro', 32_760, '2023-12', 'cloud.google.com, as cited', 'secondary', 'secondary', false),
  entry('Gemini 1.5 Pro', 1_000_000, '2024-02-15', 'the-ledger.net; alansalomon.ai (preview; 128,000 as standard)', 'secondary', 'secondary', false, true),
  entry('Llama 3', 8192, '2024-04-18', 'meta-llama/llama3 MODEL_CARD.md', 'verified', 'verified', true),
  entry('Gemini 1.5 Pro (2M)', 2_000_000, '2024-06', 'braindrip', 'secondary', 'recalled', false),
  entry('Gemma 2', 8192, '2024-06', 'HF configuration_gemma2.py', 'verified', 'recalled', true),
  entry('Llama 3.1', 131_072, '2024-07-23', 'meta-llama/llama-models models/llama3_1/MODEL_CARD.md', 'verified', 'verified', true, true),
  entry('ModernBERT', 8192, '2024-12', 'arXiv 2412.13663', 'verified', 'verified', true),
  entry('Qwen2.5-1M', 1_000_000, '2025', 'from memory', 'recalled', 'recalled', true),
  entry('Gemma 3', 131_072, '2025', 'HF configuration_gemma3.py', 'verified', 'recalled', true),
  entry('Llama 4 Scout', 10_000_000, '2025', 'from memory', 'recalled', 'recalled', true),
  entry('gpt-oss', 131_072, '2025', 'HF configuration_gpt_oss.py', 'verified', 'recalled', true),
  entry('GPT-4.1', 1_047_576, '2025-04-14', 'llm-pricing glossary; exact integer from memory', 'recalled', 'recalled', false),
  entry('GPT-5', 400_000, '2025-08', 'llm-pricing glossary', 'secondary', 'recalled', false),
]

/** The models of the thread, in its order. */
export const threadModels: readonly ContextWindow[] = ['GPT-3.5-turbo', 'GPT-4', 'Claude 2', 'Llama 3.1', 'Gemini 1.5 Pro'].map((name) => {
  const found = contextWindows.find(window => window.model === name)
  if (!found)
    throw new Error(`Expected ${name} to be in the history.`)
  return found
})

function entry(model: string, tokens: number, date: string, source: string, mark: SourceMark, dateMark: SourceMark, attentionPublished: boolean, inThread = false): ContextWindow {
  return { model, tokens, date, source, mark, dateMark, attentionPublished, inThread }
}
