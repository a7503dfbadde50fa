import type { LimitCheck } from './limitChecks'
import type { PackedFile, PackedPlatform, PackedPost, PackReport } from './packReport'
import { bytesText } from './bytesText'
import { formatTitles } from './encodingSteps'
import { findPlatform } from './findPlatform'

/** A longer list of numbers says less. */
const maxListed = 6

const limitTitles: Readonly<Record<LimitCheck['limit'], string>> = { 'pictures': 'pictures', 'pages': 'pages', 'bytes': 'bytes', 'format': 'format', 'width': 'width', 'pixels': 'megapixels', 'alt': 'alt text', 'text': 'text', 'text bytes': 'bytes of text' }

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

function platformText({ platform, title, posts, size, notes }: PackedPlatform): string {
  const [post, card] = posts.some(({ files }) => files.some(({ encoding }) => encoding.format === 'pdf')) ? ['document', 'page'] : ['post', 'picture']
  const counts = posts.map(({ files }) => files.reduce((sum, { cards }) => sum + cards.length, 0))
  const order = posts.length === 1 ? '' : findPlatform(platform)?.posting?.continues === 'reply' ? ', each a reply to the one before' : ', one after the other'
  return [
    `${title}: ${posts.length === 1 ? `a ${post}` : `${posts.length} ${post}s`} of ${countsText(counts)} ${card}${counts.length === 1 && counts[0] === 1 ? '' : 's'}${order}, ${size.width}x${size.height} px`,
    ...notes.map(note => `  ${note}`),
    ...posts.flatMap(postLines),
  ].join('\n')
}

/** Numbers that are the same or differ by one, the larger ones first. */
function countsText(counts: readonly number[]): string {
  const [max, min] = [counts[0], counts[counts.length - 1]]
  if (max === min)
    return String(max)
  return counts.length > maxListed ? `${min} or ${max}` : `${counts.slice(0, -1).join(', ')} and ${min}`
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
  const shown = (amount: number | string, isLimit = true) => typeof amount === 'string' ? amount : limit === 'bytes' ? bytesText(amount, { isLimit }) : limit === 'pixels' ? (isLimit ? Math.floor : Math.ceil)(amount / 1e5) / 10 : String(amount)
  const bounds = max === undefined ? min === undefined ? '' : ` (at least ${shown(min)})` : min === undefined || min <= 1 ? ` of ${shown(max)}` : ` (${shown(min)} to ${shown(max)})`
  return `${limit === 'bytes' ? '' : `${limitTitles[limit]} `}${shown(value, false)}${bounds}${isMet ? '' : ' (NOT MET)'}`
}
