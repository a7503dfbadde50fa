/** Signs that fence a code block in Markdown: more of them than stand anywhere in its code one after another, at least three. */
export function codeFence(code: string, sign: '`' | '~' = '`'): string {
  let length = 3
  for (const [run] of code.matchAll(/`+|~+/g)) {
    if (run[0] === sign)
      length = Math.max(length, run.length + 1)
  }
  return sign.repeat(length)
}
