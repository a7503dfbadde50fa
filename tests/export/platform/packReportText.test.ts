import type { PackedFile, PackedPlatform } from '../../../export/platform/packReport'
import { expect, it } from 'vitest'
import { findPlatform } from '../../../export/platform/findPlatform'
import { documentChecks, pictureChecks } from '../../../export/platform/limitChecks'
import { packedPlatform } from '../../../export/platform/packedPlatform'
import { packFiles } from '../../../export/platform/packFiles'
import { planPosts } from '../../../export/platform/packPlan'
import { packReportText } from '../../../export/platform/packReportText'

const about = { thread: { title: 'Caches', author: { name: 'Ada', handle: '@ada' }, posts: 5 }, problems: [], warnings: [] }

function packed(name: string, count: number, further: Partial<PackedFile> = {}): PackedPlatform {
  const platform = findPlatform(name)!
  const [{ name: sizeName, width, height }] = platform.sizes
  const posts = planPosts(platform, count)
  const cards = Array.from({ length: count }, (_, index) => ({ post: index + 1, part: 1, text: `Text ${index + 1}` }))
  const format = platform.limits?.formats?.[0] ?? 'png'
  const pictureOf = (folder: string, index: number): PackedFile => ({
    file: `${folder}/${String(index + 1).padStart(2, '0')}.${format === 'jpeg' ? 'jpg' : format}`,
    cards: [index + 1],
    width,
    height,
    bytes: 123_456,
    encoding: { format, effort: 'quick' },
    loss: '',
    alt: { text: `Alt ${index + 1}`, isCut: false },
    checks: pictureChecks({ format, width, height, bytes: 123_456, alt: `Alt ${index + 1}` }, platform),
    ...further,
  })
  const documentOf = (folder: string, pages: number): PackedFile => ({ file: `${folder}/caches.pdf`, cards: Array.from({ length: pages }, (_, index) => index + 1), width, height, bytes: 54_321, encoding: { format: 'pdf' }, loss: '', checks: documentChecks({ pages, bytes: 54_321 }, platform.posting!.document!) })
  const files = new Map(posts.map(({ folder, cards }) => [folder, platform.posting?.document ? [documentOf(folder, cards.length)] : cards.map(index => pictureOf(folder, index))]))
  return packedPlatform({ platform, size: { name: sizeName, width, height }, posts, cards, files, captions: { title: 'Caches', textOf: number => `Post ${number}`, closing: [] }, usual: [] })
}

it('packReportText(report) names each file and the limits that it meets', () => {
  expect(packReportText({ ...about, platforms: [packed('x', 5), packed('linkedin', 5), packed('mastodon', 1)], files: [] })).toBe(`Caches: ready to post

X: 2 posts of 3 and 2 pictures, each a reply to the one before, 1200x675 px
  x/post-1/  pictures 3 of 4
    01.png       PNG 1200x675, 124 kB of 5 MB, width 1200 (4 to 8192), alt text 5 of 1000
    02.png       PNG 1200x675, 124 kB of 5 MB, width 1200 (4 to 8192), alt text 5 of 1000
    03.png       PNG 1200x675, 124 kB of 5 MB, width 1200 (4 to 8192), alt text 5 of 1000
    caption.txt  text 11 of 280
  x/post-2/  pictures 2 of 4
    04.png       PNG 1200x675, 124 kB of 5 MB, width 1200 (4 to 8192), alt text 5 of 1000
    05.png       PNG 1200x675, 124 kB of 5 MB, width 1200 (4 to 8192), alt text 5 of 1000
    caption.txt  text 11 of 280

LinkedIn: a document of 5 pages, 1080x1350 px
  linkedin/
    caches.pdf   pages 5 of 300, 55 kB of 100 MB
    caption.txt  text 6 of 3000

Mastodon: a post of 1 picture, 1080x1350 px
  mastodon/  pictures 1 of 4
    01.png       PNG 1080x1350, 124 kB of 16.7 MB, megapixels 1.5 of 33.1, alt text 5 of 1500
    caption.txt  text 6 of 500
`)
})

it('packReportText(report) says what was lost, shortened, not met and not made, and counts many posts in short', () => {
  const text = packReportText({
    ...about,
    platforms: [packed('tiktok', 2, { loss: 'quality 84', alt: { text: 'Alt', isCut: true }, checks: [{ limit: 'bytes', value: 2_000_001, max: 2_000_000, isMet: false }] }), packed('x', 40), packed('instagram', 125)],
    problems: ['One sentence.'],
    warnings: ['Another sentence.'],
    files: [],
  })
  expect(text).toContain('01.jpg       JPEG 1080x1920, 2.1 MB of 2 MB (NOT MET), alt text shortened, made smaller: quality 84\n')
  expect(text).toContain('X: 10 posts of 4 pictures, each a reply to the one before, 1200x675 px\n')
  expect(text).toContain('Instagram: 7 posts of 17 or 18 pictures, one after the other, 1080x1350 px\n  Post it by hand: programs may post at most 10 pictures on Instagram.\n')
  expect(text).toMatch(/\n\nNot made:\n- One sentence\.\n\nWarnings:\n- Another sentence\.\n$/)
})

it('packFiles(content) has captions, alt texts and the report, which names itself too', () => {
  const { report, texts } = packFiles({ ...about, platforms: [packed('bluesky', 2), packed('linkedin', 2)] })
  const content = new Map(texts)
  expect(report.files).toEqual(['bluesky/01.png', 'bluesky/02.png', 'bluesky/alt.txt', 'bluesky/caption.txt', 'linkedin/caches.pdf', 'linkedin/caption.txt', 'report.txt', 'report.json'])
  expect(Array.from(content.keys()).toSorted()).toEqual(report.files.filter(file => !/\.(?:png|pdf)$/.test(file)).toSorted())
  expect(content.get('bluesky/alt.txt')).toBe('01.png\n------\nAlt 1\n\n02.png\n------\nAlt 2\n')
  expect(content.get('bluesky/caption.txt')).toBe('Post 1\n')
  expect(JSON.parse(content.get('report.json')!)).toEqual(report)
  expect(content.get('report.txt')).toBe(packReportText(report))
})
