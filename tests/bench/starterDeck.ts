import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Slidev's own starter deck in a folder of its own, to be built the same way: hash routes, no fonts or pictures from another host. Returns the folder. */
export function writeStarterDeck(): string {
  const template = createRequire(resolve('package.json')).resolve('@slidev/cli/template.md')
  const folder = mkdtempSync(join(tmpdir(), 'threadeck-starter-'))
  writeFileSync(join(folder, 'slides.md'), readFileSync(template, 'utf8').replace(/^---\n/, '---\nrouterMode: hash\nfonts:\n  provider: none\nremoteAssets: false\n'))
  writeFileSync(join(folder, 'package.json'), '{ "name": "starter", "private": true }\n')
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  return folder
}
