// The benches as scripts in lib/bench.
import { build } from 'esbuild'
import { globSync } from 'tinyglobby'
import { vueLayouts } from '../../export/cli/vueLayouts.mjs'

await build({
  entryPoints: [...globSync('tests/bench/*Bench.ts'), 'tests/bench/peers/coldPeer.ts'],
  bundle: true,
  splitting: true,
  outbase: 'tests/bench',
  outdir: 'lib/bench',
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
  plugins: [vueLayouts],
})
