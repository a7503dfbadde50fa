import type { Project } from '../../../components/studio/state/project'
import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { emptyProject, projectFrom, projectThread } from '../../../components/studio/state/project'
import { ProjectError, readProject, readProjectFile, readShare, writeProjectFile, writeShare } from '../../../components/studio/state/projectFile'
import { resolveTheme } from '../../../export/theme/resolveTheme'
import { importThread } from '../../../export/thread/importThread'

let next = 0
const newId = () => `id-${next++}`
const encode = (text: string) => new TextEncoder().encode(text)
const project = (text: string): Project => projectFrom(importThread(encode(text)), newId)
const link = (text: string) => `v1.${btoa(Array.from(deflateSync(strToU8(text)), byte => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`

describe('a project', () => {
  it('comes back from a file and from a link as it was, whatever its text', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 100 }), (texts, padding) => {
      const made: Project = { ...emptyProject(newId), posts: texts.map(text => ({ id: newId(), text, pictures: [{ source: 'a.png', alt: text }] })), theme: { base: 'midnight', card: { padding } } }
      const media = new Map([['a.png', 'data:image/png;base64,AAAA']])
      const removed = new Map([...media, ['removed.png', 'data:image/png;base64,BBBB']])
      // A picture that no post shows any more is nobody's to have.
      expect(readProjectFile(writeProjectFile({ project: made, media: removed }))).toEqual({ project: made, media })
      expect(readShare(writeShare(made))).toEqual({ project: made, media: new Map() })
    }), { numRuns: 200 })
  })

  it('remembers the pictures that its posts lack', () => {
    const imported = importThread(encode('A\n@a\nOne\nThread image 1\nA\n@a\nTwo'))
    const made = projectFrom(imported, newId)
    expect(made.posts.map(post => post.missingPictures)).toEqual([1, undefined])
    expect(readProjectFile(writeProjectFile({ project: made, media: new Map() })).project).toEqual(made)
    expect(projectThread(made).posts).toEqual(imported.thread.posts)
  })

  it('of an imported thread makes that very thread again', () => {
    const imported = importThread(encode('# Title\n\nOne **bold** line\nand a break\n\n- item\n  - inner\n\n> quoted\n\n```\ncode\n```\n\n---\n\nSecond'))
    expect(projectThread(projectFrom(imported, newId)).posts).toEqual(imported.thread.posts)
  })

  it('of an imported thread comes back with all that its code blocks and lists say', () => {
    const imported = importThread(encode('```ts title="fold.ts" lines=7 {1-2,4} ins={3} del={5} ligatures\na\nb // [!code hl:3]\nc\nd\ne\n```\n\n- [ ] item\n- [x] item\n\n---\n\n```diff\n+ a\n```'))
    const made = projectFrom(imported, newId)
    expect(imported.thread.posts.map(({ blocks }) => blocks[0].code)).toMatchObject([{ language: 'ts', firstLine: 7 }, { language: 'diff' }])
    expect(readProject(made)).toEqual(made)
    expect(readProjectFile(writeProjectFile({ project: made, media: new Map() })).project).toEqual(made)
    expect(projectThread(readShare(writeShare(made)).project).posts).toEqual(imported.thread.posts)
  })
})

describe('a hostile link or file', () => {
  it('is refused with one sentence, whatever it holds', () => {
    const good = writeShare(project('Some **text**\n\n---\n\nmore'))
    const mutated = fc.tuple(fc.nat(good.length - 1), fc.string({ minLength: 1, maxLength: 3 })).map(([at, text]) => good.slice(0, at) + text + good.slice(at + text.length))
    const values = fc.jsonValue().map(value => link(JSON.stringify(value)))
    const nearly = fc.record({ threadeck: fc.constantFrom(1, 2), project: fc.jsonValue() }).map(value => link(JSON.stringify(value)))
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string().map(text => `v1.${text}`), mutated, values, nearly), (part) => {
      try {
        const { project: read } = readShare(part)
        // A change may hit a letter of a text: then it is a good project still, which can be drawn and saved.
        expect(projectThread(read).posts.length).toBeGreaterThan(0)
        expect(resolveTheme(read.theme).name).not.toBe('')
        expect(readShare(writeShare(read)).project).toEqual(read)
      }
      catch (error) {
        expect(error).toBeInstanceOf(ProjectError)
        expect((error as Error).message).toMatch(/^Expected [^\n]+\.$/)
      }
    }), { numRuns: 1500 })
  })

  it('that unpacks to more than there is room for is refused', () => {
    expect(() => readShare(link(' '.repeat(40 * 1024 ** 2)))).toThrow(ProjectError)
  })

  it.each([
    [{ posts: [] }, 'project.posts'],
    [{ theme: { card: { padding: 1e9 } } }, 'project.theme.card.padding'],
    [{ theme: { card: { paddding: 3 } } }, 'project.theme.card'],
    [{ size: '9999x9999' }, 'project.size'],
    [{ format: 'avif' }, 'project.format'],
    [{ posts: [{ id: 'a', text: '', pictures: [] }, { id: 'a', text: '', pictures: [] }] }, 'project.posts'],
    [{ extra: true }, 'project'],
  ])('with %j names what is wrong: %s', (change, path) => {
    const text = JSON.stringify({ threadeck: 1, project: { ...emptyProject(newId), ...change } })
    expect(() => readProjectFile(text)).toThrow(`Expected ${path} in the file to be as Threadeck writes it`)
  })

  it.each([
    { theme: { base: 'nope' } },
    { posts: [{ id: 'a', text: '', pictures: [], override: { base: 'nope' } }] },
    { theme: { canvas: { kind: 'picture' } } },
  ])('with %j has a look that nobody can draw', (change) => {
    const text = JSON.stringify({ threadeck: 1, project: { ...emptyProject(newId), ...change } })
    expect(() => readProjectFile(text)).toThrow('Expected the look in the file to be one that can be drawn, but it is not. Expected ')
  })

  it.each(['data:text/html;base64,AAAA', 'https://example.invalid/a.png', 'data:image/svg+xml;base64,AAAA', 'javascript:alert(1)'])('whose picture is %j is refused', (address) => {
    const text = JSON.stringify({ threadeck: 1, project: emptyProject(newId), media: { 'a.png': address } })
    expect(() => readProjectFile(text)).toThrow(ProjectError)
  })

  it('of a newer version says so', () => {
    expect(() => readProjectFile('{"threadeck":2}')).toThrow('a newer Threadeck may open it')
  })
})
