import type { Locator } from 'playwright-core'

export interface GivenFile {
  readonly name: string
  readonly type: string
  readonly content: string | readonly number[]
}

/** Drops files on a part of the page, as from a folder. */
export function dropFiles(target: Locator, files: readonly GivenFile[]): Promise<void> {
  return target.evaluate((area, files) => {
    const data = new DataTransfer()
    for (const { name, type, content } of files)
      data.items.add(new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type }))
    area.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, files)
}
