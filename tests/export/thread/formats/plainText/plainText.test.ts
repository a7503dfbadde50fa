import { expect, it } from 'vitest'
import { importText, postTexts } from '../../importing'

it.each(['---', '-----', '___', '***', '  ---  '])('importThread(plain text) parts posts at a line of "%s"', (line) => {
  expect(postTexts(importText(`One\n${line}\nTwo\n${line}\n`, { from: 'text' }))).toEqual(['One', 'Two'])
})

it('importThread(plain text) parts posts at two or more blank lines, and one blank line makes a paragraph', () => {
  expect(postTexts(importText('One\n\nmore\n\n\nTwo\n \n\t\n\nThree'))).toEqual(['One\n\nmore', 'Two', 'Three'])
})

it.each([
  ['1/ A\n\n\n2/ B\n\n\n3/ C', ['A', 'B', 'C']],
  ['1/3 A\n---\n2/3 B\n---\n3/3 C', ['A', 'B', 'C']],
  ['(1/2) A\n---\n(2/2) B', ['A', 'B']],
  ['[1/2]\nA\n---\n[2/2]\nB', ['A', 'B']],
  ['A 1/2\n---\nB\n2/2', ['A', 'B']],
  ['A (1/n)\n---\nB (2/n)', ['A', 'B']],
  ['Hook\n---\n1/ A\n---\n2/ B', ['Hook', 'A', 'B']],
  ['Hook\n---\n2/3 A\n---\n3/3 B', ['Hook', 'A', 'B']],
  ['1/ A\n\nmore\n\n2/ B\n\n3/ C', ['A\n\nmore', 'B', 'C']],
  ['🧵 1/2 A\n---\n🧵 2/2 B', ['A', 'B']],
  ['🧵1/3 A\n\n2/3 B\n\n3/3 C', ['A', 'B', 'C']],
  ['A\n\nmore (1/3)\n\nB (2/3)\n\nC (3/3)', ['A\n\nmore', 'B', 'C']],
  ['A 🧵 1/3\n\nB 2/3\n\nC 3/3', ['A', 'B', 'C']],
  ['A 1/3 🧵\n\nB 2/3\n\nC 3/3', ['A', 'B', 'C']],
  ['1/3 A\n2/3 B\nmore\n3/3 C', ['A', 'B\nmore', 'C']],
  ['A (1/2)\nB (2/2)', ['A', 'B']],
  ['🧵 1/2\nA\n\nmore\n2/2\nB', ['A\n\nmore', 'B']],
  ['1/2\n\nA\n\n2/2\n\nB', ['A', 'B']],
])('importThread(%j) drops the numbers that count its posts', (text, posts) => {
  expect(postTexts(importText(text))).toEqual(posts)
})

it.each([
  ['1/2 cup of flour'],
  ['1/2 cup of flour\n---\n1/2 cup of water'],
  ['1/2 cup of flour\n---\n2/3 of the water'],
  ['Rye\n---\n1/4 of it is bran'],
  ['24/7 open\n---\n24/7 busy'],
  ['A 2/2\n---\nB 1/2'],
  ['Half of it (1/2)\n\nand no more'],
  ['A (1/2)\n\nB (2/2)\n\nwithout a number'],
  ['1/2 cup of flour\n2/3 of the water\n3/4 of an hour'],
])('importThread(%j) keeps what looks like a number and counts no posts', (text) => {
  expect(postTexts(importText(text)).join('\n---\n')).toBe(text)
})

it('importThread(plain text) makes [image: ...] lines pictures', () => {
  const { thread } = importText('Look\n[image: first pic.png]\n[image: b.jpg]\n---\nNot [image: c.png] here')
  expect(thread.posts.map(post => post.pictures)).toEqual([[{ source: 'first pic.png', alt: '' }, { source: 'b.jpg', alt: '' }], []])
})

it('importThread(plain text) takes the title from the first line and knows no author', () => {
  const { thread, settings } = importText('What I learned:\nmuch')
  expect(thread.title).toBe('What I learned')
  expect(thread.author).toEqual({ name: '', handle: '' })
  expect(settings).toEqual({})
})

it('importThread(plain text).thread.title is at most 120 graphemes', () => {
  const { title } = importText('👩‍👩‍👧‍👦'.repeat(200)).thread
  expect(title).toBe(`${'👩‍👩‍👧‍👦'.repeat(119)}…`)
})

it('importThread(plain text) keeps the marks of other formats as text when it is told to', () => {
  expect(postTexts(importText('**not bold** &amp; <b>', { from: 'text' }))).toEqual(['**not bold** &amp; <b>'])
})
