import { expect, it } from 'vitest'
import { fileKind, FileKindError } from '../../../components/studio/state/fileKind'

it.each([
  ['Just a text', 'thread'],
  ['# A heading', 'thread'],
  ['{ "project": {}, "threadeck": 1 }', 'project'],
  ['{"threadeck":1,"project":{}}', 'project'],
  ['{"card":{"padding":4}}', 'theme'],
  ['{"$schema":"theme.schema.json","base":"slate","name":"Brand"}', 'theme'],
  ['{"name":"Acme","handle":"@acme","theme":"paper"}', 'brand'],
  ['{"colors":{"accent":"red"}}', 'brand'],
  ['{"posts":["a"],"layout":"quote"}', 'json thread'],
  ['{"posts":["a"],"text":"b"}', 'json thread'],
  ['{"id":"1","account":{},"content":"<p>a</p>","card":null,"text":"a"}', 'json thread'],
  ['{"thread":{"post":{}}}', 'json thread'],
  ['[1,2]', 'json thread'],
  ['{"a":1}', 'json thread'],
  ['7', 'thread'],
  ['"quoted"', 'thread'],
  ['[a link](https://example.org)', 'thread'],
])('fileKind(%j) is %s', (text, kind) => {
  expect(fileKind(text)).toBe(kind)
  expect(fileKind(text, 'a.txt')).toBe(kind)
})

it.each(['thread.md', 'README', 'notes v1.2', 'my.thread.txt', 'THREAD.MD'])('fileKind(text, %j) goes by the content', (name) => {
  expect(fileKind('A text', name)).toBe('thread')
})

it.each([
  ['<!doctype html><p>x', 'page.txt'],
  ['  <html><p>x', 'page'],
  ['<svg xmlns=""/>', 'a.txt'],
  ['{\\rtf1 x}', 'a.txt'],
  ['%PDF-1.7', 'a.txt'],
  ['x', 'page.html'],
  ['a,b\n1,2', 'table.csv'],
  ['x', 'script.js'],
])('fileKind(%j, %j) refuses what is no thread, in one sentence', (text, name) => {
  expect(() => fileKind(text, name)).toThrow(FileKindError)
  expect(() => fileKind(text, name)).toThrow(/^Expected \S+ to be a thread in Markdown, plain text or JSON, a project, a brand or a theme, but received [^\n]+\.$/)
})

it('fileKind(text) of a pasted text leaves the source of a page to its writer', () => {
  expect(fileKind('<html>')).toBe('thread')
})

it('fileKind(broken, name) says what the name promised', () => {
  expect(fileKind('{"posts":', 'a.json')).toBe('json thread')
  expect(fileKind('nothing', 'a.threadeck')).toBe('project')
})
