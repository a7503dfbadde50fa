import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, posix, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

// The addon as it is packed: components as their sources, which Slidev compiles with the deck, and what reads threads as one script.
const target = process.argv[2] ?? 'lib/slidev-addon-threadeck'
const own = JSON.parse(await readFile('package.json', 'utf8'))

// Of its languages a deck has the grammars already; their names alone are asked for.
const languageNames = {
  name: 'language-names',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^shiki\/langs$/ }, ({ path }) => ({ path, namespace: 'names' }))
    onLoad({ filter: /./, namespace: 'names' }, async ({ path }) => ({ contents: `export const bundledLanguagesInfo = ${JSON.stringify((await import(path)).bundledLanguagesInfo)}` }))
  },
}

await rm(target, { recursive: true, force: true })
await mkdir(join(target, 'components'), { recursive: true })

const { packedComponents, propTable } = await loadPure('components/addon/index.ts')
const entries = packedComponents.flatMap(({ folder, live: { name } }) => [`components/${folder}/${name}.vue`, `components/${folder}/live${name}.ts`])
const { files, packages } = await sources([...entries, 'components/addon/LiveFrame.vue', 'components/addon/ThreadFigure.vue'])
for (const file of files)
  await cp(file, join(target, 'source', file))
for (const { folder, live: { name } } of packedComponents)
  await writeFile(join(target, 'components', `${name}.vue`), wrapper(folder, name))

await writeFile(join(target, 'components/ThreadFigure.vue'), figureWrapper())

// Slidev loads its hooks by names of TypeScript; what they do is a script that Node loads as it is.
await build({ entryPoints: { preparser: 'export/addon/threadPreparser.ts', guard: 'export/addon/threadGuard.ts' }, outdir: join(target, 'lib'), outExtension: { '.js': '.cjs' }, bundle: true, minify: true, format: 'cjs', platform: 'node', target: 'node20.19', plugins: [languageNames], logLevel: 'warning' })
await mkdir(join(target, 'setup'))
await writeFile(join(target, 'setup/preparser.ts'), `export { default } from '../lib/preparser.cjs'\n`)
await writeFile(join(target, 'setup/vite-plugins.ts'), `export { default } from '../lib/guard.cjs'\n`)

await mkdir(join(target, 'styles'))
await writeFile(join(target, 'styles/index.css'), `${scopedPalette(await readFile('styles/palette.css', 'utf8'))}\n${await readFile('components/addon/frame.css', 'utf8')}`)
await cp('LICENSE', join(target, 'LICENSE'))
await writeFile(join(target, 'README.md'), (await readFile('export/addon/README.md', 'utf8')).replace('<!-- components -->', propTable()))
await writeFile(join(target, 'package.json'), `${JSON.stringify(await manifest(), undefined, 2)}\n`)

/** A module without anything of a browser or of Node, bundled and loaded. */
async function loadPure(file) {
  const outfile = join(target, 'loaded.mjs')
  await build({ entryPoints: [file], outfile, bundle: true, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], external: ['vue'], logLevel: 'warning' })
  const loaded = await import(pathToFileURL(resolve(outfile)))
  await rm(outfile)
  return loaded
}

/** Files that some files import, themselves included, and packages that these name. */
async function sources(first) {
  const files = new Set()
  const packages = new Set()
  const waiting = [...first]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file))
      continue
    files.add(file)
    for (const [, name] of (await readFile(file, 'utf8')).matchAll(/(?:^import |^(?:import|export) .*? from |^\} from |\bimport\()'([^']+)'/gm)) {
      if (name.startsWith('.'))
        waiting.push(await sourceFile(posix.join(dirname(file), name)))
      else
        packages.add(name)
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() }
}

/** The file that an import without an ending means. */
async function sourceFile(path) {
  for (const file of [path, `${path}.ts`, `${path}/index.ts`]) {
    if ((await stat(file).catch(() => undefined))?.isFile())
      return file
  }
  throw new Error(`Expected ${path} to be a file that the addon can pack, but there is none.`)
}

/** A component under its own name alone, so that no other of ours is registered in somebody's deck. */
function wrapper(folder, name) {
  return `<script setup lang="ts">
import LiveFrame from '../source/components/addon/LiveFrame.vue'
import { live${name} } from '../source/components/${folder}/live${name}'
import Packed from '../source/components/${folder}/${name}.vue'

defineOptions({ inheritAttrs: false })
</script>

<template>
  <LiveFrame :live="live${name}" :component="Packed" :given="$attrs" />
</template>
`
}

/** A figure as threads name it: its live component where there is room for it. */
function figureWrapper() {
  return `<script setup lang="ts">
import Packed from '../source/components/addon/ThreadFigure.vue'

defineOptions({ inheritAttrs: false })
</script>

<template>
  <Packed v-bind="$attrs" />
</template>
`
}

/** The talk's colours for components alone. */
function scopedPalette(css) {
  const scoped = css.replace(/^:root \{/m, '.threadeck {').replace(/^\.dark \{/m, '.dark .threadeck {')
  if (/^(?::root|\.dark) \{/m.test(scoped) || !scoped.includes('.dark .threadeck {'))
    throw new Error('Expected styles/palette.css to have the colours of :root and .dark, each once: see how it has them, and correct export/addon/bundleAddon.mjs.')
  return scoped
}

/** Slidev, its client and Vue are what a deck is made with: naming them would install others beside them. */
async function manifest() {
  const provided = ['vue', '@slidev/client']
  return {
    name: 'slidev-addon-threadeck',
    version: own.version,
    type: 'module',
    description: 'Live figures of attention and a thread as slides, for any Slidev deck.',
    keywords: ['slidev-addon', 'slidev', 'attention', 'thread'],
    license: own.license,
    engines: { node: own.engines.node, slidev: '>=52.0.0' },
    files: (await readdir(target)).filter(name => !/^(?:package.json|README.md|LICENSE)$/.test(name)).sort(),
    dependencies: Object.fromEntries(packages.filter(name => !provided.includes(name)).map(name => [name, own.dependencies[name] ?? missing(name)])),
  }
}

function missing(name) {
  throw new Error(`Expected package.json to have ${name}, which the addon imports, among its dependencies.`)
}
