import type { EncodingEffort } from '../platform/encodingSteps'
import type { PackTarget } from '../platform/packPlan'
import type { PackedPlatform, PackReport } from '../platform/packReport'
import type { CarouselInput, LaidOutCarousel } from './layOutThread'
import type { MadeTarget, PlannedTarget } from './packTarget'
import type { StagedFolder } from './stagedFolder'
import { withUsualCards } from '../layout/content/usualCards'
import { standardLayouts } from '../layout/layouts'
import { tellsNothing } from '../layout/undescribedPicture'
import { hiddenEdges } from '../platform/hiddenEdges'
import { packedPlatform } from '../platform/packedPlatform'
import { packFiles } from '../platform/packFiles'
import { planPosts } from '../platform/packPlan'
import { captionProblems, packProblems } from '../platform/packProblems'
import { packReportNames } from '../platform/packReport'
import { closingLines } from '../thread/closingLines'
import { postText } from '../thread/postText'
import { undescribedPictures } from '../thread/undescribedPictures'
import { layOutThread } from './layOutThread'
import { packDocuments } from './packDocuments'
import { openPackFolder } from './packFolder'
import { packPictures } from './packPictures'

export interface PackRequest extends CarouselInput {
  readonly targets: readonly PackTarget[]
  /** Of documents, without their ending. */
  readonly name: string
  readonly effort: EncodingEffort
  /** Bytes that one picture may have. @default what its platform takes */
  readonly maxBytes?: number | undefined
  /** Text of the first post of each platform. @default the words that open the thread */
  readonly caption?: string | undefined
  /** What was said of the added cards in so many words. @default by the habit of each platform, where the thread says nothing */
  readonly cover?: boolean | undefined
  readonly outro?: boolean | undefined
  /** Folder to write to. */
  readonly folder: string
  /** Write into a folder that holds other files too. */
  readonly force: boolean
  /** Replace no pack of another thread. @default false */
  readonly onlySameThread?: boolean
  /** Write what can be made where something cannot. */
  readonly keepGoing: boolean
  /** Sentences that the report repeats. */
  readonly warnings: readonly string[]
  /** Called after each card with how many are done. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface Pack {
  readonly report: PackReport
  /** Whether anything was written. */
  readonly isWritten: boolean
}

/** Lays out, draws and writes what the posts of some platforms need, with a report; all of it, or none where something cannot be made. */
export async function makePack(request: PackRequest): Promise<Pack> {
  const { planned, problems: early, warnings } = await planTargets(request)
  const { title, author, posts } = request.thread
  const about = { thread: { title, author: { name: author.name, handle: author.handle }, posts: posts.length }, warnings }
  const nothing = (problems: readonly string[]): Pack => ({ report: { ...about, platforms: [], problems, files: [] }, isWritten: false })
  if (planned.length === 0 || (early.length > 0 && !request.keepGoing))
    return nothing(early)
  const folder = await openPackFolder(request.folder, { force: request.force, onlyOf: request.onlySameThread ? request.thread : undefined })
  try {
    const { platforms, problems: late } = await drawTargets(planned, folder, request)
    const problems = [...early, ...late]
    if (platforms.length === 0 || (problems.length > 0 && !request.keepGoing)) {
      await folder.discard()
      return nothing(problems)
    }
    const { report, texts } = packFiles({ ...about, platforms, problems })
    for (const [path, content] of texts)
      await folder.add(path, content)
    await folder.commit(packReportNames.data)
    return { report, isWritten: true }
  }
  catch (error) {
    await folder.discard()
    throw error
  }
}

/** What is to be drawn for each platform, or why it cannot be; the cards of platforms that show the same are laid out once. */
async function planTargets(request: PackRequest): Promise<{ planned: PlannedTarget[], problems: string[], warnings: readonly string[] }> {
  const { layouts = standardLayouts, caption, cover, outro } = request
  const laidOut = new Map<string, LaidOutCarousel>()
  const problems: string[] = []
  const planned: PlannedTarget[] = []
  for (const target of request.targets) {
    const { platform, size } = target
    const { thread, added: usual } = await withUsualCards(request.thread, { habit: platform.posting?.habit, layouts, cover, outro })
    // Sizes of the same pixels may have bars of an app in other places.
    const key = JSON.stringify([size.width, size.height, hiddenEdges(size), usual])
    const own = laidOut.get(key) ?? await layOutThread({ ...request, thread }, size)
    laidOut.set(key, own)
    const added = own.cards.flatMap(card => card.added ? [card.added] : [])
    const found = [...packProblems(target, { alts: own.cards.map(({ alt }) => tellsNothing(alt) ? '' : alt), added }), ...caption === undefined ? [] : captionProblems(platform, caption)]
    problems.push(...found)
    if (found.length === 0)
      planned.push({ ...target, laidOut: own, posts: planPosts(platform, own.cards.length), thread, usual: usual.filter(card => added.includes(card)) })
  }
  return { planned, problems, warnings: Array.from(new Set([...request.warnings, ...undescribedPictures(request.thread, request.posts), ...Array.from(laidOut.values()).flatMap(({ warnings }) => warnings)])) }
}

async function drawTargets(planned: readonly PlannedTarget[], folder: StagedFolder, { name, effort, maxBytes, caption, onProgress }: PackRequest): Promise<{ platforms: PackedPlatform[], problems: string[] }> {
  let done = 0
  const total = planned.reduce((sum, { laidOut }) => sum + laidOut.cards.length, 0)
  const onCard = () => {
    // A platform that is drawn again, smaller, has been counted.
    if (done < total)
      onProgress?.(++done, total)
  }
  const made = new Map<PlannedTarget, MadeTarget>()
  for (const target of planned.filter(({ platform }) => platform.posting?.document))
    made.set(target, await packDocuments(target, folder, { name, onCard }))
  const pictured = planned.filter(({ platform }) => !platform.posting?.document)
  for (const laidOut of new Set(pictured.map(({ laidOut }) => laidOut))) {
    const sharing = pictured.filter(target => target.laidOut === laidOut)
    for (const [target, files] of await packPictures(sharing, folder, { effort, maxBytes, onCard }))
      made.set(target, files)
  }
  const problems: string[] = []
  const platforms: PackedPlatform[] = []
  for (const [target, result] of planned.flatMap(target => made.has(target) ? [[target, made.get(target)!] as const] : [])) {
    const { thread, laidOut: { cards } } = target
    if ('problem' in result)
      problems.push(result.problem)
    else
      platforms.push(packedPlatform({ ...target, cards, files: result.files, captions: { own: caption, title: thread.title, textOf: number => postText(thread.posts[number - 1]), closing: closingLines(thread) } }))
  }
  return { platforms, problems }
}
