import type { LimitCheck } from './limitChecks'
import type { PackedFile, PackedPlatform, PackedPost, PackReport } from './packReport'
import { bytesText } from './bytesText'
import { formatTitles } from './encodingSteps'
import { findPlatform } from './findPlatform'

const limitTitles: Readonly<Record<LimitCheck['limit'], string>> = { 'pictures': 'pictures', 'pages': 'pages', 'bytes': 'bytes', 'format': 'format', 'width': 'width', 'pixels': 'pixels', 'alt': 'alt text', 'text': 'text', 'text bytes': 'bytes of text' }

/** A pack's report as people read it: each platform, its posts, and their files beside the limits they meet. */
export function packReportText({ thread, platforms, problems, warnings }: PackReport): string {
  const sections = platforms.map(platformText)
  return `${[
    `${thread.title}: ready to post`,
    ...sections,
    ...problems.length === 0 ? [] : [['Not made:', ...problems.map(problem => `- ${problem}`)].join('\n')],
    ...warnings.length === 0 ? [] : [['Warnings:', ...warnings.map(warning => `- ${warning}`)].join('\n')],
  ].join('\n\n')}\n`
}

function platformText(packed: PackedPlatform): string {
  const { title, posts, size, notes } = packed
  const isDocument = posts.some(({ files }) => files.some(({ encoding }) => encoding.format === 'pdf'))
  const counts = posts.map(({ files }) => files.reduce((sum, { cards }) => sum + cards.length, 0))
  const what = isDocument ? 'page' : 'picture'
  const joined = counts.length === 1 ? `${counts[0]} ${what}${counts[0] === 1 ? '' : 's'}` : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)} ${what}s`
  const how = posts.length === 1 ? '' : findPlatform(packed.platform)?.posting?.continues === 'reply' ? ', each a reply to the one before' : ', one after the other'
  return [
    `${title}: ${posts.length === 1 ? `a ${isDocument ? 'document' : 'post'}` : `${posts.length} ${isDocument ? 'documents' : 'posts'}`} of ${joined}${how}, ${size.width}x${size.height} px`,
    ...notes.map(note => `  ${note}`),
    ...posts.flatMap(postLines),
  ].join('\n')
}

function postLines({ folder, files, caption, checks }: PackedPost): string[] {
  const names = [...files.map(({ file }) => file), caption.file].map(file => file.slice(folder.length + 1))
  const width = Math.max(...names.map(name => name.length))
  const text = checks.filter(({ limit }) => limit === 'text' || limit === 'text bytes')
  const others = checks.filter(({ limit }) => limit === 'pictures')
  return [
    `  ${folder}/${others.length > 0 ? `  ${others.map(checkText).join(', ')}` : ''}`,
    ...files.map((file, index) => `    ${names[index].padEnd(width)}  ${fileText(file)}`),
    `    ${names[names.length - 1].padEnd(width)}  ${[...text.length > 0 ? text.map(checkText) : ['no limit known'], ...caption.isCut ? ['shortened'] : []].join(', ')}`,
  ]
}

function fileText({ bytes, width, height, encoding, loss, alt, checks }: PackedFile): string {
  const shown = checks.filter(({ limit }) => limit !== 'format')
  return [
    ...encoding.format === 'pdf' ? [] : [`${formatTitles[encoding.format]} ${width}x${height}`],
    ...shown.some(({ limit }) => limit === 'bytes') ? [] : [bytesText(bytes)],
    ...shown.map(checkText),
    ...alt?.isCut ? ['alt text shortened'] : [],
    ...loss === '' ? [] : [`made smaller: ${loss}`],
  ].join(', ')
}

function checkText({ limit, value, min, max, isMet }: LimitCheck): string {
  const shown = (amount: number | string, isLimit = true) => limit === 'bytes' && typeof amount === 'number' ? bytesText(amount, { isLimit }) : String(amount)
  const bounds = max === undefined ? min === undefined ? '' : ` (at least ${shown(min)})` : min === undefined || min <= 1 ? ` of ${shown(max)}` : ` (${shown(min)} to ${shown(max)})`
  return `${limit === 'bytes' ? '' : `${limitTitles[limit]} `}${shown(value, false)}${bounds}${isMet ? '' : ' (NOT MET)'}`
}
