import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { packTar } from 'modern-tar'
import { afterAll, expect, it } from 'vitest'
import { commandFile } from './export/cli/runThreadeck'
import { actor, archive, create } from './export/thread/formats/mastodonArchive/archiveFixture'
import { xArchiveFiles } from './export/thread/formats/xArchive/xFixture'

const readme = readFileSync('README.md', 'utf8')
const inBlocks = Array.from(readme.matchAll(/```sh\n([\s\S]*?)```/g), ([, block]) => block).join('').split('\n').map(line => line.replace(/ +#.*/, ''))
const inText = Array.from(readme.replace(/^(`{3,})[^`\n]*\n[\s\S]*?^\1$/gm, '').matchAll(/`([^`]+)`/g), ([, code]) => code)
const shown = [...inBlocks, ...inText].filter(line => line.startsWith('npx threadeck '))
const namesAddress = (command: string) => command.includes('https://')
// What serves does so until it is stopped.
const commands = shown.filter(command => !namesAddress(command) && !command.includes(' --serve'))

// What the commands write goes elsewhere than into the repository.
const folder = mkdtempSync(join(tmpdir(), 'threadeck-readme-'))
for (const name of ['export', 'docs'])
  symlinkSync(resolve(name), join(folder, name))
// What the commands are about that a reader has and the repository has not.
writeFileSync(join(folder, 'thread.md'), 'A post.')
writeFileSync(join(folder, 'brand.json'), '{ "name": "Acme Research" }')
writeFileSync(join(folder, 'twitter-archive.zip'), zipSync(Object.fromEntries(Object.entries(xArchiveFiles([{ id: '1866169212345678901', text: 'A thread' }])).map(([path, data]) => [path, strToU8(String(data))]))))
const mastodonFiles = Object.entries(archive(create(1, { note: { id: `${actor.id}/statuses/109501234567890123` } })))
writeFileSync(join(folder, 'archive-20260301.tar.gz'), gzipSync(await packTar(mastodonFiles.map(([name, data]) => ({ header: { name, size: data.length }, body: data })))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('README shows at least one command of each kind', () => {
  for (const name of ['carousel', 'pack', 'deck', 'threads', 'themes', 'layouts', 'figures', 'figure', 'simulate', 'memory'])
    expect(commands.some(command => command.startsWith(`npx threadeck ${name}`)), name).toBe(true)
})

it.each(commands)('%s works as it is copied from README', (command) => {
  const { status, stderr } = spawnSync(process.execPath, [commandFile, ...command.split(' ').slice(2)], { cwd: folder, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
})

it.each(shown.filter(namesAddress))('%s is understood, but asks nobody here', (command) => {
  const { status, stderr } = spawnSync(process.execPath, [commandFile, ...command.split(' ').slice(2), '--offline'], { cwd: folder, encoding: 'utf8', env: { ...process.env, THREADECK_CACHE: join(folder, 'cache') } })
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringMatching(/^threadeck: Expected https:\S+ to have been fetched before/) })
})

it('every npm script that README names is there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const named = Array.from(readme.matchAll(/npm (?:run ([\w:]+)|(test|start)\b)/g), ([, run, short]) => run ?? short)
  expect(named.filter(name => !(name in scripts))).toEqual([])
})

it('every file that README shows or links to is there', () => {
  const files = Array.from(readme.matchAll(/(?:src="|\]\()([^"):#]+)(?:"|\))/g), ([, file]) => file)
  expect(files).toContain('public/deck.webp')
  expect(files.filter(file => !existsSync(file) && !/^(?:cache\.png|figure)/.test(file))).toEqual([])
})

it('the layout that README shows is the one of its pictures', () => {
  expect(/```vue\n([\s\S]*?)```/.exec(readme)?.[1]).toBe(readFileSync('docs/layouts/FieldNote.vue', 'utf8'))
})
