import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

const markdown = '---\ntitle: T\nauthor: Ada\n---\n\nOne **bold** word\n\n![A cache](cache.png)\n\n---\n\nTwo\n'

describe('threadeck thread', () => {
  it('thread.md --to json prints the thread, and nothing else on standard output', async () => {
    const folder = await testFolder({ 'thread.md': markdown })
    const { stdout, stderr, exitCode } = await runThreadeck(['thread', 'thread.md', '--to', 'json'], { cwd: folder })
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
    expect(JSON.parse(stdout)).toMatchObject({ title: 'T', author: { name: 'Ada' }, posts: [{ pictures: [{ source: 'cache.png', alt: 'A cache' }] }, {}] })
  })

  it('thread.md -o thread.json, and that -o again.md, is what --to markdown prints of the first', async () => {
    const folder = await testFolder({ 'thread.md': markdown })
    const { stdout } = await runThreadeck(['thread', 'thread.md', '--to', 'markdown'], { cwd: folder })
    expect((await runThreadeck(['thread', 'thread.md', '-o', 'thread.json'], { cwd: folder })).stderr).toBe('Wrote 2 posts to thread.json\n')
    await runThreadeck(['thread', 'thread.json', '-o', 'again.md'], { cwd: folder })
    expect(await readFile(join(folder, 'again.md'), 'utf8')).toBe(stdout)
    expect(stdout).toBe(markdown)
    expect(await readdir(folder)).toEqual(['again.md', 'thread.json', 'thread.md'])
  })

  it('- --to text reads standard input, and says what plain text has no place for', async () => {
    const { stdout, stderr } = await runThreadeck(['thread', '-', '--to', 'text'], { input: markdown })
    expect(stdout).toBe('One bold word\n\n[image: cache.png]\n\n---\n\nTwo\n')
    expect(stderr).toBe('Warning: Plain text has no place for the title, the author, formats of the text and alt texts: choose --to markdown or json to keep all of it.\n')
  })

  it('thread.md -o elsewhere/thread.md says which folder the pictures are to be copied to', async () => {
    const folder = await testFolder({ 'thread.md': markdown, 'elsewhere/a.txt': '' })
    const { stderr } = await runThreadeck(['thread', 'thread.md', '-o', 'elsewhere/thread.md'], { cwd: folder })
    expect(stderr).toContain('Warning: The thread names a picture by its path beside the file: copy it from ')
  })

  it('google-docs.md --to markdown keeps the picture that is inside it, and carousel draws it', async () => {
    const dot = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const folder = await testFolder({ 'docs.md': `# **A**\n\nOne\n\n![][image1]\n\n# **B**\n\n![A broken one][image2]\n\n[image1]: <${dot}>\n\n[image2]: <data:image/png;base64,AAAA>\n` })
    const { stdout } = await runThreadeck(['thread', 'docs.md', '--to', 'markdown'], { cwd: folder })
    expect(stdout).toContain(`# A\n\nOne\n\n![][picture-1]\n\n---\n\n# B\n\n![A broken one][picture-2]\n\n[picture-1]: <${dot}>\n\n[picture-2]: <data:`)
    const { stdout: manifest, stderr, exitCode } = await runThreadeck(['carousel', '-', '--json', '--size', 'square', '--pixel-ratio', '1', '--out', 'out'], { cwd: folder, input: stdout })
    expect(exitCode).toBe(0)
    expect(stderr).toContain('Warning: The picture picture-2.png was left out: Expected picture-2.png to be a picture (PNG, JPEG, WebP, AVIF, GIF or SVG), but received something else.')
    expect(JSON.parse(manifest).cards).toHaveLength(2)
    expect(`${manifest}${stderr}`).not.toContain('base64')
  })

  it.each([
    [['thread', 'thread.md'], 2, 'Expected --to to be one of markdown, json, text, but received nothing.'],
    [['thread', 'thread.md', '-o', 'thread.docx'], 2, 'Expected --to to be one of markdown, json, text, but received nothing, and thread.docx does not end in .md, .json or .txt.'],
    [['thread', 'thread.md', '--to', 'markdwon'], 2, 'did you mean markdown?'],
    [['thread', 'thread.md', '--to', 'json', '-o', ''], 2, 'Expected a value after --output'],
    [['thread', 'nowhere.md', '--to', 'json'], 1, 'Expected nowhere.md to be a thread file, but found none: check its path.'],
    [['thread', 'thread.md', '-o', 'nowhere/thread.json'], 1, 'Expected nowhere/thread.json to be a file to write to, but received "ENOENT": choose another with --output.'],
  ] as const)('%j is refused in one sentence, and writes nothing', async (args, exitCode, says) => {
    const folder = await testFolder({ 'thread.md': markdown })
    const result = await runThreadeck(args, { cwd: folder })
    expect(result).toMatchObject({ exitCode, stdout: '' })
    expect(result.stderr).toContain(says)
    expect(result.stderr.trim().split('\n')).toHaveLength(1)
    expect(await readdir(folder)).toEqual(['thread.md'])
  })
})
