import { expect, it } from 'vitest'
import { findPlatform, postingPlatforms } from '../../../export/platform/findPlatform'
import { documentChecks, pictureChecks, postChecks } from '../../../export/platform/limitChecks'

const picture = { format: 'png' as const, width: 1080, height: 1350, bytes: 200_000, alt: 'What it shows' }
const unmet = (checks: readonly { readonly limit: string, readonly isMet: boolean }[]) => checks.filter(({ isMet }) => !isMet).map(({ limit }) => limit)

it.each(postingPlatforms)('pictureChecks(picture, $name) has a check for each limit in its data', ({ limits, posting }) => {
  const { maxBytes, formats, minWidth, maxWidth, maxPixels, maxAlt } = limits ?? {}
  const expected = [
    ...maxBytes === undefined ? [] : ['bytes'],
    ...formats ? ['format'] : [],
    ...minWidth === undefined && maxWidth === undefined ? [] : ['width'],
    ...maxPixels === undefined ? [] : ['pixels'],
    ...maxAlt === undefined && !posting?.needsAlt ? [] : ['alt'],
  ]
  expect(pictureChecks(picture, { limits, posting }).map(({ limit }) => limit)).toEqual(expected)
})

it('pictureChecks(picture, platform) says which limits are not met', () => {
  expect(unmet(pictureChecks(picture, findPlatform('bluesky')!))).toEqual([])
  expect(unmet(pictureChecks({ ...picture, bytes: 2_000_001, alt: '' }, findPlatform('bluesky')!))).toEqual(['bytes', 'alt'])
  expect(unmet(pictureChecks({ ...picture, alt: 'x'.repeat(301), width: 1081 }, findPlatform('tiktok')!))).toEqual(['format', 'width', 'alt'])
  expect(unmet(pictureChecks({ ...picture, width: 7000, height: 7000 }, findPlatform('mastodon')!))).toEqual(['pixels'])
})

it('postChecks(post, platform) counts pictures and text; one picture is a post everywhere', () => {
  expect(unmet(postChecks({ pictures: 5, caption: 'x'.repeat(281) }, findPlatform('x')!))).toEqual(['pictures', 'text'])
  expect(unmet(postChecks({ pictures: 1, caption: '' }, findPlatform('instagram')!))).toEqual([])
  expect(unmet(postChecks({ pictures: 21, caption: '' }, findPlatform('instagram')!))).toEqual(['pictures'])
  expect(unmet(postChecks({ pictures: 2, caption: '👨‍👩‍👧‍👦'.repeat(121) }, findPlatform('bluesky')!))).toEqual(['text bytes'])
  expect(postChecks({ pictures: 299, caption: 'Text' }, findPlatform('linkedin')!)).toEqual([{ limit: 'text', value: 4, max: 3000, isMet: true }])
})

it('documentChecks(document, limits) counts pages and bytes', () => {
  expect(unmet(documentChecks({ pages: 301, bytes: 100_000_001 }, { maxPages: 300, maxBytes: 100_000_000 }))).toEqual(['pages', 'bytes'])
  expect(unmet(documentChecks({ pages: 300, bytes: 100_000_000 }, { maxPages: 300, maxBytes: 100_000_000 }))).toEqual([])
})
