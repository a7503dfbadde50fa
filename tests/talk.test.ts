import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
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

  it('gives every slide notes', async () => {
    const { slides } = await talkSlides(source)
    expect(slides.filter(({ source }) => !source.note).map(({ index }) => index)).toEqual([])
  })
})
