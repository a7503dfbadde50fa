import type { CarouselManifest } from '../layout/manifest'
import type { CarouselFormat } from '../paint/imageFormats'
import type { CardSize } from '../platform/sizePresets'
import type { Theme } from '../theme/theme'
import type { ThemeInput } from '../theme/themeSchema'
import type { ImportedThread } from '../thread/importedThread'
import type { Thread } from '../thread/thread'
import type { ThemeFlags } from './themeFlags'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { brandTheme } from '../brand/brandTheme'
import { NoRoomError } from '../layout/body/bodyFontSize'
import { autoLayout } from '../layout/layouts'
import { printable, printableJson } from '../message/printable'
import { efforts, imageLimits } from '../output/encode'
import { makeCarousel } from '../output/makeCarousel'
import { openFonts } from '../output/openFonts'
import { pathBelow } from '../output/pathBelow'
import { openPictures, readSettledPicture } from '../output/pictureLibrary'
import { carouselFormats } from '../paint/imageFormats'
import { defaultPixelRatio } from '../platform/sizePresets'
import { familyFiles } from '../theme/fontFamilies'
import { parseThemeInput, resolveTheme } from '../theme/resolveTheme'
import { contrastWarning } from '../theme/textContrast'
import { importThread, threadFormats } from '../thread/importThread'
import { isLanguage, languageForm } from '../thread/language'
import { missingPicturesWarning } from '../thread/missingPicturesWarning'
import { brandedThread, openBrand } from './openBrand'
import { openLayouts } from './openLayouts'
import { openTheme } from './openTheme'
import { parseSizes } from './parseSize'
import { parseChoice, parseNumber, parsePosts, refuseEmptyFlags } from './parseValue'
import { createProgress } from './progress'
import { readInput } from './readInput'
import { keepHeapSteady } from './steadyHeap'
import { themeFromFlags } from './themeFlags'
import { UsageError } from './usageError'

/** Flags of `threadeck carousel`, as typed. */
export interface CarouselFlags extends ThemeFlags {
  readonly out?: string
  readonly theme?: string
  readonly brand?: string
  readonly size: string
  readonly format: string
  readonly effort: string
  readonly from?: string
  readonly pixelRatio: string
  readonly images?: string
  readonly lang?: string
  readonly layout?: string
  readonly layouts?: string
  readonly cover?: boolean
  readonly outro?: boolean
  readonly posts?: string
  readonly force?: boolean
  readonly json?: boolean
}

/** A batch of fewer posts is over before the heap has grown. */
const longThread = 60

/** Reads a thread file, draws its carousel and says where it is. */
export async function runCarousel(file: string, flags: CarouselFlags): Promise<void> {
  refuseEmptyFlags(flags)
  const sizes = parseSizes(flags.size)
  const format = parseChoice('--format', flags.format, carouselFormats)
  const effort = parseChoice('--effort', flags.effort, efforts)
  const from = flags.from === undefined ? undefined : parseChoice('--from', flags.from, threadFormats)
  const pixelRatio = parseNumber('--pixel-ratio', flags.pixelRatio, 0.5, 8, 'device pixels a px')
  for (const size of sizes)
    checkImageSize(size, pixelRatio, format)
  const flagTheme = themeFromFlags(flags)
  const language = flags.lang === undefined ? undefined : parseLanguage(flags.lang)
  const layouts = await openLayouts(flags.layouts)
  const layout = flags.layout === undefined ? undefined : parseChoice('--layout', flags.layout, [autoLayout, ...layouts.keys()])
  const namedTheme = flags.theme === undefined ? undefined : await openTheme(flags.theme)
  const brand = flags.brand === undefined ? undefined : await openBrand(flags.brand)

  const imported = importThread(await readInput(file), { from, fileName: file === '-' ? 'standard input' : basename(file) })
  const posts = flags.posts === undefined ? undefined : parsePosts(flags.posts, imported.thread.posts.length)
  const folder = file === '-' ? process.cwd() : dirname(resolve(file))
  const opened = await openPictures(imported.thread, { folder, imagesFolder: flags.images, posts })
  const { thread, pictures: brandPictures, warnings: brandWarnings } = brand ? await brandedThread(opened.thread, brand) : { thread: opened.thread, pictures: [], warnings: [] }
  const settings = settingsTheme(imported, namedTheme !== undefined)
  const named = namedTheme?.input ?? (settings.base === undefined ? undefined : { base: settings.base })
  const theme = resolveTheme(...brandTheme(brand?.brand ?? {}, { named }), settings, flagTheme)
  // Files that the call itself names may lie anywhere.
  const fontFolder = flagTheme.typography?.family ? undefined : settings.typography?.family ? folder : brand?.brand.font ? brand.folder : namedTheme ? namedTheme.folder : brand?.folder
  const fonts = await openFonts(familyFiles(theme.typography.family), fontFolder)

  const out = flags.out ?? join('out', outName(file))
  const canvasWarnings: string[] = []
  // As with fonts, files that the call itself names may lie anywhere.
  const canvasFolder = flagTheme.canvas?.source ? undefined : settings.canvas?.source ? folder : (namedTheme ? namedTheme.folder : brand?.folder) ?? folder
  const canvas = await canvasPicture(theme, canvasFolder, canvasWarnings)
  const missing = missingPicturesWarning(thread, posts)
  if (thread.posts.length > longThread)
    keepHeapSteady()
  const manifests: CarouselManifest[] = []
  for (const size of sizes) {
    const folder = sizes.length > 1 ? join(out, size.name) : out
    const progress = createProgress('cards')
    try {
      const manifest = await makeCarousel({
        thread: { ...thread, ...language !== undefined && { language }, ...layout !== undefined && { layout }, ...addedCards(thread, flags) },
        theme,
        size,
        pixelRatio,
        format,
        name: outName(file),
        effort,
        posts,
        pictures: new Map([...opened.pictures, ...brandPictures]),
        figures: opened.figures,
        layouts,
        fonts,
        canvasPicture: canvas,
        folder,
        force: flags.force === true,
        onlySameThread: flags.out === undefined && isPipe(file),
        warnings: [...imported.warnings, missing, contrastWarning(theme), ...idleFlags(theme, flags), ...opened.warnings, ...brandWarnings, ...canvasWarnings].filter(warning => warning !== undefined),
        onProgress: progress.update,
      })
      progress.stop()
      report(manifest, folder, new Set(manifests.flatMap(({ warnings }) => warnings)))
      manifests.push(manifest)
    }
    catch (error) {
      progress.stop()
      throw error instanceof NoRoomError && asksForLessRoom(flags) ? new UsageError(error.message) : error
    }
  }
  if (flags.json)
    process.stdout.write(`${printableJson(manifests.length > 1 ? manifests : manifests[0])}\n`)
}

/** @throws {UsageError} */
function parseLanguage(value: string): string {
  if (!isLanguage(value))
    throw new UsageError(`Expected --lang to be ${languageForm}, but received ${value}.`)
  return value
}

/** @throws {UsageError} when the files of a format cannot have so many pixels */
function checkImageSize({ width, height }: CardSize, pixelRatio: number, format: CarouselFormat): void {
  const pixels = [width, height].map(side => Math.round(side * pixelRatio / defaultPixelRatio))
  const { longestSide, mostPixels } = imageLimits[format]
  if (Math.max(...pixels) > longestSide || pixels[0] * pixels[1] > mostPixels)
    throw new UsageError(`Expected --size and --pixel-ratio to make images that ${format} files can hold, up to ${longestSide} px a side and ${Math.floor(mostPixels / 1e6)} megapixels, but received ${pixels.join('x')}: lower one of them.`)
}

/** The theme values that the thread file states; a theme named by flag takes the place of the one it names. */
function settingsTheme({ settings }: ImportedThread, themeNamed: boolean): ThemeInput {
  if (Object.keys(settings).length === 0)
    return {}
  const { theme, ...values } = settings
  return parseThemeInput({ ...values, ...theme !== undefined && !themeNamed && { base: theme } }, 'the thread file\'s settings')
}

async function canvasPicture({ canvas }: Theme, folder: string | undefined, warnings: string[]): Promise<Uint8Array | undefined> {
  if (canvas.kind !== 'picture')
    return undefined
  return (await readSettledPicture(folder === undefined ? resolve(canvas.source) : await pathBelow(folder, canvas.source), canvas.source, warnings))?.data
}

/** Sentences about flags of a pattern or a picture where there is none. */
function idleFlags({ canvas }: Theme, flags: CarouselFlags): string[] {
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
function addedCards({ cover, outro }: Thread, flags: Pick<CarouselFlags, 'cover' | 'outro'>): Pick<Thread, 'cover' | 'outro'> {
  return { cover: flags.cover === false ? undefined : flags.cover ? cover || {} : cover, outro: flags.outro === false ? undefined : flags.outro ? outro || {} : outro }
}

/** Whether the call itself, and not the thread or the theme, may have left no room for text. */
function asksForLessRoom(flags: CarouselFlags): boolean {
  return flags.padding !== undefined || flags.fontSize !== undefined || !flags.size.startsWith('instagram')
}

function outName(file: string): string {
  return isPipe(file) ? 'thread' : basename(file, extname(file)) || 'thread'
}

/** Whether the thread comes from a pipe, which has a number at most and no name. */
function isPipe(file: string): boolean {
  return file === '-' || file.startsWith('/dev/')
}

/** Says what was written, and what is to be told of it that was not told before. */
function report({ cards, size, theme, warnings }: CarouselManifest, folder: string, told: ReadonlySet<string>): void {
  for (const warning of warnings.filter(warning => !told.has(warning)))
    process.stderr.write(`Warning: ${printable(warning)}\n`)
  process.stderr.write(`${printable(`Wrote ${cards.length} ${cards.length === 1 ? 'card' : 'cards'} of ${size.width}x${size.height} px in ${theme.name} to ${relative('', resolve(folder)) || '.'}`)}\n`)
}
