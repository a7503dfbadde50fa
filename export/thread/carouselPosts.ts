import type { Block, Cover, Outro, Post, Thread } from './thread'

/** A post as a carousel shows it: one of the thread's, or one that is added before or after them. */
export interface CarouselPost {
  readonly post: Post
  /** Its number in the thread, from 1; of an added cover 0, of an added outro one more than there are posts. */
  readonly number: number
  readonly added?: AddedCard
}

/** A thread, or what of it is at hand. */
export type AddedTo = Pick<Thread, 'posts'> & Partial<Pick<Thread, 'title' | 'cover' | 'outro'>>

/** Which of the two cards that no post of the thread makes. */
export type AddedCard = 'cover' | 'outro'

/** What an outro says that says nothing of its own. */
const usualThanks = 'Thanks for reading'
// By what they are made from: the same post stays the same object.
const covers = new WeakMap<Cover, { readonly title: string, readonly post: Post }>()
const outros = new WeakMap<Outro, Post>()

/** The posts of a carousel in order: a cover where the thread has one, its posts, and an outro where it has one. */
export function carouselPosts({ title = '', posts, cover, outro }: AddedTo): readonly CarouselPost[] {
  return [
    ...cover ? [{ post: coverPost(cover, title), number: 0, added: 'cover' as const }] : [],
    ...posts.map((post, index): CarouselPost => ({ post, number: index + 1 })),
    ...outro ? [{ post: outroPost(outro), number: posts.length + 1, added: 'outro' as const }] : [],
  ]
}

/** Those that are drawn where only the posts of some numbers are wanted: what is added is left out. */
export function drawnPosts(thread: AddedTo, wanted?: ReadonlySet<number>): readonly CarouselPost[] {
  const all = carouselPosts(thread)
  return wanted ? all.filter(({ number, added }) => !added && wanted.has(number)) : all
}

function coverPost(cover: Cover, title: string): Post {
  const known = covers.get(cover)
  if (known?.title === title)
    return known.post
  const { title: hook = title, subtitle, picture } = cover
  const post: Post = {
    blocks: [block(hook, 'heading'), ...subtitle === undefined ? [] : [block(subtitle)]],
    pictures: picture === undefined ? [] : [{ source: picture, alt: '' }],
    missingPictures: 0,
    layout: 'cover',
  }
  covers.set(cover, { title, post })
  return post
}

function outroPost(outro: Outro): Post {
  const { text = usualThanks, action, link } = outro
  const post: Post = outros.get(outro) ?? {
    blocks: [block(text, 'heading'), ...action === undefined ? [] : [block(action)], ...link === undefined ? [] : [{ ...block(link), spans: [{ text: link, link: 'url' as const }] }]],
    pictures: [],
    missingPictures: 0,
    layout: 'outro',
  }
  outros.set(outro, post)
  return post
}

function block(text: string, kind: 'heading' | 'paragraph' = 'paragraph'): Block {
  return { kind, marker: '', depth: 0, tight: false, spans: [{ text }], ...kind === 'heading' && { level: 1 } }
}
