import type { Plugin } from 'vite'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { viteSatori } from './export/cli/satoriHarfBuzz.mjs'
import { siteLayoutsFolder, viteOwnLayouts } from './export/cli/viteOwnLayouts.ts'
import { viteLayouts } from './export/cli/vueLayouts.mjs'

const engineFolder = fileURLToPath(new URL('engine/', import.meta.url))

/** What is read of the bundler's chunks and assets. */
interface OutputFile {
  readonly type: 'chunk' | 'asset'
  readonly fileName: string
  readonly isEntry?: boolean
  readonly facadeModuleId?: string | null
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly source?: unknown
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string>, readonly importedAssets: ReadonlySet<string> }
}

/** Fixes the head that Slidev writes: its quotation marks around texts, what the page is and where, and the social picture's address, which networks take only whole. */
function socialHead(configured: string | undefined): Plugin {
  const address = configured?.replace(/\/*$/, '/')
  return {
    name: 'threadeck:social-head',
    transformIndexHtml: html => ({
      html: html
        .replace(/content="&quot;(.*?)&quot;"/g, 'content="$1"')
        .replace(/(property="og:image" content=")([^"]*)"/, (whole, before: string, path: string) => address === undefined ? whole : `${before}${new URL(path, address).href}"`),
      tags: [
        { tag: 'meta', attrs: { property: 'og:type', content: 'website' }, injectTo: 'head' },
        ...address === undefined ? [] : [{ tag: 'meta', attrs: { property: 'og:url', content: address }, injectTo: 'head' as const }],
      ],
    }),
  }
}

/** Says where the studio is, beside Slidev's own addresses. */
function studioAddress(): Plugin {
  return {
    name: 'threadeck:studio-address',
    configureServer: server => void server.httpServer?.once('listening', () => {
      const address = server.httpServer?.address()
      if (address && typeof address === 'object')
        // Slidev keeps Vite's own logger quiet.
        process.stdout.write(`\n  studio               > http://localhost:${address.port}/#/studio\n`)
    }),
  }
}

/** Slidev prints its exporter's address as it would be without a hash: lead from there to the page. */
function exporterAddress(): Plugin {
  return {
    name: 'threadeck:exporter-address',
    configureServer: server => void server.middlewares.use('/export', (request, response, next) => {
      // Below it are source files of the same name.
      if (new URL(request.url ?? '', 'http://localhost').pathname === '/')
        response.writeHead(302, { location: '/#/export' }).end()
      else
        next()
    }),
  }
}

/** The service worker at the site's root, where it can serve the page itself, told the deck's files, which it fetches at once: all but the studio's. */
function offlineWorker(): Plugin {
  return {
    name: 'threadeck:offline-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: fileURLToPath(new URL('components/studio/offline/offlineWorker.ts', import.meta.url)), fileName: 'offline.js' })
    },
    generateBundle(_, bundle) {
      const worker = bundle['offline.js']
      // In the worker itself, so that another build makes another worker.
      if (worker?.type === 'chunk')
        worker.code = `const deckFiles = ${JSON.stringify(['favicon.svg', ...deckFiles(bundle)])};\n${worker.code}`
    },
  }
}

/** Files of a bundle that its entries reach without going through the studio. */
function deckFiles(bundle: Readonly<Record<string, OutputFile>>): string[] {
  return reachedFiles(bundle, file => file.type === 'chunk' && file.isEntry === true && file.fileName !== 'offline.js', file => file.facadeModuleId?.includes('/components/studio/')
    ? undefined
    : [
        ...file.imports ?? [],
        ...file.dynamicImports ?? [],
        ...file.viteMetadata?.importedCss ?? [],
        ...file.viteMetadata?.importedAssets ?? [],
        // A style sheet names its fonts.
        ...file.fileName.endsWith('.css') ? Object.keys(bundle).filter(other => String(file.source).includes(other.split('/').at(-1)!)) : [],
      ])
}

/** Names of the files that some files of a bundle reach, in order; `next` names those that a file leads to, undefined where it is left out itself. */
function reachedFiles(bundle: Readonly<Record<string, OutputFile>>, isFirst: (file: OutputFile) => boolean, next: (file: OutputFile) => readonly string[] | undefined): string[] {
  const found = new Set<string>()
  const waiting = Object.values(bundle).filter(isFirst).map(({ fileName }) => fileName)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const leads = bundle[name] && !found.has(name) ? next(bundle[name]) : undefined
    if (!leads)
      continue
    found.add(name)
    waiting.push(...leads)
  }
  return Array.from(found).sort()
}

/** What is read of the bundler's modules. */
interface ModuleGraph {
  getModuleInfo: (id: string) => { readonly importers: readonly string[], readonly dynamicImporters: readonly string[] } | null
}

/** How many slides are fetched with the deck. */
const firstSlides = 3

/**
 * Which modules share a chunk, where Slidev has no wish or one that costs too much:
 * it puts all of Shiki into one chunk, and Vue's own code with it, so that the deck would load every grammar there is before its first slide: here each is a chunk of its own, for when it is wanted.
 * The engine's many small modules are two chunks, what the first slides need and the rest: each chunk costs a browser more than most of these modules do.
 */
function chunks(): Plugin {
  return {
    name: 'threadeck:chunks',
    outputOptions(options) {
      const { manualChunks } = options
      if (typeof manualChunks !== 'function')
        return options
      const isFirst = onFirstSlides()
      const { manualChunks: _, ...others } = options
      return {
        ...others,
        codeSplitting: {
          groups: [
            { name: (id, graph) => id.startsWith(engineFolder) && isFirst(id, graph) ? 'engine-first' : undefined, debugName: 'engine-first', priority: 2 },
            { name: 'engine', test: id => id.startsWith(engineFolder), priority: 1 },
            { name: (id, graph) => /\/shiki\/|\/@shikijs\//.test(id) ? undefined : manualChunks(id, graph), debugName: 'slidev' },
          ],
        },
      }
    },
  }
}

/** Tells whether one of the first slides, or what it imports, imports a module. */
function onFirstSlides(): (id: string, graph: ModuleGraph) => boolean {
  const known = new Map<string, boolean>()
  return function isFirst(id, graph) {
    if (!known.has(id)) {
      known.set(id, false)
      const slide = id.match(/__slidev_(\d+)\.md$/)
      known.set(id, slide ? Number(slide[1]) <= firstSlides : (graph.getModuleInfo(id)?.importers ?? []).some(importer => isFirst(importer, graph)))
    }
    return known.get(id)!
  }
}

/** What the studio asks for before its first card, in the order in which it does so; files of the site that no chunk names. */
const studioFiles = ['studio/fonts/fonts.json', 'studio/emoji/keys.json', 'studio/fonts/Inter-Regular.ttf', 'studio/fonts/Inter-Bold.ttf']

/** Whoever opens the studio's address has its chunks and first files fetched side by side from the start, not one after the other as each names the next. */
function studioPreload(): Plugin {
  return {
    name: 'threadeck:studio-preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (bundle === undefined)
          return html
        const links = [
          ...studioChunks(bundle as unknown as Readonly<Record<string, OutputFile>>).filter(file => !html.includes(file)).map(file => [file.endsWith('.js') ? 'modulepreload' : 'preload', file.endsWith('.js') ? '' : file.endsWith('.css') ? 'style' : 'fetch', file]),
          ...studioFiles.map(file => ['preload', 'fetch', file]),
        ]
        const script = `if (location.hash.startsWith('#/studio')) for (const [rel, as, href] of ${JSON.stringify(links)}) document.head.append(Object.assign(document.createElement('link'), { rel, href }, as && { as, crossOrigin: as === 'fetch' ? 'anonymous' : null }))`
        return [{ tag: 'script', children: script, injectTo: 'head' }]
      },
    },
  }
}

/** Chunks and style sheets of a bundle that the studio's page and workspace load at once, and the WebAssembly that sets its text and lays out its frames. */
function studioChunks(bundle: Readonly<Record<string, OutputFile>>): string[] {
  const reached = reachedFiles(bundle, ({ facadeModuleId }) => /\/components\/studio\/Studio(?:Page|Workspace)\.vue$|\/harfbuzzjs\/|\/satori\//.test(facadeModuleId ?? ''), file => [...file.imports ?? [], ...file.viteMetadata?.importedCss ?? []])
  return [...reached, ...Object.keys(bundle).filter(name => /(?:harfbuzz|layout)[^/]*\.wasm$/.test(name))]
}

export default defineConfig({
  // Relative addresses: the built site works from any folder of any host. `npm run build -- --base /talks/` fixes one.
  base: './',
  // Found out only when it opens, the studio's packages would reload the page again and again.
  // HarfBuzz finds its WebAssembly beside itself; of the many grammars few are wanted.
  optimizeDeps: { entries: ['components/**/*.vue', 'components/studio/**/*.ts'], exclude: ['harfbuzzjs', 'shiki/langs'] },
  // Slidev's client names a module that imports YAML without using it: the deck would load it for the studio's sake.
  build: { rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /[\\/]node_modules[\\/]yaml[\\/]/, sideEffects: false }] } } },
  plugins: [viteOwnLayouts(siteLayoutsFolder()), viteLayouts(), viteSatori(), socialHead(process.env.VITE_SITE_ADDRESS), studioAddress(), exporterAddress(), chunks(), studioPreload(), offlineWorker()],
})
