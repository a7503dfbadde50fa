/** Gives a file to the person, as a download. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser needs the address until it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** Lets the person choose a file; undefined when they choose none. */
export async function chooseFile(accept: string): Promise<File | undefined> {
  const [file] = await choose(accept, false)
  return file
}

/** Lets the person choose files; none when they choose none. */
export function chooseFiles(accept: string): Promise<File[]> {
  return choose(accept, true)
}

/** A title as a file's name, in the letters of its own script. */
export function fileName(title: string): string {
  const words = title.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return Array.from(words.join('-')).slice(0, 60).join('').replace(/-$/, '') || 'thread'
}

function choose(accept: string, multiple: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = multiple
    input.addEventListener('change', () => resolve(Array.from(input.files ?? [])))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
