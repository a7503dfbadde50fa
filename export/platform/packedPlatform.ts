import type { CaptionedCard, CaptionSource } from './packCaptions'
import type { PackTarget, PlannedPost } from './packPlan'
import type { PackedFile, PackedPlatform } from './packReport'
import type { Platform } from './platform'
import { postChecks } from './limitChecks'
import { packCaptions } from './packCaptions'

/** What was made for a platform. */
export interface PackedPosts extends PackTarget {
  readonly posts: readonly PlannedPost[]
  readonly cards: readonly CaptionedCard[]
  /** Files of each post, by its folder. */
  readonly files: ReadonlyMap<string, readonly PackedFile[]>
  readonly captions: CaptionSource
  /** Cards that were added because they are usual there. */
  readonly usual: readonly ('cover' | 'outro')[]
}

/** What a report says of a platform: its posts with their captions, and what was done for it. */
export function packedPlatform({ platform, size, posts, cards, files, captions: source, usual }: PackedPosts): PackedPlatform {
  const captions = packCaptions(posts.map(post => post.cards.map(index => cards[index])), source, platform.posting?.text)
  return {
    platform: platform.name,
    title: platform.title,
    size,
    posts: posts.map(({ folder, cards }, index) => {
      const { text, isCut } = captions[index]
      return { folder, files: files.get(folder) ?? [], caption: { file: `${folder}/caption.txt`, text, isCut }, checks: postChecks({ pictures: cards.length, caption: text }, platform) }
    }),
    notes: [...usual.map(card => usualNote(card, platform)), ...apiNotes(platform, Math.max(...posts.map(({ cards }) => cards.length)))],
    sources: platform.sources,
    read: platform.read,
  }
}

function usualNote(card: 'cover' | 'outro', { posting }: Platform): string {
  return `${card === 'cover' ? 'A cover' : 'An outro'} is added, as is usual there: ${posting?.habit?.[card]} (--no-${card} leaves it out).`
}

function apiNotes({ title, limits, posting }: Platform, pictures: number): string[] {
  const { maxApiPictures } = limits ?? {}
  return maxApiPictures === undefined || posting?.document || pictures <= maxApiPictures ? [] : [`Post it by hand: programs may post at most ${maxApiPictures} pictures on ${title}.`]
}
