import type { Project } from './project'
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import * as z from 'zod'
import { brandLookSchema } from '../../../export/brand/brandSchema'
import { namedSize } from '../../../export/platform/sizePresets'
import { resolveTheme } from '../../../export/theme/resolveTheme'
import { themeSchema } from '../../../export/theme/themeSchema'
import { blockKindSchema, codeSettingsSchema, columnAlignSchema, headingLevelSchema, spanSchema } from '../../../export/thread/formats/json/threadSchema'
import { isLanguage } from '../../../export/thread/language'
import { layoutPattern } from '../../../export/thread/layoutName'
import { logoCorners } from '../../../export/thread/logoCorner'
import { mergeTheme } from './mergeTheme'
import { messageOf } from './messageOf'
import { studioFormats } from './studioFormats'
import { usedMedia } from './usedMedia'

/** A project with its pictures, as a file or a link holds it. */
export interface OpenedProject {
  readonly project: Project
  readonly media: ReadonlyMap<string, string>
}

/** A project that cannot be opened; its message is one sentence. */
export class ProjectError extends Error {
  override readonly name = 'ProjectError'
}

const version = 1
const mostPosts = 5000
/** A share link that says more than this, unpacked, is not ours. */
const mostBytes = 16 * 1024 ** 2
/** Deflate makes at most so many bytes of one. */
const mostInflation = 1032
const linkPrefix = 'v1.'

const line = z.int().min(1).max(9_999_999)
const lineRanges = z.array(z.tuple([line, line]))
/** Lines as numbers, as a thread has them once it is read. */
const code = codeSettingsSchema.extend({ marked: lineRanges.optional(), added: lineRanges.optional(), removed: lineRanges.optional() })
const spans = z.array(spanSchema)
const table = z.strictObject({ align: z.array(columnAlignSchema), rows: z.array(z.array(spans)).min(1) }).refine(({ align, rows }) => rows.every(row => row.length === align.length))
const block = z.strictObject({ kind: blockKindSchema, marker: z.string(), depth: z.int().min(0).max(100), tight: z.boolean(), spans, level: headingLevelSchema.optional(), table: table.optional(), code: code.optional() })
  .refine(({ kind, table }) => (kind === 'table') === (table !== undefined))
const share = z.number().min(0).max(1)
const picture = z.strictObject({ source: z.string().min(1), alt: z.string(), focus: z.strictObject({ x: share, y: share }).optional() })
const dataAddress = z.string().regex(/^data:(?:image\/(?:png|jpeg|webp|gif|avif)|font\/(?:ttf|otf|woff2?));base64,[\w+/]+=*$/)

const projectSchema = z.strictObject({
  title: z.string(),
  author: z.strictObject({ name: z.string(), handle: z.string(), avatar: z.string().optional(), verified: z.boolean().optional(), logo: z.string().optional(), logoCorner: z.enum(logoCorners).optional() }),
  language: z.string().refine(isLanguage).optional(),
  cover: z.strictObject({ title: z.string().optional(), subtitle: z.string().optional(), picture: z.string().optional() }).optional(),
  outro: z.strictObject({ text: z.string().optional(), action: z.string().optional(), link: z.string().optional() }).optional(),
  posts: z.array(z.strictObject({ id: z.string().min(1), text: z.string(), pictures: z.array(picture), missingPictures: z.int().min(1).max(99).optional(), blocks: z.array(block).optional(), override: themeSchema.optional() })).min(1).max(mostPosts).refine(posts => new Set(posts.map(({ id }) => id)).size === posts.length),
  theme: themeSchema,
  brand: brandLookSchema().optional(),
  layout: z.string().regex(layoutPattern).optional(),
  size: z.string().refine(name => typeof namedSize(name) === 'object'),
  pixelRatio: z.number().min(0.5).max(4).optional(),
  format: z.enum(studioFormats),
})
const fileSchema = z.strictObject({ threadeck: z.literal(version), project: projectSchema, media: z.record(z.string(), dataAddress).optional() })

/** Text of a project file, with the pictures and fonts that it shows. */
export function writeProjectFile({ project, media }: OpenedProject): string {
  const used = usedMedia(project, media)
  return `${JSON.stringify({ threadeck: version, project, ...used.size > 0 && { media: Object.fromEntries(used) } }, undefined, 2)}\n`
}

/** Checks a project, whoever wrote it. @throws {ProjectError} */
export function readProject(value: unknown, what = 'the project'): Project {
  const parsed = projectSchema.safeParse(value)
  if (!parsed.success)
    throw new ProjectError(refusal(parsed.error.issues[0].path, what))
  return checkLooks(parsed.data as Project, what)
}

/** Reads a project file. @throws {ProjectError} */
export function readProjectFile(text: string, what = 'the file'): OpenedProject {
  let value: unknown
  try {
    value = JSON.parse(text)
  }
  catch {
    throw new ProjectError(`Expected ${what} to be a Threadeck project, but received something that is not JSON.`)
  }
  const parsed = fileSchema.safeParse(value)
  if (parsed.success)
    return { project: checkLooks(parsed.data.project as Project, what), media: new Map(Object.entries(parsed.data.media ?? {})) }
  const [issue] = parsed.error.issues
  if (issue.path[0] === 'threadeck')
    throw new ProjectError(`Expected ${what} to be a Threadeck project of version ${version}, but received another kind of file: a newer Threadeck may open it.`)
  throw new ProjectError(refusal(issue.path, what))
}

function refusal(path: readonly PropertyKey[], what: string): string {
  return `Expected ${path.length > 0 ? `${path.join('.')} in ${what}` : what} to be as Threadeck writes it, but received something else: nothing was changed.`
}

/** The schema knows values; what they make together, such as a base that there is not, shows when the theme is made. */
function checkLooks(project: Project, what: string): Project {
  try {
    resolveTheme(project.theme)
    for (const { override } of project.posts)
      override && resolveTheme(mergeTheme(project.theme, override))
  }
  catch (error) {
    throw new ProjectError(`Expected the look in ${what} to be one that can be drawn, but it is not. ${messageOf(error)}`)
  }
  return project
}

/** The part of a share link after "#/studio?p="; pictures are left out. */
export function writeShare(project: Project): string {
  const packed = deflateSync(strToU8(writeProjectFile({ project, media: new Map() })), { level: 9 })
  return linkPrefix + btoa(Array.from(packed, byte => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Reads the part of a share link. @throws {ProjectError} */
export function readShare(part: string): OpenedProject {
  if (!part.startsWith(linkPrefix))
    throw new ProjectError('Expected the link to be one that Threadeck made, but received another kind: copy all of it.')
  let text: string
  try {
    const packed = Uint8Array.from(atob(part.slice(linkPrefix.length).replaceAll('-', '+').replaceAll('_', '/')), character => character.charCodeAt(0))
    // A room of fixed size: a hostile link cannot unpack to more. A short one gets no more than it can fill.
    const unpacked = inflateSync(packed, { out: new Uint8Array(Math.min(mostBytes, packed.length * mostInflation)) })
    text = strFromU8(unpacked)
  }
  catch {
    throw new ProjectError('Expected the link to be whole, but received a broken one: copy all of it.')
  }
  return readProjectFile(text, 'the link')
}
