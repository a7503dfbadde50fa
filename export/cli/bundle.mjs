import { rm } from 'node:fs/promises'
import { build } from 'esbuild'

// One file for all that a command loads: reading hundreds of packages' files took longer than drawing a card.
await rm('lib/command', { recursive: true, force: true })
await build({
  entryPoints: ['cli/threadeck', 'cli/unpackFonts', 'cli/exportPdf', 'output/cardWorker'].map(file => ({ in: `export/${file}.ts`, out: file.split('/')[1] })),
  outdir: 'lib',
  bundle: true,
  splitting: true,
  minify: true,
  chunkNames: 'command/[name]-[hash]',
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  // Sharp, HarfBuzz and the worker pool bring files of their own; WOFF2 is read once, when fonts are unpacked; the browser is asked for by PDF alone.
  external: ['sharp', 'harfbuzzjs', 'playwright-core', 'tinypool', 'wawoff2'],
  // Packages written before ESM ask for built-in modules in their own way.
  banner: { js: 'import{createRequire as commandRequire}from"node:module";const require=commandRequire(import.meta.url);' },
  logLevel: 'warning',
})
