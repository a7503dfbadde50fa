import type { ThemeInput } from '../../../export/theme/themeSchema'
import type { Project } from './project'
import { familyFiles } from '../../../export/theme/fontFamilies'

/** Pictures that a project shows, by their names in it: those of its posts, of its look, its author's, its logo and its cover's. */
export function pictureSources({ posts, theme, author, cover }: Pick<Project, 'posts' | 'theme' | 'author' | 'cover'>): ReadonlySet<string> {
  return new Set([
    ...posts.flatMap(({ pictures }) => pictures.map(({ source }) => source)),
    ...looksOf({ posts, theme }).flatMap(({ canvas }) => canvas?.source ?? []),
    ...[author.avatar, author.logo, cover?.picture].filter(source => source !== undefined),
  ])
}

/** Font files that a project's looks name. */
export function fontSources(project: Pick<Project, 'posts' | 'theme'>): ReadonlySet<string> {
  return new Set(looksOf(project).flatMap(({ typography }) => familyFiles(typography?.family)))
}

/** The pictures and fonts that a project still shows: one that was removed is nobody's to have. */
export function usedMedia(project: Project, media: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const sources = new Set([...pictureSources(project), ...fontSources(project)])
  return new Map(Array.from(media).filter(([source]) => sources.has(source)))
}

/** Pictures that a project names and does not have: files beside the one that it came from. */
export function missingSources(project: Project, media: ReadonlyMap<string, string>): string[] {
  return Array.from(pictureSources(project)).filter(source => !media.has(source) && !/^(?:figure:|https?:)/.test(source))
}

/** Font files that a project's looks name and that it does not have. */
export function missingFonts(project: Pick<Project, 'posts' | 'theme'>, media: ReadonlyMap<string, string>): string[] {
  return Array.from(fontSources(project)).filter(source => !media.has(source))
}

/** What to call the files of a project, as "pictures and fonts"; empty where there are none. */
export function mediaKinds(media: ReadonlyMap<string, string>): string {
  const isFont = Array.from(media.values(), address => address.startsWith('data:font/'))
  return [...isFont.includes(false) ? ['pictures'] : [], ...isFont.includes(true) ? ['fonts'] : []].join(' and ')
}

/** Pictures that somebody has yet to supply. */
export interface LackingPictures {
  readonly count: number
  /** Numbers of the posts that lack some, from 1. */
  readonly posts: readonly number[]
}

/** What a project lacks: pictures that it names and does not have, and those that its posts had where they come from. */
export function lackingPictures(project: Project, media: ReadonlyMap<string, string>): LackingPictures {
  const missing = missingSources(project, media)
  const unnamed = project.posts.reduce((sum, { missingPictures = 0 }) => sum + missingPictures, 0)
  return {
    count: missing.length + unnamed,
    posts: project.posts.flatMap(({ missingPictures = 0, pictures }, index) => missingPictures > 0 || pictures.some(({ source }) => missing.includes(source)) ? [index + 1] : []),
  }
}

function looksOf({ posts, theme }: Pick<Project, 'posts' | 'theme'>): ThemeInput[] {
  return [theme, ...posts.flatMap(({ override }) => override ?? [])]
}
