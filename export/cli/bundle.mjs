import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { lateSatoriHarfBuzz } from './satoriHarfBuzz.mjs'
import { vueLayouts } from './vueLayouts.mjs'

// Code that was cached of another build must not run.
await Promise.all(['command', 'command.cache', 'threadeck.cjs'].map(name => rm(`lib/${name}`, { recursive: true, force: true })))

// Sharp finds its binary from where it is installed, not from where it is bundled.
const installedSharp = {
  name: 'installed-sharp',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]sharp[\\/]dist[\\/]sharp\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const here = 'createRequire(import.meta.url)'
      if (!source.includes(here))
        throw new Error(`Expected ${path} to load its binary with ${here}: see how it does, and correct export/cli/bundle.mjs.`)
      return { contents: source.replace(here, `createRequire(${here}.resolve('sharp'))`) }
    })
  },
}

// A script of CommonJS cannot wait for WebAssembly while it loads: the module says when it is ready, and who imports it waits.
const harfBuzz = {
  name: 'harfbuzz',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]harfbuzzjs[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const start = 'init(await createHarfBuzz());'
      if (!source.includes(start))
        throw new Error(`Expected ${path} to start with ${start}: see how it does, and correct export/cli/bundle.mjs.`)
      const ready = `export const ready = createHarfBuzz({ locateFile: name => createRequire(import.meta.url).resolve('harfbuzzjs/dist/' + name) }).then(init);`
      return { contents: `import { createRequire } from 'node:module';${source.replace(start, ready)}` }
    })
  },
}

// Few need it. To a script of CommonJS, what an ESM package exports by default would be all that it exports.
const woff2 = {
  name: 'woff2',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^woff2-encoder\/decompress$/ }, ({ path }) => ({ path, namespace: 'installed' }))
    onLoad({ filter: /./, namespace: 'installed' }, ({ path }) => ({ contents: `import { createRequire } from 'node:module';export default createRequire(import.meta.url)('${path}').default` }))
  },
}

// Packages ask for these when they load, and a card that is drawn needs none of them: they load when something of them is used.
const lateBuiltIns = {
  name: 'late-built-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?(?:child_process|crypto|readline)$/ }, ({ path, namespace }) => namespace === 'late' ? { path, external: true } : { path, namespace: 'late' })
    onLoad({ filter: /./, namespace: 'late' }, async ({ path }) => ({ contents: lateExports(path, await import(path)) }))
  },
}

// Satori reads fonts with one where it sets text itself, which is hardly ever; fonts are unpacked and pictures put into SVG with the other where a thread has such.
const latePackages = {
  name: 'late-packages',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^(?:@shuding\/opentype\.js|fflate)$/ }, async ({ path, resolveDir, kind, pluginData }) => {
      if (pluginData === 'found')
        return undefined
      const found = await resolve(path, { resolveDir, kind, pluginData: 'found' })
      // By another ending it would be taken for a module of ECMAScript.
      return { path: `${found.path}.late`, namespace: 'late-package', pluginData: found.path }
    })
    onLoad({ filter: /./, namespace: 'late-package' }, async ({ pluginData: path }) => ({ contents: lateExports(path, await import(pathToFileURL(path))), resolveDir: dirname(path) }))
  },
}

// The table of line breaks is packed in the package: Node unpacks it faster than a script does.
const builtInInflate = {
  name: 'built-in-inflate',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]tiny-inflate[\\/]index\.js$/ }, () => ({ contents: `const { inflateRawSync } = require('node:zlib'); module.exports = (packed, target) => { target.set(inflateRawSync(packed)); return target }` }))
  },
}

// Few threads have formulas, diagrams, code, words to divide in a language that must be guessed, are in an archive, or are written as PDF: what is for them alone is a script of its own.
const lateScripts = {
  formulas: 'export/text/formulas/mathJaxSetter.ts',
  diagrams: 'export/text/diagrams/graphLayouter.ts',
  code: 'export/text/shikiHighlighter.ts',
  languages: 'export/text/guessLanguage.ts',
  archives: 'export/cli/archivedThreads.ts',
  pdf: 'export/paint/pdf/carouselPdf.ts',
}
const lateModules = {
  name: 'late-modules',
  setup({ onResolve }) {
    for (const [script, file] of Object.entries(lateScripts))
      onResolve({ filter: new RegExp(`/${basename(file, '.ts')}$`) }, () => ({ path: `./${script}.cjs`, external: true }))
  },
}

// Layouts of somebody's own have the compiler, and a Vue that has all of it, in a script of their own.
const lateLayoutCompiler = {
  name: 'late-layout-compiler',
  setup({ onResolve }) {
    onResolve({ filter: /[\\/]layoutCompiler$/ }, () => ({ path: './layouts.cjs', external: true }))
  },
}

// Without the compiler of templates; that of components is asked for by a longer name.
const vueRuntime = {
  name: 'vue-runtime',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^vue$/ }, ({ kind, resolveDir }) => resolve('vue/dist/vue.runtime.esm-bundler.js', { kind, resolveDir }))
  },
}

// What Vue and Satori look for in a page or on a network: here is neither. In Node, asking whether there is a Response loads all that fetches.
const notInNode = {
  '__VUE_OPTIONS_API__': 'false',
  '__VUE_PROD_DEVTOOLS__': 'false',
  '__VUE_PROD_HYDRATION_MISMATCH_DETAILS__': 'false',
  'process.env.NODE_ENV': '"production"',
  'Request': 'undefined',
  'Response': 'undefined',
}

/** A module that loads another when something of it is used. */
function lateExports(path, module) {
  const names = Object.keys(module).filter(name => name !== 'default' && /^\w+$/.test(name))
  return `Object.defineProperties(exports, {${names.map(name => `${name}: { enumerable: true, get: () => require('${path}').${name} }`)}})`
}

const common = {
  outdir: 'lib',
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  // These bring files of their own, or are asked for by few: phrases, grammars, hyphens, batches, PDF.
  external: ['budoux', 'shiki/langs', 'hyphen/*', 'tinypool', 'playwright-core'],
  plugins: [installedSharp, harfBuzz, woff2, lateBuiltIns, builtInInflate, vueLayouts],
  logLevel: 'warning',
}

// One script for the command: reading hundreds of packages' files took longer than drawing a card.
await build({
  ...common,
  entryPoints: [{ in: 'export/cli/program.ts', out: 'command' }, ...['threadeck', 'writeCodeCache'].map(out => ({ in: `export/cli/${out}.ts`, out }))],
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  // V8 does not import from a script whose code it has kept.
  supported: { 'dynamic-import': false },
  plugins: [...common.plugins, vueRuntime, lateModules, lateLayoutCompiler, latePackages, lateSatoriHarfBuzz],
  define: { 'import.meta.url': 'bundleAddress', ...notInNode },
  banner: { js: 'const bundleAddress=require("node:url").pathToFileURL(__filename).href;' },
})
// The script is read byte by byte, which is fastest; esbuild leaves the letters of regular expressions as they are.
const script = await readFile('lib/command.cjs', 'utf8')
await writeFile('lib/command.cjs', script.replace(/[\u0080-\uFFFF]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`))
await build({
  ...common,
  entryPoints: Object.entries(lateScripts).map(([script, file]) => ({ in: file, out: script })),
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
})
await build({
  ...common,
  entryPoints: [{ in: 'export/cli/layoutCompiler.ts', out: 'layouts' }],
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  external: [...common.external, 'esbuild', 'vue/compiler-sfc'],
  plugins: [...common.plugins, vueRuntime],
  define: notInNode,
})
await build({
  ...common,
  entryPoints: ['cli/prepare', 'cli/exportPdf', 'output/cardWorker'].map(file => ({ in: `export/${file}.ts`, out: file.split('/')[1] })),
  splitting: true,
  chunkNames: 'command/[name]-[hash]',
  format: 'esm',
  // Packages written before ESM ask for built-in modules in their own way.
  banner: { js: 'import{createRequire as commandRequire}from"node:module";const require=commandRequire(import.meta.url);' },
})
