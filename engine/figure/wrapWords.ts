/** A text as lines of so many letters at most; a longer word has a line of its own. */
export function wrapWords(text: string, letters: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    return last === undefined || last.length + 1 + word.length > letters ? [...lines, word] : [...lines.slice(0, -1), `${last} ${word}`]
  }, [])
}
