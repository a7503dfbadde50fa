import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'

/** A deck that is not ours, in a folder of its own. */
export interface AddonDeck {
  readonly folder: string
  /** Of the site that was built of it. */
  readonly site: string
  readonly remove: () => void
}

/** Packs the addon, unpacks it among the packages of a new deck with some files, by name, and builds that. */
export function buildAddonDeck(files: Readonly<Record<string, string>>): AddonDeck {
  const folder = mkdtempSync(join(tmpdir(), 'threadeck-addon-'))
  const packages = join(folder, 'node_modules')
  const built = join(folder, 'built')
  mkdirSync(packages)
  execFileSync(process.execPath, ['export/addon/bundleAddon.mjs', built])
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: built, shell: process.platform === 'win32' })
  execFileSync('tar', ['-xzf', readdirSync(folder).find(name => name.endsWith('.tgz'))!], { cwd: folder })
  renameSync(join(folder, 'package'), join(packages, 'slidev-addon-threadeck'))
  rmSync(built, { recursive: true })
  // What a deck has installed, and what the addon brings along.
  for (const name of ['@slidev', 'vue', 'd3-scale'])
    symlinkSync(resolve('node_modules', name), join(packages, name), 'junction')
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const site = join(folder, 'dist')
  execFileSync(process.execPath, [join(packages, '@slidev/cli/bin/slidev.mjs'), 'build', 'slides.md', '--out', site], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } })
  return { folder, site, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
