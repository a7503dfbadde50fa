interface PostNumber {
  readonly value: number
  /** Posts that the number speaks of; undefined in "1/" and "1/n". */
  readonly total: number | undefined
  /** The post without its number. */
  readonly rest: string
}

const number = String.raw`(?:\((\d{1,4})\/(\d{0,4}|[nx])\)|\[(\d{1,4})\/(\d{0,4}|[nx])\]|(\d{1,4})\/(\d{0,4}|[nx]))`
const atStart = new RegExp(String.raw`^\s*${number}[:.)]?(?:\s+|$)`, 'i')
const atEnd = new RegExp(String.raw`(?<=^|\s)${number}\s*$`, 'i')
/** Of a post's end only so much is looked at, because its number stands there. */
const endLength = 40

/**
 * Posts without the numbers "1/", "1/7", "(1/7)" or "[1/7]" at their starts or at their ends.
 * They go only where they count the posts, 1, 2, 3, ... (the first post may bear none), so that "1/2 cup" stays.
 */
export function dropPostNumbers(posts: readonly string[]): string[] {
  for (const read of [readStart, readEnd]) {
    const numbers = posts.map(read)
    if (countsPosts(numbers))
      return posts.map((post, index) => numbers[index]?.rest ?? post)
  }
  return [...posts]
}

/** Posts of a text that parts them by nothing but a blank line and the next number. */
export function splitAtNumbers(text: string): string[] {
  const paragraphs = text.split(/\n[\t ]*\n/)
  const posts: string[] = []
  for (const paragraph of paragraphs) {
    if (posts.length === 0 || readStart(paragraph)?.value === posts.length + 1)
      posts.push(paragraph)
    else
      posts.push(`${posts.pop()}\n\n${paragraph}`)
  }
  return readStart(posts[0]) && countsPosts(posts.map(readStart)) ? posts : [text]
}

function countsPosts(numbers: readonly (PostNumber | undefined)[]): boolean {
  const numbered = numbers.slice(numbers[0] ? 0 : 1)
  const [first] = numbered
  // A hook without a number may count as the first post or not at all.
  if (numbered.length < 2 || !first || first.value < 1 || first.value > (numbers[0] ? 1 : 2))
    return false
  return numbered.every((read, index) => read?.value === first.value + index
    && read.total === first.total
    && (read.total ?? Infinity) >= read.value)
}

function readStart(post: string): PostNumber | undefined {
  const match = atStart.exec(post)
  return match ? { ...values(match), rest: post.slice(match[0].length) } : undefined
}

function readEnd(post: string): PostNumber | undefined {
  const end = post.trimEnd()
  const head = end.slice(0, -endLength)
  const match = atEnd.exec(end.slice(-endLength))
  return match ? { ...values(match), rest: (head + end.slice(-endLength).slice(0, match.index)).trimEnd() } : undefined
}

function values(match: RegExpExecArray): Pick<PostNumber, 'value' | 'total'> {
  const [value, total] = match.slice(1).filter(group => group !== undefined)
  return { value: Number(value), total: /^\d+$/.test(total) ? Number(total) : undefined }
}
