import { rm } from 'node:fs/promises'
import { build } from 'esbuild'

// One file for all that a command loads: reading hundreds of packages' files took longer than drawing a card.
await rm('lib/command', { recursive: true, force: true })
await build({
  entryPoints: ['threadeck', 'unpackFonts', 'exportPdf'].map(name => ({ in: `export/cli/${name}.ts`, out: name })),
  outdir: 'lib',
  bundle: true,
  splitting: true,
  minify: true,
  chunkNames: 'command/[name]-[hash]',
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  // Sharp and HarfBuzz bring files of their own; the browser is asked for by PDF alone.
  external: ['sharp', 'harfbuzzjs', 'playwright-core'],
  // Packages written before ESM ask for built-in modules in their own way.
  banner: { js: 'import{createRequire as commandRequire}from"node:module";const require=commandRequire(import.meta.url);' },
  logLevel: 'warning',
})
