import type { PackedPlatform } from '../../../../export/platform/packReport'
import type { Platform } from '../../../../export/platform/platform'
import type { CarouselSnapshot } from '../carouselSnapshot'
import type { PackedFiles } from './packPictures'
import type { PlannedPack } from './plannedPack'
import { hidersOf } from '../../../../export/layout/body/hiddenText'
import { hiddenEdges } from '../../../../export/platform/hiddenEdges'
import { packedPlatform } from '../../../../export/platform/packedPlatform'
import { packFiles } from '../../../../export/platform/packFiles'
import { closingLines } from '../../../../export/thread/closingLines'
import { postText } from '../../../../export/thread/postText'
import { undescribedPictures } from '../../../../export/thread/undescribedPictures'
import { pageTurn } from '../carouselSnapshot'
import { carouselWarnings } from '../carouselWarnings'
import { zippedFiles } from '../zippedFiles'
import { packDocument } from './packDocument'
import { packPictures } from './packPictures'
import { plannedPack } from './plannedPack'

export interface PackOptions {
  /** Of documents, without their ending. */
  readonly name: string
  /** Write what can be made where a platform does not take the thread. */
  readonly keepGoing: boolean
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

export interface StudioPack {
  /** Undefined where there is nothing to write, or something that cannot be made and nobody who asked for the rest. */
  readonly zip: Blob | undefined
  /** Why platforms do not take the thread, in sentences. */
  readonly problems: readonly string[]
}

/** What the posts of some platforms need, as one ZIP of the files that `threadeck pack` writes; stops between two cards. */
export async function packZip(platforms: readonly Platform[], snapshot: CarouselSnapshot, { name, keepGoing, signal, onProgress }: PackOptions): Promise<StudioPack> {
  const planned: PlannedPack[] = []
  for (const platform of platforms)
    planned.push(await plannedPack(platform, snapshot, signal))
  const early = planned.flatMap(({ problems }) => problems)
  const taken = planned.filter(({ problems }) => problems.length === 0)
  if (taken.length === 0 || (early.length > 0 && !keepGoing))
    return { zip: undefined, problems: early }
  const total = taken.reduce((sum, { cards }) => sum + cards.length, 0)
  let done = 0
  const onCard = async () => {
    // Cards that are painted again, smaller, have been counted.
    done = Math.min(total, done + 1)
    onProgress(done, total)
    await pageTurn()
    signal.throwIfAborted()
  }
  const files: Record<string, Uint8Array> = {}
  const packed: PackedPlatform[] = []
  const late: string[] = []
  for (const target of taken) {
    const made = await makeFiles(target, name, onCard)
    if ('problem' in made) {
      late.push(made.problem)
      continue
    }
    Object.assign(files, Object.fromEntries(made.data))
    packed.push(reported(target, made.files))
  }
  const problems = [...early, ...late]
  if (packed.length === 0 || (late.length > 0 && !keepGoing))
    return { zip: undefined, problems }
  const { title, author, posts } = snapshot.model.input.thread
  const warnings = [...undescribedPictures({ posts }), ...(await Promise.all(taken.map(({ model, theme, assets, cards, size }) => carouselWarnings(model, { theme, assets, shown: cards.map(card => ({ ...card, hiddenBy: hidersOf(card, hiddenEdges(size)) })) })))).flat()]
  const { texts } = packFiles({ thread: { title, author: { name: author.name, handle: author.handle }, posts: posts.length }, platforms: packed, problems, warnings: Array.from(new Set(warnings)) })
  const encoder = new TextEncoder()
  for (const [path, content] of texts)
    files[path] = encoder.encode(content)
  return { zip: await zippedFiles(files), problems }
}

function makeFiles(target: PlannedPack, name: string, onCard: () => Promise<void>): Promise<PackedFiles> {
  const limits = target.platform.posting?.document
  return limits ? packDocument(target, limits, name, onCard) : packPictures(target, onCard)
}

function reported(target: PlannedPack, files: Extract<PackedFiles, { files: unknown }>['files']): PackedPlatform {
  const { thread } = target.model.input
  return packedPlatform({ ...target, files, captions: { title: thread.title, textOf: number => postText(thread.posts[number - 1]), closing: closingLines(thread) } })
}
