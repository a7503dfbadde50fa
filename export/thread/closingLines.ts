import type { Thread } from './thread'

/** What an outro says to do next, for below a post: a link on a card cannot be followed. */
export function closingLines({ outro }: Pick<Thread, 'outro'>): string[] {
  return outro ? [outro.action, outro.link].filter(line => line !== undefined) : []
}
