import type { PictureSize } from '../../../export/layout/pictureGrid'
import type { Direction } from '../../../export/text/direction'
import type { ThemeInput } from '../../../export/theme/themeSchema'
import type { Post } from '../../../export/thread/thread'
import { importMarkdown } from '../../../export/thread/formats/markdown/markdown'
import { block, post } from '../layout/testThread'

/** A card that is kept as it should look: a post in a look, on a canvas. */
export interface GoldenCard {
  readonly name: string
  readonly post: Post
  /** Which of the cards that its post makes; from 0. @default 0 */
  readonly part?: number
  /** How many posts there are, this one the second. @default 3 */
  readonly posts?: number
  readonly theme?: ThemeInput
  /** Size of the canvas in px at 1x. @default [540, 675] */
  readonly size?: readonly [width: number, height: number]
  /** Which way the thread is read. @default 'ltr' */
  readonly direction?: Direction
  readonly author?: { readonly name: string, readonly handle: string, readonly avatar?: string, readonly verified?: boolean }
}

export const goldenPictures: Readonly<Record<string, PictureSize>> = { 'wide.png': { width: 800, height: 400 }, 'tall.png': { width: 300, height: 600 }, 'face.png': { width: 120, height: 120 } }

const words = 'A tide pool is a small sea that the moon fills twice a day. '
const tideCode = `/* Height of the tide, in metres */
for (const hour of hours) {
  const angle = hour / 12.42 * 2 * Math.PI
  level.push(mean + range * Math.cos(angle) * weights[hour % 24])
  if (level.at(-1) === undefined)
    throw new Error(\`No level at \${hour}\`)
}
`
const family: ThemeInput = { typography: { family: 'Source Serif 4', lineHeight: 1.4 } }

export const goldenCards: readonly GoldenCard[] = [
  { name: 'short', post: post([block('Tides, explained')]) },
  { name: 'paragraphs', post: post([block(words.repeat(3)), block(words.repeat(4))]) },
  // Sentences of all lengths: some would end with a line of one word.
  { name: 'lone words', post: post([4, 5, 6, 7, 8, 9].map(count => block(`They go on ${'and on '.repeat(count)}to shore.`))) },
  { name: 'split', post: post([block(words.repeat(24))]), part: 1 },
  { name: 'heading and list', post: post([block('What lives there', { kind: 'heading' }), ...['Crabs that hide', 'Snails that wait for the water to come back', 'Anemones'].map((text, index) => block(text, { kind: 'item', marker: `${index + 9}.`, tight: true }))]) },
  { name: 'three headings', post: post([block('Tide pools', { kind: 'heading', level: 1 }), block(words), ...[2, 3].flatMap(level => [block('What lives in there', { kind: 'heading', level: level as 2 | 3 }), block(words)])]) },
  { name: 'marks', post: post([block([{ text: 'H' }, { text: '2', sub: true }, { text: 'O and x' }, { text: '2', sup: true }, { text: ', ' }, { text: 'all that is ', mark: true }, { text: 'marked', mark: true, bold: true }, { text: ' and goes on', mark: true }, { text: '.' }])]), theme: { base: 'midnight' } },
  { name: 'divider and notes', post: post([block([{ text: 'Twice a day' }, { text: '1', sup: true, link: 'note' }, { text: ` ${words}` }]), block([], { kind: 'divider' }), block(words), block([{ text: words.repeat(2) }], { kind: 'note', marker: '1' }), block('Or so.', { kind: 'note', marker: '2', tight: true })]) },
  { name: 'table', post: importMarkdown('Two pools:\n\n| Pool | Depth | Life |\n|---|--:|---|\n| Upper | 12 cm | Snails and **crabs** |\n| Lower | 1,240 cm | Fish 🐟 |').thread.posts[0] },
  { name: 'crowded table', post: importMarkdown(`| Pool | ${['Depth', 'Temperature', 'Inhabitants', 'Photographed'].join(' of the water | ')} |\n|---|---|---|---|---|\n${['Upper', 'Lower'].map(name => `| ${name} | 12 cm | 17 °C | Hermit crabs, periwinkles | yesterday |`).join('\n')}`).thread.posts[0], theme: { base: 'midnight' } },
  // A size smaller than fits, at which each item is one line.
  { name: 'calm list', post: post(['one', 'two', 'three', 'four'].map(() => block('Crabs that hide under it', { kind: 'item', marker: '-', tight: true }))) },
  { name: 'nested list', post: post([block('first', { kind: 'item', marker: '-' }), block('inside it', { kind: 'item', marker: '-', depth: 1 }), block('and its text', { depth: 2 }), block('second', { kind: 'item', marker: '-' })]) },
  { name: 'quote', post: post([block('She wrote:'), block(words.repeat(2), { kind: 'quote', depth: 1 }), block('And that was all.')]) },
  { name: 'styles', post: post([block([{ text: 'Bold', bold: true }, { text: ', ' }, { text: 'italic', italic: true }, { text: ', ' }, { text: 'gone', strike: true }, { text: ', ' }, { text: 'let x = 1', code: true }, { text: ' and ' }, { text: '@ada', link: 'mention' }])]) },
  { name: 'code', post: post([block('A tide table:'), block('for (const hour of hours)\n  level = mean + range * Math.cos(hour / 12.42 * 2 * Math.PI) // metres', { kind: 'code' })]) },
  { name: 'code in colour', post: post([block('A tide table:'), block(tideCode, { kind: 'code', code: { language: 'ts', title: 'tides.ts', firstLine: 8, marked: [[3, 4]] } })]) },
  { name: 'changed code in the dark', post: post([block(tideCode, { kind: 'code', code: { language: 'ts', added: [[4, 4]], removed: [[3, 3]] } })]), theme: { base: 'midnight' } },
  { name: 'code that goes on', post: post([block(tideCode.repeat(9), { kind: 'code', code: { language: 'ts', title: 'tides.ts', firstLine: 1 } })]), part: 1, theme: { base: 'paper' } },
  { name: 'flowchart', post: post([block('How a pool fills:'), block('flowchart TD\n  sea[Open sea] --> tide{High tide?}\n  tide -->|yes| pool([Tide pool])\n  tide -. no .-> wait[[Wait<br/>six hours]]\n  wait ==> tide\n  subgraph shore [On the shore]\n    pool --> log[(Log)]\n  end', { kind: 'code', code: { language: 'mermaid' } })]) },
  { name: 'sequence in the dark', post: post([block('sequenceDiagram\n  actor A as Ada\n  participant S as Sensor\n  A->>+S: level?\n  loop every hour\n    S->>S: measures\n  end\n  S-->>-A: 1.2 m\n  Note over A,S: metres', { kind: 'code', code: { language: 'mermaid' } })]), theme: { base: 'midnight' } },
  { name: 'emoji and missing', post: post([block('Waves 🌊 and shells 🐚, 🇫🇷 👩🏽‍🚀, ﬁve and 漢')]) },
  { name: 'arabic', post: post([block('المد والجزر يحدثان مرتين كل يوم (2 مرات) في البحر.'), block('عنصر أول', { kind: 'item', marker: '-' }), block('اقتباس قصير', { kind: 'quote', depth: 1 })]) },
  // Letters join where a style begins or ends inside a word.
  { name: 'arabic styles', post: post([block([{ text: 'يغيّر ال' }, { text: 'مستقبل', bold: true }, { text: ' و' }, { text: 'كتا', bold: true }, { text: 'بتنا ' }, { text: 'قديم', strike: true }, { text: ' @ada ', link: 'mention' }, { text: 'سـ' }, { text: 'let x', code: true }])]), direction: 'rtl' },
  { name: 'arabic wide', post: post([block('بركة بين الصخور', { kind: 'heading' }), block('يملؤها القمر مرتين كل يوم.')], ['wide.png', 'tall.png']), size: [600, 337.5], direction: 'rtl' },
  { name: 'centred', post: post([block(words.repeat(2)), block('Short line.')]), theme: { typography: { align: 'center' } } },
  { name: 'hug', post: post([block('A short post.')]), theme: { card: { sizing: 'hug' } } },
  { name: 'picture', post: post([block(words)], ['wide.png']) },
  { name: 'two pictures', post: post([block(words)], ['tall.png', 'wide.png']) },
  { name: 'figure', post: post([block('Eight times as long')], ['figure:quadratic-growth?times=8']) },
  { name: 'wide', post: post([block('A pool in the rocks', { kind: 'heading' }), block(words)], ['wide.png']), size: [600, 337.5] },
  { name: 'verified with a face', post: post([block('Hello.')]), author: { name: 'Ada Lovelace', handle: '@ada', avatar: 'face.png', verified: true } },
  { name: 'watermark and dots', post: post([block('Hello.')]), posts: 5, theme: { footer: { watermark: 'ada.example' } } },
  { name: 'bar of progress', post: post([block('Hello.')]), posts: 20 },
  { name: 'border and no card', post: post([block(words)]), theme: { ...family, card: { opacity: 0.4, border: { width: 3, color: '#ff0000' } }, canvas: { kind: 'gradient', angle: 45, stops: [{ offset: 0, color: '#0000ff80' }, { offset: 1, color: '#ffffff' }] } } },
  { name: 'dark', post: post([block(words.repeat(2))], ['figure:sparse-attention']), theme: { base: 'midnight' } },
  { name: 'mono', post: post([block(words.repeat(2))]), theme: { base: 'terminal' } },
  { name: 'quiet', post: post([block(words.repeat(5))]), theme: { base: 'paper' } },
]
