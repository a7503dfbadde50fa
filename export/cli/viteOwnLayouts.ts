import type { Plugin } from 'vite'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'
import { refuseTakenNames } from '../layout/refuseTakenNames.ts'
import { layoutFiles } from './layoutFiles.ts'
import { compileOwnLayout, countSteps, stepName } from './ownLayoutCode.mjs'

/** Layouts of one's own lie here, unless THREADECK_LAYOUTS names another folder. */
export const usualLayoutsFolder = 'card-layouts'

const virtual = 'virtual:own-layouts'
const picture = /\.(?:png|jpe?g|gif|svg|webp)$/
/** What a layout is called once it is compiled, so that no other plugin takes it for a component of the page. */
const compiled = /\.vue\.js$/

/** The folder whose layouts a site's studio has; undefined where there is none. */
export function siteLayoutsFolder(): string | undefined {
  return process.env.THREADECK_LAYOUTS || (existsSync(usualLayoutsFolder) ? usualLayoutsFolder : undefined)
}

/** Gives the studio the layouts of a folder, as `--layouts` gives them to the command: a module with a list of them, empty without a folder. */
export function viteOwnLayouts(folder: string | undefined): Plugin {
  const root = folder === undefined ? undefined : resolve(folder)
  const isOwn = (id: string | undefined) => root !== undefined && id !== undefined && id.split('?')[0].startsWith(root + sep)
  return {
    name: 'threadeck:own-layouts',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source === virtual)
        return `\0${virtual}`
      const from = importer?.replace(compiled, '.vue')
      if (importer !== `\0${virtual}` && !isOwn(from))
        return undefined
      if (source === 'threadeck')
        return here('../layout/slots/index.ts')
      const skipSelf = { ...options, skipSelf: true }
      if (picture.test(source))
        return this.resolve(`${source}?inline`, from, skipSelf)
      if (!source.endsWith('.vue'))
        return undefined
      const resolved = await this.resolve(source, from, skipSelf)
      return resolved && { id: `${resolved.id}.js` }
    },
    async load(id) {
      if (id === `\0${virtual}`)
        return root === undefined ? 'export const ownLayouts = []' : listModule(root)
      if (!compiled.test(id) || !isOwn(id))
        return undefined
      const file = id.replace(compiled, '.vue')
      this.addWatchFile(file)
      try {
        return await countedModule(compileOwnLayout(await readFile(file, 'utf8'), file).code, file)
      }
      catch (error) {
        const { message, line } = error as { message: string, line?: number }
        throw new Error(`Expected ${relative('', file)} to be a layout, but found${line === undefined ? '' : ` in line ${line}`}: ${message}.`)
      }
    },
    transform: {
      order: 'pre',
      handler: (code, id) => isOwn(id) && /\.[jt]s$/.test(id) && !compiled.test(id) ? countedModule(code, id) : undefined,
    },
  }
}

/** The layouts of a folder, each with its component and what it is for. */
async function listModule(root: string): Promise<string> {
  const files = await layoutFiles(root)
  refuseTakenNames(files)
  const purposes = await Promise.all(files.map(async ({ file }) => {
    try {
      return compileOwnLayout(await readFile(file, 'utf8'), file).purpose
    }
    catch {
      // The component itself says it when it is loaded.
      return ''
    }
  }))
  return [
    `import { ownLayout } from ${JSON.stringify(here('../layout/frame/ownLayout.ts'))}`,
    ...files.map(({ file }, index) => `import component${index} from ${JSON.stringify(join(root, relative(root, file)))}`),
    `export const ownLayouts = [${files.map(({ name }, index) => `ownLayout(${JSON.stringify(name)}, ${JSON.stringify(purposes[index])}, component${index})`).join(', ')}]`,
  ].join('\n')
}

/** A module whose loops and functions are counted. */
async function countedModule(code: string, file: string): Promise<{ readonly code: string, readonly map: null }> {
  const { code: plain } = await transform(code, { loader: 'ts', sourcefile: file })
  return { code: `import { takeStep as ${stepName} } from ${JSON.stringify(here('../layout/frame/steps.ts'))}\n${countSteps(plain, 'module')}`, map: null }
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}
