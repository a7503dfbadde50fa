import type { CarouselManifest } from '../../../export/layout/manifest'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

it('threadeck carousel --guides draws them on cards that are named so, and a carousel without them takes their place', async () => {
  const folder = await testFolder({ 'thread.md': 'One\n\n---\n\nTwo' })
  const draw = (...flags: string[]) => runThreadeck(['carousel', 'thread.md', '--size', 'story', '--pixel-ratio', '1', '--json', ...flags], { cwd: folder })
  const { stdout, exitCode } = await draw('--guides')
  expect(exitCode).toBe(0)
  const out = join(folder, 'out/thread')
  expect(await readdir(out)).toEqual(['01-guides.png', '02-guides.png', 'alt.json', 'alt.txt', 'carousel.json'])
  const { cards, warnings } = JSON.parse(stdout) as CarouselManifest
  expect({ files: cards.map(({ file }) => file), warnings }).toEqual({ files: ['01-guides.png', '02-guides.png'], warnings: [] })
  const guided = await colorsOf(join(out, '01-guides.png'))
  await draw()
  expect(await readdir(out)).toEqual(['01.png', '02.png', 'alt.json', 'alt.txt', 'carousel.json'])
  const plain = await colorsOf(join(out, '01.png'))
  // The bars are at the top, the text is not.
  expect({ top: guided.top === plain.top, middle: guided.middle === plain.middle }).toEqual({ top: false, middle: true })
})

it('threadeck carousel --guides says where nothing is known, and refuses to move', async () => {
  const folder = await testFolder({ 'thread.md': 'One' })
  const { stderr } = await runThreadeck(['carousel', 'thread.md', '--size', 'bluesky', '--format', 'pdf', '--guides'], { cwd: folder })
  expect(stderr).toContain('Warning: --guides changes nothing on cards of the size bluesky: nothing is known to cover them or to cut them off.')
  expect(await readdir(join(folder, 'out/thread'))).toContain('thread-guides.pdf')
  for (const flags of [['--motion', 'webp'], ['--long']]) {
    const refused = await runThreadeck(['carousel', 'thread.md', '--guides', ...flags], { cwd: folder })
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(`Expected --guides or ${flags[0]}, but received both`) as string })
  }
})

it('threadeck carousel names posts whose text an app hides', async () => {
  const layout = '<script setup lang="ts">\nimport { PostBody } from \'threadeck\'\n</script>\n<template><PostBody style="width: 100%; height: 100%" :place="0" /></template>\n'
  const folder = await testFolder({ 'thread.md': 'One\n\n---\n\n<!-- layout: full -->\n\nTwo', 'layouts/Full.vue': layout })
  const { stderr } = await runThreadeck(['carousel', 'thread.md', '--size', 'story', '--layouts', 'layouts'], { cwd: folder })
  expect(stderr).toContain('Warning: The bars of a story cover some of the text of post 2: leave more space')
})

async function colorsOf(file: string): Promise<{ readonly top: string, readonly middle: string }> {
  const { width, height } = await sharp(file).metadata()
  const part = async (top: number) => (await sharp(file).extract({ left: 0, top, width, height: 40 }).raw().toBuffer()).toString('base64')
  return { top: await part(0), middle: await part(Math.round(height / 2) - 20) }
}
