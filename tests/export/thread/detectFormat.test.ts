import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { detectFormat } from '../../../export/thread/detectFormat'

const fixtures = new URL('fixtures/', import.meta.url)
const formats: Readonly<Record<string, string>> = {
  'bare.txt': 'thread-navigator',
  'skis.txt': 'thread-navigator',
  'sourdough.txt': 'thread-navigator',
  'google-docs.md': 'google-docs',
  'notion.md': 'notion',
  'obsidian.md': 'obsidian',
  'typefully.json': 'typefully',
  'typefully-platforms.json': 'typefully',
}

it('every fixture has its format here', () => {
  expect(readdirSync(fixtures).filter(name => !(name in formats))).toEqual([])
})

it.each(Object.entries(formats))('detectFormat(%s) is %s', (name, format) => {
  expect(detectFormat(readFileSync(new URL(name, fixtures), 'utf8'), name)).toBe(format)
})

it.each(['export/samples/long-context.md', 'docs/layouts/tides.md', 'README.md', 'CHANGELOG.md'])('detectFormat(%s) is markdown, and that of no kind of note', (file) => {
  expect(detectFormat(readFileSync(file, 'utf8'), file)).toBe('markdown')
})

it.each([
  ['# Title\n\nText', 'Title 0123456789abcdef0123456789abcdef.md', 'notion'],
  ['# Title\n\nText', 'Title.md', 'markdown'],
  ['# Title\n\n<aside>\nText\n</aside>', 'Title.md', 'notion'],
  ['Text\n\n[image1]: <data:image/png;base64,AA==>', 'a.md', 'google-docs'],
  ['See [[Other note]].', 'a.md', 'obsidian'],
  ['![[a.png]]', 'a.md', 'obsidian'],
  ['> [!note] Title\n> Text', 'a.md', 'obsidian'],
  ['---\ntags: [a]\n---\nText', 'a.md', 'obsidian'],
  ['Use `[[a]]` here', 'a.md', 'markdown'],
  ['```sh\n[[ -f a ]]\n```', 'a.md', 'markdown'],
  ['See [[1]] and [[2]].', 'a.txt', 'text'],
  ['{"content": "a"}', 'a.json', 'typefully'],
  ['{"content": "a", "posts": ["a"]}', 'a.json', 'json'],
  ['{"posts": [{"text": "a"}]}', 'a.json', 'json'],
  ['{"platforms": {"x": {"posts": [{"text": "a"}]}}}', 'a.json', 'typefully'],
  ['{"platforms": {}}', 'a.json', 'json'],
])('detectFormat(%j, %s) is %s', (text, name, format) => {
  expect(detectFormat(text, name)).toBe(format)
})
