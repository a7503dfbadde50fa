import type { Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { isAbsolute, relative } from 'node:path'
import { checkSvg } from '../output/checkSvg'
import { svgSource } from '../output/svgSource'
import { compileOwnLayout } from './ownLayoutCode.mjs'

/** What a layout may import besides files of its folder. */
const given = new Set(['vue', 'threadeck'])

/** Compiles the components of a folder, which may import one another; what their first comments say is kept by their paths. */
export function ownLayoutPlugin(folder: string, purposes: Map<string, string>): Plugin {
  return {
    name: 'own-layouts',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind === 'entry-point' || pluginData === folder)
          return undefined
        if (given.has(path))
          return { path, external: true }
        if (!path.startsWith('.'))
          return { errors: [{ text: `an import of ${path}, and layouts import vue, threadeck and files of their folder alone` }] }
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: folder })
        if (found.errors.length > 0)
          return { errors: [{ text: `an import of ${path}, and there is no such file` }] }
        const inside = relative(folder, found.path)
        return inside.startsWith('..') || isAbsolute(inside) ? { errors: [{ text: `an import of ${path}, which lies outside the folder of layouts` }] } : found
      })
      onLoad({ filter: /\.svg$/ }, async ({ path }) => {
        const name = relative(folder, path)
        try {
          return { contents: checkSvg(svgSource(await readFile(path)) ?? '', name), loader: 'dataurl' }
        }
        catch (error) {
          return { errors: [{ text: (error as Error).message }] }
        }
      })
      onLoad({ filter: /\.vue$/ }, async ({ path }) => {
        try {
          const { code, purpose } = compileOwnLayout(await readFile(path, 'utf8'), path)
          purposes.set(path, purpose)
          return { contents: code, loader: 'ts' }
        }
        catch (error) {
          const { message, line } = error as { message: string, line?: number }
          return { errors: [{ text: message, location: { file: relative(folder, path) }, detail: line }] }
        }
      })
    },
  }
}
