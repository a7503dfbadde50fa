import type { Project } from './project'
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import * as z from 'zod'
import { imageFormats } from '../../../export/card/imageFormats'
import { sizePresets } from '../../../export/card/sizePresets'
import { themeSchema } from '../../../export/theme/themeSchema'

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
const linkPrefix = 'v1.'

const span = z.strictObject({ text: z.string(), bold: z.boolean().optional(), italic: z.boolean().optional(), strike: z.boolean().optional(), code: z.boolean().optional(), link: z.enum(['url', 'mention', 'hashtag']).optional() })
const block = z.strictObject({ kind: z.enum(['paragraph', 'heading', 'item', 'quote', 'code']), marker: z.string(), depth: z.int().min(0).max(100), tight: z.boolean(), spans: z.array(span) })
const picture = z.strictObject({ source: z.string().min(1), alt: z.string() })
const dataAddress = z.string().regex(/^data:image\/(?:png|jpeg|webp|gif|avif);base64,[\w+/]+=*$/)

const projectSchema = z.strictObject({
  title: z.string(),
  author: z.strictObject({ name: z.string(), handle: z.string(), avatar: z.string().optional(), verified: z.boolean().optional() }),
  posts: z.array(z.strictObject({ id: z.string().min(1), text: z.string(), pictures: z.array(picture), blocks: z.array(block).optional(), override: themeSchema.optional() })).min(1).max(mostPosts),
  theme: themeSchema,
  size: z.enum(sizePresets.map(({ name }) => name) as [string, ...string[]]),
  format: z.enum(imageFormats),
})
const fileSchema = z.strictObject({ threadeck: z.literal(version), project: projectSchema, media: z.record(z.string(), dataAddress).optional() })

/** Text of a project file, pictures included. */
export function writeProjectFile({ project, media }: OpenedProject): string {
  return `${JSON.stringify({ threadeck: version, project, ...media.size > 0 && { media: Object.fromEntries(media) } }, undefined, 2)}\n`
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
    return { project: parsed.data.project as Project, media: new Map(Object.entries(parsed.data.media ?? {})) }
  const [issue] = parsed.error.issues
  if (issue.path[0] === 'threadeck')
    throw new ProjectError(`Expected ${what} to be a Threadeck project of version ${version}, but received another kind of file: a newer Threadeck may open it.`)
  throw new ProjectError(`Expected ${issue.path.join('.') || what} in ${what} to be as Threadeck writes it, but received something else: nothing was changed.`)
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
    // A room of fixed size: a hostile link cannot unpack to more.
    const unpacked = inflateSync(packed, { out: new Uint8Array(mostBytes) })
    text = strFromU8(unpacked)
  }
  catch {
    throw new ProjectError('Expected the link to be whole, but received a broken one: copy all of it.')
  }
  return readProjectFile(text, 'the link')
}
