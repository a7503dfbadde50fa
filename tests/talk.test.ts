import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { full, measuredRow, modernBertSchedule, schedulePairs, square } from '../engine'
import { talkSlides } from './talkSlides'

/** Words that a speaker says in a minute. */
const pace = 140
const source = readFileSync('slides.md', 'utf8')

describe('the talk', () => {
  it('is told in 17 to 20 minutes without its second chapter', async () => {
    const { slides } = await talkSlides(source.replace('hide: false', 'hide: true'))
    const words = slides.map(({ source }) => (source.note ?? '').split(/\s+/).filter(word => word !== '' && word !== '[click]').length)
    expect(words.reduce((sum, count) => sum + count, 0) / pace).toBeGreaterThanOrEqual(17)
    expect(words.reduce((sum, count) => sum + count, 0) / pace).toBeLessThanOrEqual(20)
  })

  it('has at most 20 slides when a speaker leaves the second chapter out, and four more with it', async () => {
    const [whole, short] = [await talkSlides(source), await talkSlides(source.replace('hide: false', 'hide: true'))]
    expect(Object.values(whole.markdownFiles).flatMap(({ errors = [] }) => errors)).toEqual([])
    expect(short.slides.length).toBeLessThanOrEqual(20)
    expect(whole.slides.length - short.slides.length).toBe(4)
  })

  it('ends with numbers that the engine counts and the rows have', async () => {
    const { slides } = await talkSlides()
    const ending = slides.at(-1)!.source.content
    const hbmBytes = (kernel: string) => {
      const { hbm } = measuredRow('h100', 'gpt2-medium', kernel)
      return hbm!.bytesRead + hbm!.bytesWritten
    }
    expect(ending).toContain(`${(22 * 8192 ** 2 / schedulePairs(modernBertSchedule(), square(8192))).toFixed(2)}× fewer pairs`)
    expect(ending).toContain(`${Math.round(hbmBytes('standard') / hbmBytes('flash-sdpa'))}× fewer bytes`)
    expect(ending).toContain(`8× the text, ${full().scoredPairs(square(8 * 512)) / full().scoredPairs(square(512))}× the work`)
  })

  it('gives every slide notes', async () => {
    const { slides } = await talkSlides(source)
    expect(slides.filter(({ source }) => !source.note).map(({ index }) => index)).toEqual([])
  })
})
