import type { BuildFailure, Loader, Message } from 'esbuild'
import type { Layout } from '../layout/layouts'
import { basename, resolve } from 'node:path'
import { build } from 'esbuild'
import { ownLayout } from '../layout/frame/ownLayout'
import { LayoutError } from '../layout/layoutError'
import { layoutFiles } from './layoutFiles'
import { countSteps } from './ownLayoutCode.mjs'
import { ownLayoutPlugin } from './ownLayoutPlugin'
import { runLayout } from './runLayout'

/** Pictures of a layout go into its code. */
const loader: Record<string, Loader> = Object.fromEntries(['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp'].map(ending => [`.${ending}`, 'dataurl']))

/** The layouts of a folder: one for each of its files `Name.vue`. @throws {LayoutError} when one of them does not compile, or is refused */
export async function compileLayouts(folder: string): Promise<Layout[]> {
  const files = await layoutFiles(folder)
  return Promise.all(files.map(async ({ name, file }) => {
    const { code, purpose } = await compile(file, resolve(folder))
    return ownLayout(name, purpose, runLayout(name, code))
  }))
}

async function compile(file: string, folder: string): Promise<{ readonly code: string, readonly purpose: string }> {
  const purposes = new Map<string, string>()
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'es2022',
    loader,
    logLevel: 'silent',
    absWorkingDir: folder,
    plugins: [ownLayoutPlugin(folder, purposes)],
  }).catch((failure: BuildFailure) => {
    throw refusal(file, failure.errors?.[0] ?? { text: failure.message })
  })
  try {
    return { code: countSteps(outputFiles[0].text, 'script'), purpose: purposes.get(file) ?? '' }
  }
  catch (error) {
    throw refusal(file, { text: (error as Error).message })
  }
}

/** What a compiler says, in one sentence. */
function refusal(file: string, { text, location, detail }: Pick<Message, 'text'> & Partial<Pick<Message, 'location' | 'detail'>>): LayoutError {
  if (text.startsWith('Expected '))
    return new LayoutError(text)
  const other = location && basename(location.file) !== basename(file) ? ` of ${location.file}` : ''
  // Of a component, esbuild knows the lines that it was compiled to.
  const line = location?.file.endsWith('.vue') ? detail as number | undefined : location?.line
  const where = line === undefined ? other.replace(' of', ' in') : ` in line ${line}${other}`
  return new LayoutError(`Expected ${basename(file)} to be a layout, but found${where}: ${text.split('\n')[0].replace(/[.:]$/, '')}.`)
}
