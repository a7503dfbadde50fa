import { expect, it } from 'vitest'
import { importFixture, importText, postTexts } from '../../importing'

it('importThread(google-docs.md) divides the document at its headings, and keeps the pictures that are inside it', () => {
  const imported = importFixture('google-docs.md')
  expect(imported.warnings).toEqual([])
  expect(imported.thread.title).toBe('How caches work')
  expect(postTexts(imported)).toEqual([
    'How caches work\n\nA cache keeps what was used last. It costs little - and saves much!\nThe second line of the paragraph.',
    'Hits\n\n1. One is cheap\n2. Two are cheap too.',
    'Misses\n\nThey cost #100 cycles, 2 + 3 of them.',
  ])
  expect(imported.thread.posts[0].blocks[0]).toMatchObject({ kind: 'heading', level: 1, spans: [{ text: 'How caches work' }] })
  expect(imported.thread.posts[0].pictures).toEqual([{ source: expect.stringMatching(/^data:image\/png;base64,iVBORw0KGgo.*==$/), alt: '' }])
})

it('importThread(document with lines of dashes) divides it there, and at no heading', () => {
  expect(postTexts(importText('# **A**\n\n# **B**\n\n---\n\n# **C**', { from: 'google-docs' }))).toEqual(['A\n\nB', 'C'])
})

it('importThread(document) leaves the code in it as it is', () => {
  expect(postTexts(importText('```\n# **A** {#a}\n```', { from: 'google-docs' }))).toEqual(['# **A** {#a}'])
})

it('importThread(picture of 3 MB inside a document) reads its Markdown', () => {
  const address = `data:image/png;base64,${'A'.repeat(3_000_000)}`
  const { thread, warnings } = importText(`A **bold** word\n\n![a][image1]\n\n[image1]: <${address}>`)
  expect(warnings).toEqual([])
  expect(thread.posts).toMatchObject([{ blocks: [{ spans: [{ text: 'A ' }, { text: 'bold', bold: true }, { text: ' word' }] }], pictures: [{ source: address, alt: 'a' }] }])
})
