import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSlides } from '../deck/readSlides'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

const markdown = ['---', 'title: Caches', 'author: Ada', 'handle: "@ada"', 'avatar: ada.png', '---', '', '# Caches', '', 'Why they lie, and what to do about it, in six short slides.', '', '---', '', '## Steps', '', '- one', '- two', '', '![A square](pictures/a%20square.png)', '', '---', '', '```ts {1}', 'const a = 1', '```', '', '---', '', 'שלום, and a figure:', '', '![Tiles](figure:flash-tiles)'].join('\n')

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1)).toSorted()
}

describe('threadeck deck', () => {
  let folder: string
  let picture: Uint8Array
  const text = (name: string) => readFile(join(folder, 'out/talk-deck', name), 'utf8')

  beforeAll(async () => {
    picture = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#336699' } }).png().toBuffer()
    folder = await testFolder({ 'talk.md': markdown, 'ada.png': picture, 'pictures/a square.png': picture })
    const { exitCode, stderr } = await runThreadeck(['deck', 'talk.md', '--theme', 'midnight'], { cwd: folder })
    expect(stderr).toBe('Wrote a deck of 5 slides in midnight to out/talk-deck: show it with --serve, or there with npm ci and npm run dev\n')
    expect(exitCode).toBe(0)
  })

  it('writes a project with the thread and its pictures, and nothing that is fetched', async () => {
    const files = await filesIn(join(folder, 'out/talk-deck'))
    expect(files.filter(name => !name.startsWith('styles/fonts/'))).toEqual(['.gitignore', 'README.md', 'ada.png', 'components/ThreadSlide.vue', 'composables/useFittedText.ts', ...['cover', 'number', 'outro', 'picture', 'post', 'quote'].map(name => `layouts/thread-${name}.vue`), 'package-lock.json', 'package.json', 'pictures/a square.png', 'public/avatar.webp', 'public/favicon.svg', 'public/pictures/01.png', 'public/pictures/02.svg', 'setup/codeTheme.ts', 'setup/katex.ts', 'setup/shiki.ts', 'slides.md', 'styles/fonts.css', 'styles/index.ts', 'styles/slides.css', 'styles/theme.css', 'thread.md', 'threadeck.json', 'vite.config.ts'])
    expect(await text('thread.md')).toBe(markdown)
    const written = await Promise.all(files.filter(name => /\.(?:css|vue|ts|md|svg)$/.test(name) && name !== 'README.md').map(text))
    expect(written.join('\n').match(/https?:\/\/(?!www\.w3\.org)[^\s"')]*/g)).toBeNull()
  })

  it('writes slides with pictures, figures and fonts of the theme and of other scripts', async () => {
    const slides = readSlides(await text('slides.md'))
    expect(slides.map(slide => slide.frontmatter.layout)).toEqual(['thread-cover', 'thread-post', 'thread-post', 'thread-post', 'thread-outro'])
    expect(slides[0].frontmatter).toMatchObject({ theme: 'none', colorSchema: 'dark', routerMode: 'hash', fonts: { provider: 'none' }, themeConfig: { author: 'Ada', handle: '@ada', avatar: '/avatar.webp' } })
    expect(slides[1].tags).toEqual(expect.arrayContaining(['v-clicks', 'img']))
    const fonts = await text('styles/fonts.css')
    expect(Array.from(new Set(fonts.match(/font-family: "[^"]*"/g)))).toEqual(['font-family: "Inter"', 'font-family: "Noto Sans Hebrew"', 'font-family: "JetBrains Mono"'])
    for (const [, file] of fonts.matchAll(/url\('\.\/([^']*)'\)/g))
      expect((await readFile(join(folder, 'out/talk-deck/styles', file))).length).toBeGreaterThan(1000)
  })

  it('pins what it needs in a lock file that holds every package it names', async () => {
    const project = JSON.parse(await text('package.json')) as { dependencies: Record<string, string>, overrides: object }
    const lock = JSON.parse(await text('package-lock.json')) as { packages: Record<string, { dependencies?: Record<string, string>, integrity?: string }> }
    const own = JSON.parse(await readFile('package.json', 'utf8')) as { overrides: object }
    expect(project.dependencies['@slidev/cli']).toMatch(/^\d+\.\d+\.\d+$/)
    expect(project.overrides).toEqual(own.overrides)
    expect(lock.packages[''].dependencies).toEqual(project.dependencies)
    expect(lock.packages['node_modules/satori']).toBeUndefined()
    for (const [place, { dependencies = {}, integrity }] of Object.entries(lock.packages)) {
      expect(place === '' || integrity !== undefined).toBe(true)
      for (const name of Object.keys(dependencies))
        expect(Object.keys(lock.packages).some(other => other.endsWith(`node_modules/${name}`))).toBe(true)
    }
  })

  it('gives the same bytes again', async () => {
    const before = await Promise.all((await filesIn(join(folder, 'out/talk-deck'))).map(text))
    expect((await runThreadeck(['deck', 'talk.md', '--theme', 'midnight'], { cwd: folder })).exitCode).toBe(0)
    expect(await Promise.all((await filesIn(join(folder, 'out/talk-deck'))).map(text))).toEqual(before)
  })

  it('follows the thread that was edited in the deck, and refuses to write over other edits', async () => {
    const deck = join(folder, 'edited')
    expect((await runThreadeck(['deck', 'talk.md', '--out', 'edited'], { cwd: folder })).exitCode).toBe(0)
    await writeFile(join(deck, 'thread.md'), markdown.replace('- two', '- three'))
    await writeFile(join(deck, 'mine.txt'), 'mine')
    expect(await runThreadeck(['deck', 'thread.md', '--out', '.'], { cwd: deck })).toMatchObject({ exitCode: 0 })
    expect(await readFile(join(deck, 'slides.md'), 'utf8')).toContain('- three')
    await writeFile(join(deck, 'slides.md'), 'my own words')
    expect(await runThreadeck(['deck', 'thread.md', '--out', '.', '--theme', 'paper'], { cwd: deck })).toMatchObject({ exitCode: 1, stderr: 'threadeck: Expected the deck in . to be as it was written, but slides.md was edited: choose another folder with --out, or pass --force to write over it.\n' })
    expect(await readFile(join(deck, 'slides.md'), 'utf8')).toBe('my own words')
    expect((await runThreadeck(['deck', 'thread.md', '--out', '.', '--force'], { cwd: deck })).exitCode).toBe(0)
    expect(await readFile(join(deck, 'slides.md'), 'utf8')).toContain('- three')
    expect(await readFile(join(deck, 'mine.txt'), 'utf8')).toBe('mine')
  })

  it('removes pictures that the thread has no more', async () => {
    const deck = join(folder, 'fewer')
    await runThreadeck(['deck', 'talk.md', '--out', 'fewer'], { cwd: folder })
    await writeFile(join(folder, 'fewer.md'), '# Alone')
    expect((await runThreadeck(['deck', 'fewer.md', '--out', 'fewer'], { cwd: folder })).exitCode).toBe(0)
    expect((await filesIn(deck)).filter(name => /\.(?:png|svg|webp)$/.test(name))).toEqual(['public/favicon.svg'])
  })

  it('refuses a folder of other files, a wrong step and --open alone', async () => {
    expect(await runThreadeck(['deck', 'talk.md', '--out', '.'], { cwd: folder })).toMatchObject({ exitCode: 1, stderr: 'threadeck: Expected . to be empty or to hold a deck, but it holds other files: choose another folder with --out, or pass --force to write there anyway.\n' })
    expect(await runThreadeck(['deck', 'talk.md', '--per-slide', 'word'], { cwd: folder })).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/^threadeck: Expected --per-slide to be one of post, idea, but received word/) as string })
    expect(await runThreadeck(['deck', 'talk.md', '--open'], { cwd: folder })).toMatchObject({ exitCode: 2 })
    await rm(join(folder, 'out/talk-deck/slides.md'))
  })

  it('draws diagrams as cards have them, and the address of an outro as a code to scan', async () => {
    await writeFile(join(folder, 'flow.md'), '---\nauthor: Ada\noutro: { text: Bye, link: https://example.org/talk }\n---\n\nfirst\n\n---\n\n## How it flows\n\n```mermaid\nflowchart LR\n  a[Client] --> b[Cache]\n```\n\n---\n\n```mermaid\ngantt\n  title no diagram of ours\n```')
    expect((await runThreadeck(['deck', 'flow.md', '--out', 'flow'], { cwd: folder })).exitCode).toBe(0)
    const slides = readSlides(await readFile(join(folder, 'flow/slides.md'), 'utf8'))
    expect(slides.map(slide => [slide.frontmatter.layout, slide.title])).toEqual([['thread-cover', 'first'], ['thread-picture', 'How it flows'], ['thread-post', undefined], ['thread-outro', 'Bye']])
    expect(slides[2].text).toContain('gantt')
    const svg = await readFile(join(folder, 'flow/public/pictures/01.svg'))
    const { width = 0, height = 0 } = await sharp(svg).metadata()
    expect(width / height).toBeGreaterThan(1)
    expect((await sharp(await readFile(join(folder, 'flow/public/pictures/02.svg'))).metadata()).format).toBe('svg')
  })

  it('writes a thread from standard input as Markdown beside the slides', async () => {
    const { exitCode } = await runThreadeck(['deck', '-', '--out', 'piped', '--canvas-picture', 'ada.png', '--pattern', 'dots'], { cwd: folder, input: 'First post\n\n---\n\nSecond post' })
    expect(exitCode).toBe(0)
    expect(await readFile(join(folder, 'piped/thread.md'), 'utf8')).toMatch(/\n\nFirst post\n\n---\n\nSecond post\n$|^First post\n\n---\n\nSecond post\n$/)
    expect(await readFile(join(folder, 'piped/styles/theme.css'), 'utf8')).toContain('--thread-canvas: url("./canvas.webp")')
  })
})
