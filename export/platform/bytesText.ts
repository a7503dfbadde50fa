/** Bytes for people, rounded up, those that there may be at most down: "312 kB", "1.9 MB". */
export function bytesText(bytes: number, { isLimit = false }: { readonly isLimit?: boolean } = {}): string {
  const rounded = isLimit ? Math.floor : Math.ceil
  if (bytes < 1000)
    return `${bytes} B`
  return bytes < 999_000 ? `${rounded(bytes / 1000)} kB` : `${rounded(bytes / 100_000) / 10} MB`
}
