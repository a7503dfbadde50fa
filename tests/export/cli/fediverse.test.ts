import type { CarouselManifest } from '../../../export/layout/manifest'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { status } from '../thread/formats/mastodon/mastodonFixtures'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

it('threadeck carousel draws a thread of Mastodon, and posts that not everybody may see with --include-private', async () => {
  const one = status('one')
  const folder = await testFolder({ 'thread.json': JSON.stringify({ status: one, context: { ancestors: [], descendants: [status('two', { answers: one, visibility: 'private' })] } }) })
  const draw = async (...flags: string[]) => {
    const { stderr } = await runThreadeck(['carousel', 'thread.json', '--out', 'out', '--pixel-ratio', '1', ...flags], { cwd: folder })
    return { stderr, cards: (JSON.parse(await readFile(join(folder, 'out/carousel.json'), 'utf8')) as CarouselManifest).cards.map(card => card.alt) }
  }
  const open = await draw()
  expect(open.cards).toEqual(['one'])
  expect(open.stderr).toContain('Warning: Left out 1 post that is for followers or for the people mentioned only: --include-private takes it in.')
  expect((await draw('--include-private')).cards).toEqual(['one', 'two'])
})
