import type { Page } from 'playwright-core'
import type { ImageFormat } from '../../../export/paint/imageFormats'
import { Buffer } from 'node:buffer'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { runThreadeck } from '../../export/cli/runThreadeck'
import { openStudio } from '../openStudio'
import { useSite } from '../useSite'

const sample = 'export/samples/long-context.md'
const [width, height] = [1080, 1350]
/** Of 255: only an emoji with more than paths, or a photograph, is drawn by the browser itself, and the sample has none. */
const mostDifference = 1
const site = useSite()
const folder = mkdtempSync(join(tmpdir(), 'threadeck-fidelity-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('the studio makes the command\'s SVG to the byte, and its picture to the pixel', async () => {
  const page = await site.newPage({ viewport: { width: 1440, height: 900 } })
  await openStudio(page, site.url)
  const [png, svg] = [await exported(page, 'png'), await exported(page, 'svg')]
  await page.close()

  const vectors = await commandFiles('svg')
  expect(Object.keys(svg)).toEqual(Object.keys(vectors))
  for (const [name, data] of Object.entries(vectors).filter(([name]) => name.endsWith('.svg')))
    expect(Buffer.from(svg[name]).equals(data), `${name} is the same`).toBe(true)

  const pictures = await commandFiles('png')
  expect(Object.keys(png)).toEqual(Object.keys(pictures))
  const differences: string[] = []
  for (const [name, data] of Object.entries(pictures).filter(([name]) => name.endsWith('.png'))) {
    const [ours, theirs] = await Promise.all([data, Buffer.from(png[name])].map(image => sharp(image).removeAlpha().raw().toBuffer()))
    expect(ours.length).toBe(width * height * 3)
    const largest = ours.reduce((most, value, index) => Math.max(most, Math.abs(value - theirs[index])), 0)
    differences.push(`${name}: at most ${largest} of 255`)
    expect.soft(largest, differences.at(-1)).toBeLessThanOrEqual(mostDifference)
  }
  expect(differences.length).toBeGreaterThan(8)
  console.log(`Studio and command, ${differences.length} cards:\n  ${differences.join('\n  ')}`)
}, 180_000)

/** All files that the studio exports in a format, by name. */
async function exported(page: Page, format: ImageFormat): Promise<Record<string, Uint8Array>> {
  await page.getByRole('combobox', { name: 'Format' }).selectOption(format)
  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const file = join(folder, `${format}.zip`)
  await (await download).saveAs(file)
  return byName(unzipSync(readFileSync(file)))
}

/** All files that the command writes in a format, by name. */
async function commandFiles(format: ImageFormat): Promise<Record<string, Buffer>> {
  const out = join(folder, format)
  await runThreadeck(['carousel', sample, '--format', format, '--out', out], { cwd: '.' })
  return byName(Object.fromEntries(readdirSync(out).map(name => [name, readFileSync(join(out, name))])))
}

function byName<File>(files: Readonly<Record<string, File>>): Record<string, File> {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => a < b ? -1 : 1))
}
