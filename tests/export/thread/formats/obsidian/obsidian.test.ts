import { expect, it } from 'vitest'
import { importFixture, importText, postTexts } from '../../importing'

const obsidian = (text: string) => importText(text, { from: 'obsidian' })

it('importThread(obsidian.md) divides the note at its headings, and shows what a reader of it would see', () => {
  const imported = importFixture('obsidian.md')
  expect(imported.warnings).toEqual([
    'Properties that a thread has no place for were left out: tags, created.',
    'Embedded notes are not in the file and were left out: Other note.',
  ])
  expect(imported.thread.title).toBe('How caches work')
  expect(postTexts(imported)).toEqual([
    'A cache keeps what was used last, see the hierarchy.\n\nKeep it small\nA small cache is a fast one.',
    'Hits\n\nA hit is read from L1 > Lines in [[4]] cycles.',
    'Misses\n\nWarning\nA miss costs 100 cycles.\n\n[[ -f cache ]] && echo ==hit== %%',
  ])
  expect(imported.thread.posts[0].blocks[0].spans).toContainEqual({ text: 'used last', mark: true })
  expect(imported.thread.posts[0].blocks[1]).toMatchObject({ kind: 'quote', spans: [{ text: 'Keep it small', bold: true }, { text: '\nA small cache is a fast one.' }] })
  expect(imported.thread.posts[1].pictures).toEqual([{ source: 'cache.png', alt: '' }])
})

it.each([
  ['[[A]] and [[B|b]] and [[#C]] and [[D#^e1]]', 'A and b and C and D'],
  ['a %%b%% c', 'a c'],
  ['a\n\n%%\nb\n\nc\n%%\n\nd', 'a\n\nd'],
  ['a\n\n%% `b` %%\n\n%%\n```\nc\n```\n%%\n\nd', 'a\n\nd'],
  ['100 %% is all', '100 %% is all'],
  ['a ^b1', 'a'],
  ['- a\n- b\n\n^c2\n\nd', '- a\n- b\n\nd'],
  ['a\n\n\n\nb', 'a\n\nb'],
  ['2 ^ 3 and x^2', '2 ^ 3 and x^2'],
  ['a == b == c', 'a == b == c'],
  ['`==a== [[b]] %%c%%`', '==a== [[b]] %%c%%'],
  ['a ``[[b`` [[c]] ` [[d]]', 'a [[b c ` d'],
])('importThread(note %j) is %j', (text, shown) => {
  expect(postTexts(obsidian(text)).join('\n\n---\n\n')).toBe(shown)
})

it.each([
  ['![[a.png]]', 'a.png', ''],
  ['![[img/a b.PNG|A cache|300x200]]', 'img/a b.PNG', 'A cache'],
  ['![[100%.png|100]]', '100%.png', ''],
  ['![[a (1).png]]', 'a (1).png', ''],
])('importThread(note %j) has the picture %j with the alt text %j', (text, source, alt) => {
  expect(obsidian(text).thread.posts[0].pictures).toEqual([{ source, alt }])
})

it('importThread(note) leaves out properties of other kinds, and names them', () => {
  const imported = obsidian('---\nauthor: Ada\ncover: [[a]]\npadding: wide\naliases:\n  - b\n---\nText')
  expect(imported.thread.author.name).toBe('Ada')
  expect(imported.warnings).toEqual(['Properties that a thread has no place for were left out: cover, padding, aliases.'])
})

it('importThread(note with lines of dashes) divides it there, and at no heading', () => {
  expect(postTexts(obsidian('# A\n\n## B\n\n## C\n\n---\n\n[[D]]'))).toEqual(['A\n\nB\n\nC', 'D'])
})
