import type { StudioPage } from './useStudioPage'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { runThreadeck } from '../../export/cli/runThreadeck'
import { testFolder } from '../../export/cli/testFolder'

/** The card that the studio shows, as it saves it. */
export async function savedSvg({ page, saved, button }: Pick<StudioPage, 'page' | 'saved' | 'button'>): Promise<string> {
  await page.getByRole('combobox', { name: 'Format' }).selectOption('svg')
  return (await saved(() => button('Save card').click())).data.toString('utf8')
}

/** The first card of a thread in Markdown, as the command makes it. */
export async function commandSvg(thread: string): Promise<string> {
  const folder = await testFolder()
  await writeFile(join(folder, 'thread.md'), thread)
  expect(await runThreadeck(['carousel', 'thread.md', '--format', 'svg', '--out', 'out'], { cwd: folder })).toMatchObject({ exitCode: 0 })
  return readFile(join(folder, 'out', '01.svg'), 'utf8')
}
