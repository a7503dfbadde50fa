import type { Preparser } from '../../../export/addon/threadPreparser'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'
import { afterAll, describe, expect, it } from 'vitest'
import threadPreparser from '../../../export/addon/threadPreparser'

const folder = mkdtempSync(join(tmpdir(), 'threadeck-preparser-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const thread = `---
author: Ada
handle: "@ada"
---

How caches work

---

## Why

They {{ keep }} what was asked for.

- fast
- small

![A cache](cache.png)

---

> Cache me if you can.
`

let decks = 0

/** The slides that Slidev makes of a deck with some files beside it. */
async function slidesOf(deck: string, files: Readonly<Record<string, string>> = {}) {
  const root = join(folder, String(++decks))
  for (const [name, text] of Object.entries({ 'slides.md': deck, ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  injectPreparserExtensionLoader(async (_, headmatter, filepath) => threadPreparser({ headmatter, filepath }) as Promise<Preparser[]>)
  const data = await load({ userRoot: root, roots: [root], allowedRoots: [root] } as never, join(root, 'slides.md'))
  expect(Object.values(data.markdownFiles).flatMap(({ errors = [] }) => errors)).toEqual([])
  return data
}

const contents = async (deck: string, files?: Readonly<Record<string, string>>) => (await slidesOf(deck, files)).slides.map(({ content, source }) => source.content ?? content)

describe('thread: my.md at the head of a deck', () => {
  it('adds the slides of the thread behind those of the deck, in layouts of any theme', async () => {
    const { slides } = await slidesOf('---\nthread: my.md\n---\n\n# Mine\n\n---\n\n# Too\n', { 'my.md': thread, 'cache.png': '' })
    expect(slides.map(({ frontmatter: { layout } }) => layout)).toEqual([undefined, undefined, 'cover', 'two-cols', 'quote', 'center'])
    expect(slides.slice(0, 3).map(({ source }) => source.content)).toEqual(['# Mine', '# Too', '# How caches work\n\nAda @ada'])
    expect(slides[3].source.content).toContain('::right::\n\n![A cache][picture 1]\n\n[picture 1]: <./cache.png>')
    expect(slides[3].source.note).toContain('They {{ keep }} what was asked for.')
  })

  it('has no empty slide before them where the head is all of the deck', async () => {
    expect((await contents('---\ntitle: Mine\nthread: my.md\n---\n', { 'my.md': thread }))[0]).toBe('# How caches work\n\nAda @ada')
  })

  it('puts them where a slide imports the file, and once only', async () => {
    const deck = '---\nthread: my.md\n---\n\n# Mine\n\n---\nsrc: ./my.md\n---\n\n---\n\n# End\n'
    const shown = await contents(deck, { 'my.md': thread })
    expect(shown.at(-1)).toBe('# End')
    expect(shown.filter(content => content.startsWith('# How caches work'))).toHaveLength(1)
  })

  it('leaves other files that a deck imports as they are', async () => {
    const shown = await contents('---\nthread: my.md\n---\n\n# Mine\n\n---\nsrc: more.md\n---\n', { 'my.md': thread, 'more.md': '# More\n\n---\n\n# And more\n' })
    expect(shown.slice(0, 3)).toEqual(['# Mine', '# More', '# And more'])
  })

  it('watches the file, and reads it with lines that end in CR and LF', async () => {
    const { slides, watchFiles } = await slidesOf('---\nthread: talks/my.md\n---\n', { 'talks/my.md': thread.replaceAll('\n', '\r\n') })
    expect(slides[0].source.content).toContain('# How caches work')
    expect(Object.keys(watchFiles).map(file => file.split('/').slice(-2).join('/'))).toContain('talks/my.md')
  })

  it('keeps the names of layouts in a deck that has them', async () => {
    const { slides } = await slidesOf('---\nthread: my.md\n---\n', { 'my.md': thread, 'layouts/thread-post.vue': '<template><slot /></template>' })
    expect(slides.map(({ frontmatter: { layout } }) => layout)).toEqual(['thread-cover', 'thread-post', 'thread-quote', 'thread-outro'])
  })

  it('leaves out a picture that is not there, and shows figures by their component', async () => {
    const shown = await contents('---\nthread: my.md\n---\n', { 'my.md': 'One\n\n![](gone.png)\n\n![](figure:flash-tiles?step=3&version=1)' })
    expect(shown.join('\n')).not.toContain('gone')
    expect(shown.join('\n')).toContain('<ThreadFigure source="figure:flash-tiles?step=3&amp;version=1" />')
  })

  it.each([
    ['no.md', 'there is no no\\.md'],
    ['../my.md', 'a file beside or below the deck, but received "'],
    ['5', 'such as my\\.md, but received 5\\.'],
    ['{ file: my.md, per: idea }', 'but received per: leave it out\\.'],
    ['{ file: my.md, perSlide: page }', 'to be post or idea, but received "page"\\.'],
    ['empty.md', 'Expected empty\\.md to be a thread'],
  ])('%s is one slide that says what is wrong', async (value, message) => {
    const shown = await contents(`---\nthread: ${value}\n---\n\n# Mine\n`, { 'my.md': thread, 'empty.md': '' })
    expect(shown).toHaveLength(2)
    expect(shown[1]).toMatch(/^# No thread to show\n\nExpected [^\n]*$/)
    expect(shown[1].replaceAll('\\', '')).toContain(message.replaceAll('\\', ''))
  })

  it('a deck without one is read as it is', async () => {
    expect(await contents('# Mine\n\n---\n\n# Too\n')).toEqual(['# Mine', '# Too'])
  })
})
