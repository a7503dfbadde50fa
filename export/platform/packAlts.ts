/** Alt texts below the names of their files, to be copied from; undefined where no file needs one. */
export function altList(files: readonly { readonly file: string, readonly text: string | undefined }[]): string | undefined {
  const described = files.filter(({ text }) => text !== undefined)
  return described.length === 0 ? undefined : `${described.map(({ file, text }) => `${file}\n${'-'.repeat(file.length)}\n${text}`).join('\n\n')}\n`
}
