import type { CarouselManifest } from '../../../export/layout/manifest'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 0h40v40H0z" fill="#00ff00"/></svg>'
const brand = { name: 'Acme', handle: 'acme', logo: 'marks/logo.svg', theme: 'paper', colors: { canvas: '#0000ff', card: '#ffffff' } }
async function draw(files: Record<string, string>, ...flags: string[]) {
  const folder = await testFolder({ 'kit/marks/logo.svg': logo, 'kit/brand.json': JSON.stringify(brand), ...files })
  const run = await runThreadeck(['carousel', 'thread.md', '--out', 'out', '--brand', 'kit/brand.json', ...flags], { cwd: folder })
  return { ...run, folder }
}

it('threadeck carousel --brand gives a thread that says nothing the brand\'s author, theme, colours and logo', async () => {
  const { folder, exitCode } = await draw({ 'thread.md': 'One post.' })
  expect(exitCode).toBe(0)
  const manifest = JSON.parse(await readFile(join(folder, 'out/carousel.json'), 'utf8')) as CarouselManifest
  expect(manifest).toMatchObject({ thread: { author: { name: 'Acme', handle: '@acme' } }, theme: { name: 'paper', canvas: { kind: 'color', color: '#0000ff' }, card: { color: '#ffffff' } } })
  const { data, info } = await sharp(join(folder, 'out/01.png')).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const green: number[] = []
  for (let pixel = 0; pixel < data.length / 3; pixel++) {
    if (data[pixel * 3] === 0 && data[pixel * 3 + 1] === 255 && data[pixel * 3 + 2] === 0)
      green.push(pixel)
  }
  // In the upper right quarter.
  expect(green.length).toBeGreaterThan(40 * 40)
  expect(green.every(pixel => pixel % info.width > info.width / 2 && pixel / info.width < info.height / 4)).toBe(true)
  expect(Array.from(data.subarray(0, 3))).toEqual([0, 0, 255])
})

it('a brand\'s cover and outro are added, with its picture, unless the thread says that it has none', async () => {
  const cards = async (text: string, cover: unknown) => {
    const folder = await testFolder({ 'thread.md': text, 'kit/mark.svg': logo, 'kit/brand.json': JSON.stringify({ cover, outro: true }) })
    await runThreadeck(['carousel', 'thread.md', '--out', 'out', '--brand', 'kit/brand.json'], { cwd: folder })
    return (JSON.parse(await readFile(join(folder, 'out/carousel.json'), 'utf8')) as CarouselManifest).cards.map(card => card.alt)
  }
  expect(await cards('---\ntitle: A title\n---\n\nOne post.', { subtitle: 'By Acme' })).toEqual(['A title\n\nBy Acme', 'One post.', 'Thanks for reading'])
  expect(await cards('---\ntitle: A title\noutro: false\n---\n\nOne post.', { picture: 'mark.svg' })).toEqual(['A title\n\n[Picture]', 'One post.'])
})

it('a thread that names its author and its look keeps them, and flags override both', async () => {
  const text = '---\nauthor: Ada Lovelace\ntheme: midnight\ncanvas: { kind: color, color: "#ff0000" }\n---\n\nOne post.'
  const { folder } = await draw({ 'thread.md': text }, '--card-color', '#123456')
  const manifest = JSON.parse(await readFile(join(folder, 'out/carousel.json'), 'utf8')) as CarouselManifest
  expect(manifest).toMatchObject({ thread: { author: { name: 'Ada Lovelace', handle: '' } }, theme: { name: 'midnight', canvas: { color: '#ff0000' }, card: { color: '#123456' } } })
})

it.each([
  ['no file', {}, 'nowhere.json', 'Expected --brand to be a brand file, but found none at nowhere.json: check its path.'],
  ['broken JSON', { 'b.json': '{ "name": "Acme", }' }, 'b.json', 'correct the JSON of the brand.'],
  ['a wrong value', { 'b.json': '{ "logoCorner": "centre" }' }, 'b.json', 'Expected logoCorner in b.json to be top-left, top-right, bottom-left or bottom-right, but received "centre".'],
  ['a picture elsewhere', { 'b.json': '{ "logo": "../logo.png" }' }, 'b.json', 'Expected picture ../logo.png to lie beside or below the file that names it'],
  ['a picture that is not there', { 'b.json': '{ "avatar": "me.png" }' }, 'b.json', 'Expected picture me.png to be a file, but found none: check its path.'],
] as const)('threadeck carousel --brand says what is wrong with %s in one sentence', async (_, files, name, message) => {
  const folder = await testFolder({ 'thread.md': 'One post.', ...files })
  const { exitCode, stderr } = await runThreadeck(['carousel', 'thread.md', '--out', 'out', '--brand', name], { cwd: folder })
  expect(exitCode).toBe(1)
  expect(stderr).toContain(message)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
