import type { Figure } from '../../../engine/figure/figure'
import type { PerSlide } from '../../deck/deckSlide'
import type { OwnFont } from '../../text/ownFont'
import type { Theme } from '../../theme/theme'
import type { Thread } from '../../thread/thread'
import type { LoadedPicture } from '../readPicture'
import { deckCodeTheme, deckScheme, deckStyle } from '../../deck/deckStyle'
import { slidesMarkdown, threadHeadmatter } from '../../deck/slidesMarkdown'
import { threadSlides } from '../../deck/threadSlides'
import { threadText } from '../../thread/threadText'
import { deckCanvas } from './deckCanvas'
import { deckDiagrams } from './deckDiagrams'
import { writeDeckFolder } from './deckFolder'
import { deckFonts } from './deckFonts'
import { deckAvatar, deckPictures } from './deckPictures'
import { deckProject } from './deckProject'
import { deckThread } from './deckThread'

export interface DeckRequest {
  readonly thread: Thread
  readonly theme: Theme
  readonly pictures: ReadonlyMap<string, LoadedPicture>
  readonly figures: ReadonlyMap<string, Figure>
  readonly fonts: ReadonlyMap<string, OwnFont>
  readonly canvasPicture: Uint8Array | undefined
  readonly perSlide: PerSlide
  /** The thread file, to be kept in the deck as it is. @default the thread as Markdown */
  readonly source?: { readonly name: string, readonly data: Uint8Array } | undefined
  readonly folder: string
  /** Write into a folder that holds other files, or over files that were edited. */
  readonly force: boolean
  /** Replace no deck of another thread. */
  readonly onlySameThread: boolean
}

/** A path that may stand beside the thread file in the deck as it does beside the thread file itself. */
const pathInDeck = /^(?!(?:layouts|components|composables|setup|styles|public|node_modules)\/)[\w-][\w. -]*(?:\/[\w-][\w. -]*)*$/

export interface MadeDeck {
  /** How many it has. */
  readonly slides: number
  /** One sentence each, for the person who asked for it. */
  readonly warnings: readonly string[]
}

/** Makes a Slidev project of a thread and writes it, all or nothing. */
export async function makeDeck({ thread, theme, pictures, figures, fonts, canvasPicture, perSlide, source, folder, force, onlySameThread }: DeckRequest): Promise<MadeDeck> {
  const sourceName = source?.name ?? 'thread.md'
  const files = new Map<string, Uint8Array | string>(deckProject({ thread, theme, source: sourceName }))
  const drawn = await deckDiagrams(thread, theme, fonts)
  const slides = threadSlides(drawn.thread, { perSlide })
  const shown = await deckPictures(slides.flatMap(slide => slide.pictures.map(picture => picture.source)), { pictures, figures, drawings: drawn.pictures, theme, fonts })
  shown.files.forEach((data, name) => files.set(name, data))
  const avatar = theme.header.avatar === 'auto' && thread.author.avatar !== undefined ? pictures.get(thread.author.avatar) : undefined
  if (avatar)
    files.set('public/avatar.webp', await deckAvatar(avatar))
  const canvas = await deckCanvas(theme, canvasPicture)
  if (canvas)
    files.set('styles/canvas.webp', canvas)

  const { css, files: fontFiles, families, codeFamilies } = deckFonts(theme, threadText(thread), fonts)
  fontFiles.forEach((data, name) => files.set(`styles/fonts/${name}`, data))
  files.set('styles/fonts.css', css)
  files.set('styles/theme.css', deckStyle(theme, { families, codeFamilies, ...canvas && { canvasPicture: './canvas.webp' } }))
  files.set('setup/codeTheme.ts', `/** The colours of code in the theme of the deck. */\nexport default ${JSON.stringify(deckCodeTheme(theme), undefined, 2)}\n`)

  const headmatter = {
    '# To write these slides again': `threadeck deck ${sourceName} --out .`,
    'theme': 'none',
    ...threadHeadmatter(thread, avatar ? '/avatar.webp' : undefined),
    'favicon': 'favicon.svg',
    'fonts': { provider: 'none' },
    'routerMode': 'hash',
    'aspectRatio': '16/9',
    'canvasWidth': 980,
    'colorSchema': deckScheme(theme),
    'transition': 'none',
    'remoteAssets': false,
    'monaco': false,
    'twoslash': false,
    'mcp': false,
    'drawings': { enabled: 'dev', persist: false },
  }
  files.set('slides.md', slidesMarkdown(slides, headmatter, { pictureAddress: name => shown.addresses.get(name) }))
  const written = source ? undefined : deckThread(thread, shown.addresses, avatar ? '/avatar.webp' : undefined)
  if (source) {
    // Beside the thread, so that it makes the same carousel here.
    for (const [name, { data }] of pictures) {
      if (pathInDeck.test(name))
        files.set(name, data)
    }
  }
  files.set(sourceName, source?.data ?? written?.text ?? '')
  await writeDeckFolder(folder, files, { thread, force, onlySameThread })
  return { slides: slides.length, warnings: written?.warnings ?? [] }
}
