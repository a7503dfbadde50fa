import type { CarouselManifest } from '../layout/manifest'
import type { CarouselFormat } from '../paint/imageFormats'
import type { CardSize } from '../platform/sizePresets'
import type { MotionFlags } from './motionFlags'
import type { ThreadFlags } from './openThread'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { NoRoomError } from '../layout/body/bodyFontSize'
import { printable, printableJson } from '../message/printable'
import { efforts, imageLimits } from '../output/encode'
import { makeCarousel } from '../output/makeCarousel'
import { animationFormats } from '../output/motion/animation'
import { carouselFormats } from '../paint/imageFormats'
import { hiddenEdges } from '../platform/hiddenEdges'
import { defaultPixelRatio } from '../platform/sizePresets'
import { parseMotion, refuseMotionFlags } from './motionFlags'
import { isPipe, openThread, threadFileName } from './openThread'
import { parseSizes } from './parseSize'
import { parseChoice, parseNumber, refuseEmptyFlags } from './parseValue'
import { createProgress } from './progress'
import { UsageError } from './usageError'

/** Flags of `threadeck carousel`, as typed. */
export interface CarouselFlags extends ThreadFlags, MotionFlags {
  readonly motion?: string
  readonly out?: string
  readonly size: string
  readonly format: string
  readonly long?: boolean
  readonly effort: string
  readonly pixelRatio: string
  readonly guides?: boolean
  readonly force?: boolean
  readonly json?: boolean
}

/** Reads a thread file, draws its carousel and says where it is. */
export async function runCarousel(file: string, flags: CarouselFlags): Promise<void> {
  refuseEmptyFlags(flags)
  const sizes = parseSizes(flags.size)
  const format = parseChoice('--format', flags.format, carouselFormats)
  if (flags.long && (format === 'pdf' || format === 'svg'))
    throw new UsageError(`Expected --long to come with a format of pixels, but received ${format}: pass --format png, jpeg, webp or avif.`)
  if (flags.long && flags.motion !== undefined)
    throw new UsageError('Expected --long or --motion, but received both: leave one of them out.')
  const effort = parseChoice('--effort', flags.effort, efforts)
  const pixelRatio = parseNumber('--pixel-ratio', flags.pixelRatio, 0.5, 8, 'device pixels a px')
  for (const size of sizes)
    checkImageSize(size, pixelRatio, format)
  if (flags.motion === undefined)
    refuseMotionFlags(flags, '--motion')
  const motion = flags.motion === undefined ? undefined : { ...parseMotion(flags), format: parseChoice('--motion', flags.motion, animationFormats) }
  const other = flags.guides ? motion ? '--motion' : flags.long ? '--long' : undefined : undefined
  if (other)
    throw new UsageError(`Expected --guides or ${other}, but received both: guides are drawn on cards as they are posted.`)
  const { warnings, ...drawn } = await openThread(file, flags)
  const out = flags.out ?? join('out', threadFileName(file, flags))
  const manifests: CarouselManifest[] = []
  for (const size of sizes) {
    const folder = sizes.length > 1 ? join(out, size.name) : out
    const progress = createProgress('cards')
    const motionProgress = createProgress('moving cards')
    try {
      const manifest = await makeCarousel({
        ...drawn,
        size,
        pixelRatio,
        format,
        long: flags.long === true,
        name: threadFileName(file, flags),
        effort,
        guides: flags.guides === true,
        folder,
        force: flags.force === true,
        onlySameThread: flags.out === undefined && isPipe(file),
        warnings: flags.guides && hiddenEdges(size).length === 0 ? [...warnings, `--guides changes nothing on cards of the size ${size.name}: nothing is known to cover them or to cut them off.`] : warnings,
        onProgress: progress.update,
        motion,
        onMotion: motionProgress.update,
      })
      progress.stop()
      motionProgress.stop()
      report(manifest, folder, new Set(manifests.flatMap(({ warnings }) => warnings)))
      manifests.push(manifest)
    }
    catch (error) {
      progress.stop()
      motionProgress.stop()
      throw error instanceof NoRoomError && asksForLessRoom(flags) ? new UsageError(error.message) : error
    }
  }
  if (flags.json)
    process.stdout.write(`${printableJson(manifests.length > 1 ? manifests : manifests[0])}\n`)
}

/** @throws {UsageError} when the files of a format cannot have so many pixels */
function checkImageSize({ width, height }: CardSize, pixelRatio: number, format: CarouselFormat): void {
  const pixels = [width, height].map(side => Math.round(side * pixelRatio / defaultPixelRatio))
  const { longestSide, mostPixels } = imageLimits[format]
  if (Math.max(...pixels) > longestSide || pixels[0] * pixels[1] > mostPixels)
    throw new UsageError(`Expected --size and --pixel-ratio to make images that ${format} files can hold, up to ${longestSide} px a side and ${Math.floor(mostPixels / 1e6)} megapixels, but received ${pixels.join('x')}: lower one of them.`)
}

/** Whether the call itself, and not the thread or the theme, may have left no room for text. */
function asksForLessRoom(flags: CarouselFlags): boolean {
  return flags.padding !== undefined || flags.fontSize !== undefined || !flags.size.startsWith('instagram')
}

/** Says what was written, and what is to be told of it that was not told before. */
function report({ cards, size, theme, warnings }: CarouselManifest, folder: string, told: ReadonlySet<string>): void {
  for (const warning of warnings.filter(warning => !told.has(warning)))
    process.stderr.write(`Warning: ${printable(warning)}\n`)
  process.stderr.write(`${printable(`Wrote ${cards.length} ${cards.length === 1 ? 'card' : 'cards'} of ${size.width}x${size.height} px in ${theme.name} to ${relative('', resolve(folder)) || '.'}`)}\n`)
}
