/** A language that code is often written in, and the words that a fence names it by, the usual one first. */
export interface CodeLanguage {
  readonly name: string
  readonly words: readonly [string, ...string[]]
}

export const commonLanguages: readonly CodeLanguage[] = [
  { name: 'Bash', words: ['bash', 'sh', 'shell', 'zsh', 'shellscript'] },
  { name: 'C', words: ['c'] },
  { name: 'C++', words: ['cpp', 'c++'] },
  { name: 'C#', words: ['csharp', 'c#', 'cs'] },
  { name: 'CSS', words: ['css'] },
  { name: 'Diff', words: ['diff'] },
  { name: 'Dockerfile', words: ['dockerfile', 'docker'] },
  { name: 'Go', words: ['go'] },
  { name: 'HTML', words: ['html'] },
  { name: 'Java', words: ['java'] },
  { name: 'JavaScript', words: ['js', 'javascript', 'mjs', 'cjs'] },
  { name: 'JSON', words: ['json'] },
  { name: 'JSX', words: ['jsx'] },
  { name: 'Kotlin', words: ['kotlin', 'kt'] },
  { name: 'Markdown', words: ['md', 'markdown'] },
  { name: 'Mermaid', words: ['mermaid'] },
  { name: 'PHP', words: ['php'] },
  { name: 'Python', words: ['python', 'py'] },
  { name: 'Ruby', words: ['ruby', 'rb'] },
  { name: 'Rust', words: ['rust', 'rs'] },
  { name: 'SQL', words: ['sql'] },
  { name: 'Swift', words: ['swift'] },
  { name: 'TOML', words: ['toml'] },
  { name: 'TSX', words: ['tsx'] },
  { name: 'TypeScript', words: ['ts', 'typescript', 'mts', 'cts'] },
  { name: 'Vue', words: ['vue'] },
  { name: 'YAML', words: ['yaml', 'yml'] },
]
