import type { Project } from './project'

/** Pictures that a project shows, by their names in it: those of its posts, of its look, and its author's. */
export function pictureSources({ posts, theme, author }: Pick<Project, 'posts' | 'theme' | 'author'>): ReadonlySet<string> {
  const looks = [theme, ...posts.flatMap(({ override }) => override ?? [])]
  return new Set([
    ...posts.flatMap(({ pictures }) => pictures.map(({ source }) => source)),
    ...looks.flatMap(({ canvas }) => canvas?.source ?? []),
    ...author.avatar === undefined ? [] : [author.avatar],
  ])
}

/** The pictures that a project still shows: one that was removed is nobody's to have. */
export function usedMedia(project: Project, media: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const sources = pictureSources(project)
  return new Map(Array.from(media).filter(([source]) => sources.has(source)))
}

/** Pictures that a project names and does not have: files beside the one that it came from. */
export function missingSources(project: Project, media: ReadonlyMap<string, string>): string[] {
  return Array.from(pictureSources(project)).filter(source => !media.has(source) && !/^(?:figure:|https?:)/.test(source))
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
