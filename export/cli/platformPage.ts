import type { Platform, PlatformLimits, TextLimit } from '../platform/platform'
import { formatCount } from '../../engine/formatQuantity'
import { bytesText } from '../platform/bytesText'
import { encodingSteps, formatTitles, smallerSizes } from '../platform/encodingSteps'

/** A page in Markdown about a platform where carousels are posted: what it takes, and what a pack for it has. */
export function platformPage(platform: Platform): string {
  const { name, title, sizes, sources, read } = platform
  return [
    `# ${title}`,
    `What ${title} takes of a carousel, and what \`threadeck pack\` makes for it.`,
    `\`\`\`sh\nnpx threadeck pack thread.md --for ${name}\n\`\`\``,
    `## What it takes`,
    table(['', ''], takenRows(platform)),
    '## Sizes',
    table(['`--size`', 'pixels', 'for'], sizes.map(size => [`\`${size.name}\``, `${size.width} × ${size.height}`, size.use])),
    '## What the pack has',
    packLines(platform).map(line => `- ${line}`).join('\n'),
    '## Where this is written',
    `Read on ${read}. A limit that has changed since is corrected in \`export/platform/platforms.ts\`.`,
    sources.map(source => `- <${source}>`).join('\n'),
    'Written by `npm run docs` from the data that the command checks; do not edit.',
  ].join('\n\n').concat('\n')
}

function takenRows({ limits, posting }: Platform): string[][] {
  return [
    ...posting?.document ? [['a document', `PDF with at most ${posting.document.maxPages} pages and ${bytesText(posting.document.maxBytes, { isLimit: true })}, shown as a carousel`]] : [],
    ...limits ? limitRows(limits) : [['pictures', 'no limits are known']],
    ...limits?.maxAlt === undefined && !posting?.needsAlt ? [] : [['alt text of a picture', [...limits?.maxAlt === undefined ? [] : [`at most ${formatCount(limits.maxAlt)} characters${limits.altUnit ? ', as people count them' : ''}`], ...posting?.needsAlt ? ['required'] : []].join('; ')]],
    ...posting?.text ? [['text of a post', textLimit(posting.text)]] : [],
  ]
}

function limitRows({ minPictures, maxPictures, maxApiPictures = maxPictures, maxBytes, formats, minWidth, maxWidth, maxPixels }: PlatformLimits): string[][] {
  return [
    ['pictures in a post', `${minPictures} to ${maxPictures}${maxApiPictures < maxPictures ? ` (${maxApiPictures} where a program posts)` : ''}`],
    ...formats || maxBytes !== undefined ? [['a picture', [...formats ? [formats.map(format => formatTitles[format]).join(', ').replace(/, (?=[^,]*$)/, ' or ')] : [], ...maxBytes === undefined ? [] : [`at most ${bytesText(maxBytes, { isLimit: true })}`]].join(', ')]] : [],
    ...minWidth === undefined && maxWidth === undefined ? [] : [['its width', minWidth === undefined ? `at most ${maxWidth} px` : maxWidth === undefined ? `at least ${minWidth} px` : `${minWidth} to ${maxWidth} px`]],
    ...maxPixels === undefined ? [] : [['its pixels', `at most ${formatCount(maxPixels)}`]],
  ]
}

function textLimit({ max, unit, linkLength, maxBytes }: TextLimit): string {
  const counted = unit === 'graphemes' ? ', as people count them' : unit === 'weighted' ? '; those of East Asia and emoji count twice' : unit === 'emoji-bytes' ? '; an emoji counts for its bytes' : ''
  return [`at most ${formatCount(max)} characters${counted}`, ...linkLength === undefined ? [] : [`a link counts for ${linkLength}`], ...maxBytes === undefined ? [] : [`at most ${formatCount(maxBytes)} bytes`]].join('; ')
}

function packLines({ name, title, sizes: [size], limits, posting }: Platform): string[] {
  const most = posting?.document?.maxPages ?? limits?.maxPictures
  const kind = posting?.document ? 'pages' : 'pictures'
  const spread = posting?.continues === undefined
    ? `More cards are refused with a sentence: there each post is seen apart from the others.`
    : `More are shared evenly between folders \`post-1\`, \`post-2\` and so on, ${posting.continues === 'reply' ? 'each of which is posted as a reply to the one before' : 'each a post of its own'}.`
  return [
    posting?.document ? `One PDF, \`${name}/<name of the thread>.pdf\`, a page a card: text that is searched and read aloud, sharp at any size.` : `Pictures \`${name}/01\`, \`02\` and so on, ${size.width} × ${size.height} px; \`--size ${name}=…\` chooses another size.`,
    ...posting?.document ? [] : [formatLine(limits)],
    ...most === undefined ? [] : [`Up to ${most} ${kind} in one post. ${spread}`],
    ...posting?.habit?.cover === undefined ? [] : [`A cover, if the thread has a title of its own and says nothing of covers: ${posting.habit.cover}. \`--no-cover\` leaves it out.`],
    ...posting?.habit?.outro === undefined ? [] : [`An outro, if the thread is in English and says nothing of outros: ${posting.habit.outro}. \`--no-outro\` leaves it out.`],
    `\`caption.txt\` for each post${posting?.text ? `, cut at the end of a sentence or word where ${title} takes less` : ''}; \`--caption\` gives words of your own.`,
    ...posting?.document ? ['The descriptions of the pictures are in the PDF itself.'] : [`\`alt.txt\` with a description for each picture${limits?.maxAlt === undefined ? '' : ', within its limit'}, which the picture itself holds too.${posting?.needsAlt ? ' A picture without one is named, and nothing is written.' : ''}`],
    `\`report.txt\` and \`report.json\`: each file with the limits that it meets.`,
  ]
}

function formatLine(limits: PlatformLimits | undefined): string {
  const steps = encodingSteps(limits?.formats)
  const [first] = steps
  const lossy = steps.filter(({ quality }) => quality !== undefined)
  if (limits?.maxBytes === undefined || lossy.length === 0)
    return `${formatTitles[first.format]} files.`
  const qualities = Array.from(new Set(lossy.map(({ quality }) => quality))).join(', ')
  return `${formatTitles[first.format]} files. One of more than ${bytesText(limits.maxBytes, { isLimit: true })} ${first.format === lossy[0].format ? 'loses' : `becomes a ${formatTitles[lossy[0].format]}, then loses`} quality (${qualities}), is encoded with more effort, and at last has ${smallerSizes.slice(1).map(share => `${share * 100} %`).join(' or ')} of its size; the report says so.`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
