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
