import { codeFence } from '../../../export/thread/formats/markdown/codeFence'
import { commonLanguages } from '../state/codeLanguages'

/** Modes of an editor in which it writes text. */
const textModes = new Set(['plaintext', 'markdown', 'git-commit', 'log'])

/** Code from an editor as a code block in its language; a single line, or text, as it is. `editorData` is what VS Code adds to the clipboard. */
export function editorCode(text: string, editorData = ''): string {
  const mode = /"mode":\s*"([\w+#-]+)"/.exec(editorData)?.[1] ?? ''
  const code = text.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '')
  if (!code.includes('\n') || textModes.has(mode))
    return code
  const word = ({ typescriptreact: 'tsx', javascriptreact: 'jsx' } as Record<string, string>)[mode] ?? mode
  const language = commonLanguages.find(({ words }) => words.includes(word))?.words[0] ?? ''
  const fence = codeFence(code)
  return `${fence}${language}\n${code}\n${fence}`
}
