import type { EncodingEffort } from '../platform/encodingSteps'
import type { PackTarget } from '../platform/packPlan'
import type { PackedPlatform, PackReport } from '../platform/packReport'
import type { Thread } from '../thread/thread'
import type { CarouselInput, LaidOutCarousel } from './layOutThread'
import type { PackedTarget, PlannedTarget } from './packTarget'
import type { StagedFolder } from './stagedFolder'
import { standardLayouts } from '../layout/layouts'
import { tellsNothing } from '../layout/undescribedPicture'
import { postChecks } from '../platform/limitChecks'
import { altList } from '../platform/packAlts'
import { packCaptions } from '../platform/packCaptions'
import { planPosts } from '../platform/packPlan'
import { captionProblem, packProblems } from '../platform/packProblems'
import { packReportNames } from '../platform/packReport'
import { packReportText } from '../platform/packReportText'
import { postText } from '../thread/postText'
import { undescribedPictures } from '../thread/undescribedPictures'
import { layOutThread } from './layOutThread'
import { packDocuments } from './packDocuments'
import { openPackFolder } from './packFolder'
import { packPictures } from './packPictures'
import { packThread } from './packThread'

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
  if (planned.length === 0 || (early.length > 0 && !request.keepGoing))
    return { report: reportOf(request, [], early, warnings, []), isWritten: false }
  const folder = await openPackFolder(request.folder, { force: request.force, onlyOf: request.onlySameThread ? request.thread : undefined })
  try {
    const { packed, problems: late } = await drawTargets(planned, folder, request)
    const problems = [...early, ...late]
    if (packed.length === 0 || (problems.length > 0 && !request.keepGoing)) {
      await folder.discard()
      return { report: reportOf(request, [], problems, warnings, []), isWritten: false }
    }
    const texts = packed.flatMap(textFiles)
    const names = [...packed.flatMap(({ posts }) => posts.flatMap(({ files }) => files.map(({ file }) => file))), ...texts.map(([name]) => name)].toSorted()
    const report = reportOf(request, packed, problems, warnings, [...names, packReportNames.text, packReportNames.data])
    for (const [name, content] of [...texts, [packReportNames.text, packReportText(report)] as const, [packReportNames.data, `${JSON.stringify(report, undefined, 2)}\n`] as const])
      await folder.add(name, content)
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
  const laidOut = new Map<string, LaidOutCarousel>()
  const problems: string[] = []
  const planned: PlannedTarget[] = []
  for (const target of request.targets) {
    const { platform, size } = target
    const { thread, habits } = await packThread(request.thread, platform, { layouts: request.layouts ?? standardLayouts, cover: request.cover, outro: request.outro })
    const key = JSON.stringify([size.width, size.height, habits])
    const own = laidOut.get(key) ?? await layOutThread({ ...request, thread }, size)
    laidOut.set(key, own)
    const added = own.cards.flatMap(card => card.added ? [card.added] : [])
    const found = [...packProblems(target, { alts: own.cards.map(({ alt }) => tellsNothing(alt) ? '' : alt), added }), ...request.caption === undefined ? [] : [captionProblem(platform, request.caption)]].filter(problem => problem !== undefined)
    problems.push(...found)
    const shown = habits.filter(habit => added.includes(habit))
    const notes = shown.length === 0 ? [] : [`${shown.length === 2 ? 'A cover and an outro are' : shown[0] === 'cover' ? 'A cover is' : 'An outro is'} added, as is usual there: ${platform.posting?.habit?.reason} (${shown.map(habit => `--no-${habit}`).join(' ')} ${shown.length === 2 ? 'leave them' : 'leaves it'} out).`]
    if (found.length === 0)
      planned.push({ ...target, laidOut: own, posts: planPosts(platform, own.cards.length), thread, notes })
  }
  return { planned, problems, warnings: Array.from(new Set([...request.warnings, ...undescribedPictures(request.thread, request.posts), ...Array.from(laidOut.values()).flatMap(({ warnings }) => warnings)])) }
}

async function drawTargets(planned: readonly PlannedTarget[], folder: StagedFolder, request: PackRequest): Promise<{ packed: PackedPlatform[], problems: string[] }> {
  let done = 0
  const total = planned.reduce((sum, { laidOut }) => sum + laidOut.cards.length, 0)
  const onCard = () => {
    // A platform that is drawn again, smaller, has been counted.
    if (done < total)
      request.onProgress?.(++done, total)
  }
  const found = new Map<PlannedTarget, PackedTarget>()
  for (const target of planned.filter(({ platform }) => platform.posting?.document))
    found.set(target, await packDocuments(target, folder, { name: request.name, onCard }))
  const pictured = planned.filter(({ platform }) => !platform.posting?.document)
  for (const laidOut of new Set(pictured.map(({ laidOut }) => laidOut))) {
    const sharing = pictured.filter(target => target.laidOut === laidOut)
    for (const [target, packed] of await packPictures(sharing, folder, { effort: request.effort, maxBytes: request.maxBytes, onCard }))
      found.set(target, packed)
  }
  const problems: string[] = []
  const packed: PackedPlatform[] = []
  for (const target of planned) {
    const result = found.get(target)
    if (!result || 'problem' in result)
      problems.push(...result ? [result.problem] : [])
    else
      packed.push(packedPlatform(target, result, request))
  }
  return { packed, problems }
}

function packedPlatform({ platform, size, laidOut, posts, thread, notes }: PlannedTarget, { files, notes: further }: Extract<PackedTarget, { files: unknown }>, { caption }: PackRequest): PackedPlatform {
  const captions = packCaptions(posts.map(({ cards }) => cards.map(index => laidOut.cards[index])), {
    own: caption,
    title: thread.title,
    textOf: number => postText(thread.posts[number - 1]),
    closing: closingLines(thread),
  }, platform.posting?.text)
  return {
    platform: platform.name,
    title: platform.title,
    size,
    posts: posts.map(({ folder, cards }, index) => {
      const { text, isCut } = captions[index]
      return { folder, files: files.get(folder) ?? [], caption: { file: `${folder}/caption.txt`, text, isCut }, checks: postChecks({ pictures: cards.length, caption: text }, platform) }
    }),
    notes: [...notes, ...further, ...apiNote(platform, Math.max(...posts.map(({ cards }) => cards.length)))],
    sources: platform.sources,
    read: platform.read,
  }
}

/** What an outro says to do next: a link on a card cannot be followed. */
function closingLines({ outro }: Thread): string[] {
  return outro ? [outro.link, outro.action].filter(line => line !== undefined) : []
}

function apiNote({ title, limits }: PackTarget['platform'], pictures: number): string[] {
  const { maxApiPictures } = limits ?? {}
  return maxApiPictures !== undefined && pictures > maxApiPictures ? [`Post it by hand: programs may post at most ${maxApiPictures} pictures on ${title}.`] : []
}

/** Captions and alt texts, to be copied from. */
function textFiles({ posts }: PackedPlatform): (readonly [name: string, content: string])[] {
  return posts.flatMap(({ folder, files, caption }) => {
    const alts = altList(files.map(({ file, alt }) => ({ file: file.slice(folder.length + 1), text: alt?.text })))
    return [[caption.file, `${caption.text}\n`] as const, ...alts === undefined ? [] : [[`${folder}/alt.txt`, alts] as const]]
  })
}

function reportOf({ thread }: PackRequest, platforms: readonly PackedPlatform[], problems: readonly string[], warnings: readonly string[], files: readonly string[]): PackReport {
  const { title, author, posts } = thread
  return { thread: { title, author: { name: author.name, handle: author.handle }, posts: posts.length }, platforms, problems, warnings, files }
}
