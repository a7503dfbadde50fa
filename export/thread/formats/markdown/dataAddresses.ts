import type { Post, Span } from '../../thread'

const inDestination = /(\]\(<?|\]:[\t ]{0,9}<?)(data:image\/[a-z.+-]{1,20};base64,[\w+/]+={0,2})/gi
const shortForm = /data:image,(\d+)/g

/** Markdown in which pictures that are inside the text itself have short addresses, so that its parser does not go through them. */
export interface ShortAddresses {
  readonly text: string
  /** Posts that were read from the text, with the addresses as they were. */
  readonly restore: (posts: readonly Post[]) => Post[]
}

/** Shortens the addresses of pictures that are inside a text. */
export function shortenDataAddresses(source: string): ShortAddresses {
  const addresses: string[] = []
  if (!source.includes('data:image/'))
    return { text: source, restore: posts => [...posts] }
  const text = source.replace(inDestination, (_, before: string, address: string) => `${before}data:image,${addresses.push(address) - 1}`)
  const whole = (value: string) => value.replace(shortForm, (short, index: string) => addresses[Number(index)] ?? short)
  const wholeSpan = (span: Span): Span => ({ ...span, text: whole(span.text) })
  return {
    text,
    restore: posts => addresses.length === 0
      ? [...posts]
      : posts.map(post => ({
          ...post,
          blocks: post.blocks.map(block => ({ ...block, spans: block.spans.map(wholeSpan), ...block.table && { table: { ...block.table, rows: block.table.rows.map(row => row.map(cell => cell.map(wholeSpan))) } } })),
          pictures: post.pictures.map(picture => ({ ...picture, source: whole(picture.source) })),
        })),
  }
}
