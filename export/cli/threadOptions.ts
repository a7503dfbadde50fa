import type { Command } from 'commander'
import { Option } from 'commander'
import { layoutNames } from '../thread/layoutName'

/** What the argument of a command that takes a thread may name. */
export const threadArgument = 'a Markdown, text or JSON file, or what Thread Navigator, Notion, Google Docs, Obsidian, Typefully, Bluesky or Mastodon writes; an archive of X or Mastodon with --thread; the https address of a post on Bluesky or Mastodon, or of such a file; "-" reads standard input'

/** Adds the flags that say which posts of a thread are drawn, and how they look. */
export function addThreadOptions(command: Command): void {
  command
    .option('--theme <name>', 'a built-in theme, or a theme file ending in .json')
    .option('--brand <file>', 'a brand file (.json): who posts, logo, colours, font, and the theme of threads that name none')
    .addOption(new Option('--from <format>', 'format of the thread file: thread-navigator, markdown, text, json, bluesky, mastodon, google-docs, notion, obsidian or typefully (default: by its content)'))
    .option('--include-private', 'posts that only followers, or the people mentioned, may see are part of the thread')
    .option('--thread <id>', 'which thread of an archive, by the id that "threadeck threads" lists, or by the address of a post in it')
    .option('--gradient <colors>', 'colours of the canvas, such as #7c3aed,#06b6d4')
    .option('--angle <deg>', 'angle of the gradient in CSS degrees')
    .option('--pattern <name>', 'none, dots, grid, lines, grain or mesh, on the canvas')
    .option('--pattern-color <color>', 'colour of the pattern (default: a tone of the canvas)')
    .option('--pattern-spacing <px>', 'from one dot, line or spot to the next')
    .option('--pattern-size <px>', 'of a dot, a line, a grain or a spot')
    .option('--pattern-strength <n>', 'opacity of the pattern, from 0 to 1')
    .option('--pattern-angle <deg>', 'what lines run along, in CSS degrees (default: as the gradient)')
    .option('--continuous', 'one canvas through all cards, each showing its part')
    .option('--canvas-picture <file>', 'a picture that fills the canvas')
    .option('--canvas-color <color>', 'colour of the canvas, or below and over its picture')
    .option('--canvas-blur <px>', 'blur of the picture')
    .option('--canvas-dim <n>', 'how much the canvas colour covers the picture, from 0 to 1')
    .option('--canvas-position <x,y>', 'where the picture is cropped, in per cent across and down (default: 50,50)')
    .option('--text-color <color>', 'colour of the text')
    .option('--card-color <color>', 'colour of the card')
    .option('--padding <px>', 'between the edge of the card and its text')
    .option('--corner-radius <px>', 'roundness of the card')
    .option('--font <file>', 'a font of your own (.ttf, .otf, .woff, .woff2), once for each face; or the name of a family that comes along', (file: string, files: readonly string[] = []) => [...files, file])
    .option('--font-size <px>', 'size of body text; without it, a short post is set larger and a long one smaller')
    .option('--one-size', 'one size of text for all cards of a layout, no smaller than the font size: posts that need less are split')
    .option('--vertical-align <where>', 'middle, or top: where text stands that leaves room on its card')
    .option('--lang <tag>', 'language of the thread, such as ar, ja or zh-Hant: its direction and the forms of its letters')
    .option('--layout <name>', `how the cards of posts that name no layout are arranged: auto (what suits each), ${layoutNames.slice(0, -1).join(', ')} or ${layoutNames.at(-1)}`)
    .option('--layouts <dir>', 'layouts of your own, Name.vue files: each may be named as those that come along are')
    .option('--cover', 'a card before the posts with the title of the thread')
    .option('--no-cover', 'none, whatever the thread says')
    .option('--outro', 'a card after the posts: thanks, what to do next, a QR code')
    .option('--no-outro', 'none, whatever the thread says')
    .option('--images <dir>', 'pictures for posts, named by number: 2.png, 2-b.jpg')
    .option('--posts <range>', 'posts to draw, such as 1,3-5')
    .option('--offline', 'ask nobody on the network: a thread that is named by its address is the copy that was fetched before')
    .option('--refresh', 'fetch a thread that is named by its address again, whatever was fetched before')
}
