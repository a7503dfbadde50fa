import type { Card } from '../card'

/** The posts of cards as a sentence names them, each once: "post 2", "the cover and posts 2, 3 and 7". */
export function postNames(cards: readonly Pick<Card, 'post' | 'added'>[]): string {
  const added = Array.from(new Set(cards.flatMap(card => card.added ? [`the ${card.added}`] : [])))
  const posts = Array.from(new Set(cards.flatMap(card => card.added ? [] : [card.post])), String)
  return joined([...added.filter(name => name === 'the cover'), ...posts.length > 0 ? [`post${posts.length > 1 ? 's' : ''} ${joined(posts)}`] : [], ...added.filter(name => name !== 'the cover')])
}

function joined(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}` : names.join('')
}
