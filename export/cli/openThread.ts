import type { Figure } from '../../engine/figure/figure'
import type { Layouts } from '../layout/layouts'
import type { FetchThreadOptions } from '../output/fetch/fetchThread'
import type { LoadedPicture } from '../output/readPicture'
import type { OwnFont } from '../text/ownFont'
import type { Theme } from '../theme/theme'
import type { ThemeInput } from '../theme/themeSchema'
import type { ImportedThread } from '../thread/importedThread'
import type { Thread } from '../thread/thread'
import type { SourceFlags, ThreadSource } from './openSource'
import type { ThemeFlags } from './themeFlags'
import { Buffer } from 'node:buffer'
import { basename, extname, resolve } from 'node:path'
import { brandTheme } from '../brand/brandTheme'
import { autoLayout } from '../layout/layouts'
import { openFonts } from '../output/openFonts'
import { pathBelow } from '../output/pathBelow'
import { openPictures, readSettledPicture } from '../output/pictureLibrary'
import { checkPicture } from '../output/readPicture'
import { familyFiles } from '../theme/fontFamilies'
import { parseThemeInput, resolveTheme } from '../theme/resolveTheme'
import { contrastWarning } from '../theme/textContrast'
import { isAddress, threadAddress } from '../thread/address/threadAddress'
import { threadFormats } from '../thread/importThread'
import { isLanguage, languageForm } from '../thread/language'
import { missingPicturesWarning } from '../thread/missingPicturesWarning'
import { brandedThread, openBrand } from './openBrand'
import { openLayouts } from './openLayouts'
import { openSource } from './openSource'
import { openTheme } from './openTheme'
import { parseChoice, parsePosts } from './parseValue'
import { keepHeapSteady } from './steadyHeap'
import { themeFromFlags } from './themeFlags'
import { UsageError } from './usageError'

/** Flags that say which posts of a thread are drawn and how they look, as typed. */
export interface ThreadFlags extends ThemeFlags, SourceFlags {
  readonly theme?: string
  readonly brand?: string
  readonly from?: string
  readonly includePrivate?: boolean
  readonly images?: string
  readonly lang?: string
  readonly layout?: string
  readonly layouts?: string
  readonly cover?: boolean
  readonly outro?: boolean
  readonly posts?: string
}

/** A thread with all that its cards are drawn from. */
export interface OpenedThread {
  readonly thread: Thread
  readonly theme: Theme
  readonly posts: ReadonlySet<number> | undefined
  readonly pictures: ReadonlyMap<string, LoadedPicture>
  readonly figures: ReadonlyMap<string, Figure>
  readonly layouts: Layouts
  readonly fonts: ReadonlyMap<string, OwnFont>
  readonly canvasPicture: Uint8Array | undefined
  readonly warnings: readonly string[]
}

/** A batch of fewer posts is over before the heap has grown. */
const longThread = 60

/** Reads a thread, by its file or its address, and all that it and the flags name. @throws {UsageError} and the errors of what cannot be read */
export async function openThread(file: string, flags: ThreadFlags, fetchOptions?: Partial<FetchThreadOptions>): Promise<OpenedThread> {
  const from = flags.from === undefined ? undefined : parseChoice('--from', flags.from, threadFormats)
  const flagTheme = themeFromFlags(flags)
  const language = flags.lang === undefined ? undefined : parseLanguage(flags.lang)
  const layouts = await openLayouts(flags.layouts)
  const layout = flags.layout === undefined ? undefined : parseChoice('--layout', flags.layout, [autoLayout, ...layouts.keys()])
  const namedTheme = flags.theme === undefined ? undefined : await openTheme(flags.theme)
  const brand = flags.brand === undefined ? undefined : await openBrand(flags.brand)

  const source = await openSource(file, { from, includePrivate: flags.includePrivate === true }, flags, fetchOptions)
  const { imported, folder, read } = source
  const posts = flags.posts === undefined ? undefined : parsePosts(flags.posts, imported.thread.posts.length)
  const opened = await openPictures(imported.thread, { folder, imagesFolder: flags.images, read, posts }).finally(source.close)
  const { thread, pictures: brandPictures, warnings: brandWarnings } = brand ? await brandedThread(opened.thread, brand) : { thread: opened.thread, pictures: [], warnings: [] }
  const settings = settingsTheme(imported, namedTheme !== undefined)
  const named = namedTheme?.input ?? (settings.base === undefined ? undefined : { base: settings.base })
  const theme = resolveTheme(...brandTheme(brand?.brand ?? {}, { named }), settings, flagTheme)
  // Files that the call itself names may lie anywhere.
  const fontFolder = flagTheme.typography?.family ? undefined : settings.typography?.family ? folder : brand?.brand.font ? brand.folder : namedTheme ? namedTheme.folder : brand?.folder
  const fonts = await openFonts(familyFiles(theme.typography.family), fontFolder)

  const canvasWarnings: string[] = []
  // As with fonts, files that the call itself names may lie anywhere.
  const canvasFolder = flagTheme.canvas?.source ? undefined : settings.canvas?.source ? folder : (namedTheme ? namedTheme.folder : brand?.folder) ?? folder
  const canvas = await canvasPicture(theme, canvasFolder, canvasWarnings, settings.canvas?.source && !flagTheme.canvas?.source ? read : undefined)
  const missing = missingPicturesWarning(thread, posts)
  if (thread.posts.length > longThread)
    keepHeapSteady()
  return {
    thread: { ...thread, ...language !== undefined && { language }, ...layout !== undefined && { layout }, ...addedCards(thread, flags) },
    theme,
    posts,
    pictures: new Map([...opened.pictures, ...brandPictures]),
    figures: opened.figures,
    layouts,
    fonts,
    canvasPicture: canvas,
    warnings: [...imported.warnings, ...source.warnings, missing, contrastWarning(theme), ...idleFlags(theme, flags), ...opened.warnings, ...brandWarnings, ...canvasWarnings].filter(warning => warning !== undefined),
  }
}

/** What the files of a thread are named after: its file, without the ending, its address, or its id in an archive. */
export function threadFileName(file: string, { thread }: Pick<ThreadFlags, 'thread'> = {}): string {
  const id = thread?.match(/[\w-]+/g)?.at(-1)
  if (id !== undefined)
    return `thread-${id}`
  if (isAddress(file))
    return threadAddress(file).name
  return isPipe(file) ? 'thread' : basename(file, extname(file)) || 'thread'
}

/** Whether the thread comes from a pipe, which has a number at most and no name. */
export function isPipe(file: string): boolean {
  return file === '-' || file.startsWith('/dev/')
}

/** @throws {UsageError} */
function parseLanguage(value: string): string {
  if (!isLanguage(value))
    throw new UsageError(`Expected --lang to be ${languageForm}, but received ${value}.`)
  return value
}

/** The theme values that the thread file states; a theme named by flag takes the place of the one it names. */
function settingsTheme({ settings }: ImportedThread, themeNamed: boolean): ThemeInput {
  if (Object.keys(settings).length === 0)
    return {}
  const { theme, ...values } = settings
  return parseThemeInput({ ...values, ...theme !== undefined && !themeNamed && { base: theme } }, 'the thread file\'s settings')
}

async function canvasPicture({ canvas }: Theme, folder: string | undefined, warnings: string[], read?: ThreadSource['read']): Promise<Uint8Array | undefined> {
  if (canvas.kind !== 'picture')
    return undefined
  if (read) {
    const bytes = await read(canvas.source)
    return bytes && (await checkPicture(Buffer.from(bytes), canvas.source)).data
  }
  return (await readSettledPicture(folder === undefined ? resolve(canvas.source) : await pathBelow(folder, canvas.source), canvas.source, warnings))?.data
}

/** Sentences about flags of a pattern or a picture where there is none. */
function idleFlags({ canvas }: Theme, flags: ThreadFlags): string[] {
  const { patternColor, patternSpacing, patternSize, patternStrength, patternAngle, canvasBlur, canvasDim, canvasPosition } = flags
  const given = (values: Record<string, string | undefined>) => Object.keys(values).filter(flag => values[flag] !== undefined)
  const ofPattern = given({ color: patternColor, spacing: patternSpacing, size: patternSize, strength: patternStrength, angle: patternAngle })
  const ofPicture = given({ blur: canvasBlur, dim: canvasDim, position: canvasPosition })
  return [
    ...canvas.pattern ? [] : ofPattern.map(flag => `--pattern-${flag} changes nothing, for the canvas has no pattern: choose one with --pattern.`),
    ...canvas.kind === 'picture' ? [] : ofPicture.map(flag => `--canvas-${flag} changes nothing, for the canvas has no picture: name one with --canvas-picture.`),
  ]
}

/** Cards before and after the posts: as the call says, otherwise as the thread does. */
function addedCards({ cover, outro }: Thread, flags: Pick<ThreadFlags, 'cover' | 'outro'>): Pick<Thread, 'cover' | 'outro'> {
  return { cover: flags.cover === false ? undefined : flags.cover ? cover || {} : cover, outro: flags.outro === false ? undefined : flags.outro ? outro || {} : outro }
}
