import type { Sharp } from 'sharp'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import process from 'node:process'
import sharp from 'sharp'
import { expect } from 'vitest'

/** Set to make the pictures again, when a change of looks is meant. */
const makesAgain = process.env.GOLDEN_UPDATE === '1'
/** Of 255, in any channel of any pixel. */
const mostDifference = 10

/** Expects a picture to look as the one that is kept in a PNG file; one that is not there yet is made, but not where nobody would look at it. */
export async function expectPicture(picture: Sharp, file: string): Promise<void> {
  const drawn = await picture.png({ compressionLevel: 9 }).toBuffer()
  if (makesAgain || !existsSync(file)) {
    expect(process.env.CI, `${file} is there`).toBeUndefined()
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, drawn)
  }
  const [now, before] = await Promise.all([drawn, readFile(file)].map(async png => sharp(await png).removeAlpha().raw().toBuffer()))
  expect(now.length).toBe(before.length)
  expect(now.reduce((most, value, index) => Math.max(most, Math.abs(value - before[index])), 0)).toBeLessThanOrEqual(mostDifference)
}
