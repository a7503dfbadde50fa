import type { Theme } from '../../theme/theme'
import type { Thread } from '../../thread/thread'
import type { PackageLock } from './lockedPackages'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { opaqueCanvas } from '../../theme/opaqueCanvas'
import { packageFolder } from '../packageFolder'
import { lockedPackages } from './lockedPackages'

export interface DeckProjectOptions {
  readonly thread: Thread
  readonly theme: Theme
  /** Name of the file that the deck was made of, as it is in the deck. */
  readonly source: string
}

/** Folders of Threadeck's own sources that a deck has as they are. */
const sharedFolders = ['layouts', 'components', 'composables', 'setup', 'styles'] as const
/** What a deck needs: Slidev, and what its export drives a browser with. */
const needed = ['@slidev/cli', 'playwright-chromium'] as const

interface OwnPackage {
  readonly engines: Readonly<Record<string, string>>
  readonly overrides: Readonly<Record<string, unknown>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

/** The files of a deck that do not depend on what its slides say, by their paths: those that npm, Slidev and git read, layouts, styles and a README. */
export function deckProject({ thread, theme, source }: DeckProjectOptions): Map<string, string> {
  const folder = packageFolder()
  const files = new Map<string, string>()
  for (const shared of sharedFolders) {
    for (const name of readdirSync(join(folder, 'components/deck', shared)).filter(name => !name.endsWith('.d.ts')).toSorted())
      files.set(`${shared}/${name}`, readFileSync(join(folder, 'components/deck', shared, name), 'utf8'))
  }
  files.set('styles/index.ts', 'import \'./fonts.css\'\nimport \'./theme.css\'\nimport \'./slides.css\'\n')
  files.set('vite.config.ts', '// Relative addresses: the built site works from any folder of any host.\nexport default { base: \'./\' }\n')
  files.set('.gitignore', 'node_modules\ndist\n*-export.pdf\n')
  files.set('public/favicon.svg', favicon(theme))
  files.set('README.md', readme(thread, theme, source))
  addPackages(files, folder, thread.title)
  return files
}

/** The versions that this package was tried with, so that what is installed is what was seen. */
function addPackages(files: Map<string, string>, folder: string, title: string): void {
  const own = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as OwnPackage
  const lock = readLock(folder)
  const versions = { ...own.dependencies, ...own.devDependencies }
  const dependencies = Object.fromEntries(needed.map((name) => {
    const version = lock?.packages[`node_modules/${name}`]?.version
    const alias = /^npm:(?:@[^/]+\/)?[^@]+@/.exec(versions[name])?.[0] ?? ''
    return [name, version === undefined ? versions[name] : alias + version]
  }))
  const project = {
    name: slug(title),
    private: true,
    type: 'module',
    scripts: { dev: 'slidev', build: 'slidev build', export: 'slidev export' },
    engines: own.engines,
    dependencies,
    overrides: own.overrides,
  }
  files.set('package.json', `${JSON.stringify(project, undefined, 2)}\n`)
  if (lock)
    files.set('package-lock.json', `${JSON.stringify(lockedPackages(lock, project), undefined, 2)}\n`)
}

/** A package that npm has packed has no lock file. */
function readLock(folder: string): PackageLock | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as PackageLock
  }
  catch {
    return undefined
  }
}

/** A name that npm takes. */
function slug(title: string): string {
  return title.toLowerCase().normalize('NFKD').split(/[^a-z\d]+/).filter(word => word !== '').slice(0, 9).join('-').slice(0, 200) || 'deck'
}

function readme({ title }: Thread, { name }: Theme, source: string): string {
  return `# ${title.replace(/\s+/g, ' ')}

A [Slidev](https://sli.dev) deck of \`${source}\`, made by Threadeck: \`npm ci && npm run dev\` shows it at <http://localhost:3030>, \`npm run build\` writes a site to \`dist\`.
\`npm run export\` writes a PDF with the browser of \`npx playwright-core install chromium\`, or with one that \`-- --executable-path\` names.
Edit \`${source}\`, then \`threadeck deck ${source} --out . --theme ${name}\` writes the slides again, and \`threadeck carousel ${source}\` draws the same thread as cards.
What you changed in other files is not written over without \`--force\`.
`
}

function favicon({ canvas, card, text }: Theme): string {
  const seen = opaqueCanvas(canvas)
  const stops = seen.kind === 'gradient' ? seen.stops : [{ offset: 0, color: seen.color }, { offset: 1, color: seen.color }]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><defs><linearGradient id="a" x1="0" y1="0" x2="1" y2="1">${stops.map(({ offset, color }) => `<stop offset="${offset}" stop-color="${color}"/>`).join('')}</linearGradient></defs><rect width="32" height="32" rx="8" fill="url(#a)"/><rect x="5" y="8" width="22" height="16" rx="3" fill="${card.color.slice(0, 7)}"/><rect x="9" y="12" width="10" height="3" rx="1.5" fill="${text.accent.slice(0, 7)}"/><rect x="9" y="17.5" width="14" height="2" rx="1" fill="${text.color.slice(0, 7)}"/></svg>\n`
}
