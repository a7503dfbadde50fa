import type { CarouselManifest } from '../../../export/layout/manifest'
import { readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { display, variable } from '../text/fontFixtures'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

const text = 'Plain, **bold** and *slanted* letters; Ελλάς, Кириллица and → too.\n'
const faces = { 'brand/Regular.woff2': display('Regular'), 'brand/Bold.woff2': display('Bold'), 'brand/Italic.woff2': display('Italic') }
const family = ['brand/Regular.woff2', 'brand/Bold.woff2', 'brand/Italic.woff2']
const theme = (values: object) => JSON.stringify({ typography: values })

async function draw(folder: string, ...args: readonly string[]) {
  const { stdout, ...result } = await runThreadeck(['carousel', 'thread.md', '--format', 'svg', '--json', '--force', ...args], { cwd: folder })
  return { ...result, manifest: stdout === '' ? undefined : JSON.parse(stdout) as CarouselManifest, svg: result.exitCode === 0 ? await readFile(join(folder, 'out/thread/01.svg'), 'utf8') : '' }
}

describe('a font of one\'s own', () => {
  it('is the same from flags, a theme file and front matter, and another than those that come along', async () => {
    const folder = await testFolder({ ...faces, 'thread.md': text, 'brand.json': theme({ family }) })
    const usual = await draw(folder)
    const flags = await draw(folder, ...family.flatMap(file => ['--font', file]))
    const file = await draw(folder, '--theme', 'brand.json')
    expect(flags).toMatchObject({ exitCode: 0, manifest: { warnings: [], theme: { typography: { family } } } })
    expect(flags.svg).not.toBe(usual.svg)
    expect(flags.svg).not.toMatch(/<text|font-family/)
    expect(file.svg).toBe(flags.svg)

    const own = await testFolder({ ...faces, 'thread.md': `---\nfont: [${family.join(', ')}]\n---\n\n${text}` })
    expect((await draw(own)).svg).toBe(flags.svg)
    // What the call itself says wins.
    expect((await draw(own, '--font', 'inter')).svg).toBe(usual.svg)
  })

  it('may lack faces, which is said once, or have all in one file', async () => {
    const folder = await testFolder({ ...faces, 'variable.woff2': variable(), 'thread.md': `---\nfont: brand/Regular.woff2\n---\n\n${text}\n---\n\n${text}` })
    const { manifest } = await draw(folder)
    expect(manifest?.warnings).toEqual([expect.stringContaining('Inter Display has no bold face'), expect.stringContaining('has no italic face')])
    expect((await draw(folder, '--font', 'variable.woff2')).manifest?.warnings).toEqual([expect.stringContaining('has no italic face')])
  })

  it('is drawn on every thread of a long carousel', async () => {
    const bare = '---\nfooter: { pageNumber: false, progressDots: false }\n---\n\n'
    const folder = await testFolder({ ...faces, 'thread.md': bare + Array.from({ length: 30 }, () => text).join('\n---\n\n') })
    const { manifest } = await draw(folder, ...family.flatMap(file => ['--font', file]))
    const images = await Promise.all(manifest!.cards.map(({ file }) => readFile(join(folder, 'out/thread', file), 'utf8')))
    expect(images).toHaveLength(30)
    expect(new Set(images.map(image => image.replace(/ aria-label="[^"]*"/, ''))).size).toBe(1)
  })

  it('draws figures too', async () => {
    const folder = await testFolder({ ...faces, 'brand.json': theme({ family }) })
    expect(await runThreadeck(['figure', 'quadratic-growth', '--theme', 'brand.json', '-o', 'own.svg'], { cwd: folder })).toMatchObject({ exitCode: 0 })
    await runThreadeck(['figure', 'quadratic-growth', '-o', 'usual.svg'], { cwd: folder })
    const [own, usual] = await Promise.all(['own', 'usual'].map(name => readFile(join(folder, `${name}.svg`), 'utf8')))
    expect(own).not.toBe(usual)
  })
})

describe('a font that cannot be used', () => {
  it.each([
    [['--font', 'none.ttf'], 1, 'Expected font none.ttf to be a file, but found none: check its path.'],
    [['--font', 'folder.ttf'], 1, 'Expected font folder.ttf to be a file, but received a folder.'],
    [['--font', 'text.ttf'], 1, 'Expected text.ttf to be a font (TTF, OTF, WOFF or WOFF2), but received something else.'],
    [['--font', 'Intre'], 2, 'Expected --font to be Inter, Source Serif 4, Space Grotesk, JetBrains Mono or a font file (.ttf, .otf, .woff or .woff2), but received Intre: did you mean Inter?'],
    [['--font', ''], 2, 'Expected --font to be Inter, Source Serif 4, Space Grotesk, JetBrains Mono or a font file (.ttf, .otf, .woff or .woff2), but received "".'],
    [['--theme', 'above.json'], 1, 'Expected font ../brand.ttf to lie beside or below the file that names it, but received a path that leaves its folder: move the font there.'],
    [['--theme', 'absolute.json'], 1, 'Expected font /etc/hosts to lie beside or below the file that names it, but received a path that leaves its folder: move the font there.'],
    [['--theme', 'link.json'], 1, 'Expected font link.ttf to lie beside or below the file that names it, but received a path that leaves its folder: move the font there.'],
  ])('%j ends with %d and one sentence, and writes nothing', async (args, exitCode, message) => {
    const folder = await testFolder({
      'thread.md': text,
      'folder.ttf/a': '',
      'text.ttf': 'no font',
      'above.json': theme({ family: ['../brand.ttf'] }),
      'absolute.json': theme({ family: ['/etc/hosts'] }),
      'link.json': theme({ family: ['link.ttf'] }),
    })
    await symlink(join(await testFolder({ 'brand.woff2': display('Regular') }), 'brand.woff2'), join(folder, 'link.ttf'))
    const result = await draw(folder, ...args)
    expect(result).toMatchObject({ exitCode, stderr: `threadeck: ${message}\n` })
  })
})
