import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { platformPage } from '../../../export/cli/platformPage'
import { platforms } from '../../../export/platform/platforms'

const posted = platforms.filter(({ posting }) => posting)

it('docs/platforms has a page for each platform that packs are made for, as npm run docs writes it', () => {
  expect(readdirSync('docs/platforms').sort()).toEqual(posted.map(({ name }) => `${name}.md`).sort())
  for (const platform of posted)
    expect(readFileSync(`docs/platforms/${platform.name}.md`, 'utf8')).toBe(platformPage(platform))
})

it('README leads to the page of each platform', () => {
  const readme = readFileSync('README.md', 'utf8')
  for (const { name } of posted)
    expect(readme).toContain(`(docs/platforms/${name}.md)`)
})

it('platformPage(platform) names each of its limits', () => {
  const page = platformPage({
    name: 'square',
    title: 'Square',
    sizes: [{ name: 'small', width: 600, height: 700, use: 'all' }],
    limits: { minPictures: 3, maxPictures: 7, maxApiPictures: 5, maxBytes: 1_500_000, formats: ['jpeg', 'png'], minWidth: 601, maxWidth: 1203, maxPixels: 1_234_567, maxAlt: 99, altUnit: 'graphemes' },
    posting: { continues: 'reply', text: { max: 777, unit: 'weighted', linkLength: 23, maxBytes: 3333 }, needsAlt: true },
    sources: ['https://example.com/limits'],
    read: '2026-11-27',
  })
  for (const said of ['3 to 7 (5 where a program posts)', 'JPEG or PNG, at most 1.5 MB', '601 to 1203 px', 'at most 1,234,567', 'at most 99 characters, as people count them; required', 'at most 777 characters; those of East Asia and emoji count twice; a link counts for 23; at most 3,333 bytes', '| `small` | 600 × 700 | all |', 'Up to 7 pictures in one post', 'posted as a reply to the one before', '<https://example.com/limits>', 'Read on 2026-11-27'])
    expect(page).toContain(said)
})
