import { readFile } from 'node:fs/promises'
import { transform } from 'esbuild'
import { compileScript, parse } from 'vue/compiler-sfc'

/** TypeScript of a single-file component whose template is a render function. */
export function compileVue(source, file) {
  const { descriptor, errors } = parse(source, { filename: file })
  if (errors.length > 0)
    throw errors[0]
  return compileScript(descriptor, { id: file, inlineTemplate: true, templateOptions: { compilerOptions: { hoistStatic: false } } }).content
}

/** Layouts are single-file components, compiled when they are bundled. */
export const vueLayouts = {
  name: 'vue-layouts',
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, async ({ path }) => ({ contents: compileVue(await readFile(path, 'utf8'), path), loader: 'ts' }))
  },
}

/** What a layout is called once it is compiled, so that no other plugin takes it for a component. */
const compiled = /\.vue\.js$/

/** The same for Vite, whose own plugins would take a layout for a part of a slide, or make HTML of it. */
export function viteLayouts() {
  return {
    name: 'threadeck:layouts',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      // The scan for dependencies reads components itself, and loads nothing of a plugin's.
      if (options.scan || !source.endsWith('.vue') || !importer?.includes('/export/layout/'))
        return undefined
      const resolved = await this.resolve(source, importer.replace(compiled, '.vue'), { ...options, skipSelf: true })
      return resolved && { id: `${resolved.id}.js` }
    },
    async load(id) {
      if (!compiled.test(id))
        return undefined
      const file = id.replace(compiled, '.vue')
      const { code, map } = await transform(compileVue(await readFile(file, 'utf8'), file), { loader: 'ts', sourcefile: file, sourcemap: true })
      return { code, map }
    },
  }
}
