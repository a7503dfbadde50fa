import type { FetchThreadOptions } from '../../../export/output/fetch/fetchThread'
import type { Answer } from '../output/fetch/playServer'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openThread, threadFileName } from '../../../export/cli/openThread'
import { playServer } from '../output/fetch/playServer'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#2563eb' } }).png().toBuffer()
const picture: Answer = { type: 'image/png', body: png }
const address = 'https://notes.example/threads/tides.md'
const markdown = `---
title: Tides
author: Ada
avatar: /ada.png
font: brand.woff2
---

The sea rises twice a day.

![The sea](sea.png)

---

The moon pulls.

![The moon](https://cdn.example/moon.png)

![Nothing](gone.png)

![A page](page.png)
`
const answers: Record<string, Answer> = {
  'notes.example/threads/tides.md': { type: 'text/markdown', body: markdown },
  'notes.example/ada.png': picture,
  'notes.example/threads/sea.png': picture,
  'cdn.example/moon.png': picture,
  'notes.example/threads/page.png': { type: 'text/html', body: '<!doctype html>' },
}

async function played(): Promise<{ readonly asked: string[], readonly options: Partial<FetchThreadOptions> & { readonly folder: string } }> {
  const { asked, origins } = await playServer(answers)
  return { asked, options: { origins, folder: await testFolder() } }
}

describe('openThread(address, flags)', () => {
  it('has the thread and its pictures, beside it or elsewhere, and counts those that it cannot have', async () => {
    const { asked, options } = await played()
    const { thread, pictures, fonts, warnings } = await openThread(address, {}, options)
    expect(thread).toMatchObject({ title: 'Tides', author: { name: 'Ada', avatar: '/ada.png' }, posts: [{ missingPictures: 0 }, { missingPictures: 2, pictures: [{ source: 'https://cdn.example/moon.png' }] }] })
    expect([...pictures.keys()]).toEqual(['/ada.png', 'sea.png', 'https://cdn.example/moon.png'])
    expect(fonts.size).toBe(0)
    expect(warnings).toEqual([
      'The font brand.woff2 of the thread was not fetched: save it and pass --font.',
      'The picture gone.png could not be had: Expected notes.example to have the document, but it has nothing at this address (404): check it, for it may be private or deleted.',
      'The picture page.png could not be had: Expected notes.example to answer with a picture, but received a web page: save the picture yourself.',
      'Post 2 had pictures that the file does not hold: save them in a folder as 2.png and 2-b.png and add --images <folder>.',
    ])
    expect(asked.toSorted()).toEqual(['cdn.example/moon.png', 'notes.example/ada.png', 'notes.example/threads/gone.png', 'notes.example/threads/page.png', 'notes.example/threads/sea.png', 'notes.example/threads/tides.md'])
  })

  it('asks nobody a second time for what it has, and offline for nothing', async () => {
    const { asked, options } = await played()
    const first = await openThread(address, {}, options)
    asked.length = 0
    expect(await openThread(address, {}, options)).toEqual(first)
    expect(asked).toEqual(['notes.example/threads/gone.png', 'notes.example/threads/page.png'])
    asked.length = 0
    expect((await openThread(address, { offline: true }, options)).pictures).toEqual(first.pictures)
    expect(asked).toEqual([])
    await openThread(address, { refresh: true }, options)
    expect(asked).toHaveLength(6)
  })

  it('asks nobody for the pictures of a thread that is a file', async () => {
    const { asked, options } = await played()
    const folder = await testFolder({ 'thread.md': '![The moon](https://cdn.example/moon.png)' })
    expect((await openThread(join(folder, 'thread.md'), {}, options)).warnings).toEqual(['The picture https://cdn.example/moon.png was not fetched: download it, put it beside the thread file and name it there.'])
    expect(asked).toEqual([])
  })

  it('says that --refresh does nothing for a file', async () => {
    const folder = await testFolder({ 'thread.md': 'Tides' })
    expect((await openThread(join(folder, 'thread.md'), { refresh: true })).warnings).toEqual(['--refresh changes nothing, for the thread is a file.'])
  })
})

describe('threadeck carousel <address>', () => {
  it('makes the same cards from what was fetched before, and says so', async () => {
    const { options } = await played()
    await openThread(address, {}, options)
    const folder = await testFolder()
    const run = (...flags: string[]) => runThreadeck(['carousel', address, '--offline', ...flags], { cwd: folder, env: { THREADECK_CACHE: options.folder } })
    expect(await run()).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('to out/tides\n') })
    await run('--out', 'again')
    const files = await readdir(join(folder, 'out', 'tides'))
    expect(files.filter(name => name.endsWith('.png'))).not.toHaveLength(0)
    for (const file of files)
      expect(await readFile(join(folder, 'again', file))).toEqual(await readFile(join(folder, 'out', 'tides', file)))
  })

  it.each([
    [['carousel', address, '--offline'], 1, `Expected ${address} to have been fetched before, but it is not in the cache, and --offline lets nobody be asked`],
    [['carousel', address, '--offline', '--refresh'], 2, 'Expected --offline or --refresh, but received both'],
    [['pack', 'https://x.com/ada/status/1', '--for', 'x'], 1, 'one of X, which has no open interface: download your archive'],
    [['carousel', 'http://localhost:3000/a.md'], 1, 'begins with https://'],
    [['carousel', 'https://127.0.0.1/a.md'], 1, 'on this machine or in its own network'],
  ] as const)('%j fails in one sentence', async (args, exitCode, says) => {
    const result = await runThreadeck(args, { cwd: await testFolder(), env: { THREADECK_CACHE: await testFolder() } })
    expect(result).toMatchObject({ exitCode, stdout: '', stderr: expect.stringContaining(says) })
    expect(result.stderr.trim().split('\n')).toHaveLength(1)
  })
})

it('threadFileName(address) names the author and the post, or the file', () => {
  expect(threadFileName('https://social.example/@ada/12')).toBe('ada-12')
  expect(threadFileName('https://notes.example/a/tides.md?b')).toBe('tides')
})
