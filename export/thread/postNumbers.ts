interface PostNumber {
  readonly value: number
  /** Posts that the number speaks of; undefined in "1/" and "1/n". */
  readonly total: number | undefined
  /** The post without its number. */
  readonly rest: string
}

const number = String.raw`(?:\((\d{1,4})\/(\d{0,4}|[nx])\)|\[(\d{1,4})\/(\d{0,4}|[nx])\]|(\d{1,4})\/(\d{0,4}|[nx]))`
/** A spool of thread, which many put beside the number. */
const spool = String.raw`\u{1F9F5}\uFE0F?`
const atStart = new RegExp(String.raw`^\s*(?:${spool}\s*)?${number}[:.)]?(?:\s+|$)`, 'iu')
const atEnd = new RegExp(String.raw`(?<=^|\s)(?:${spool}\s*)?${number}(?:\s*${spool})?\s*$`, 'iu')
/** Of a post's end only so much is looked at, because its number stands there. */
const endLength = 40

/**
 * Posts without the numbers "1/", "1/7", "(1/7)", "[1/7]" or "🧵 1/7" at their starts, else at their ends.
 * They go only where they count the posts, 1, 2, 3, ... (the first post may bear none), so that "1/2 cup" stays.
 */
export function dropPostNumbers(posts: readonly string[]): string[] {
  return dropNumbersAt('start', posts) ?? dropNumbersAt('end', posts) ?? [...posts]
}

/** The texts without the numbers at one of their ends, or undefined where those do not count them. */
export function dropNumbersAt(end: 'start' | 'end', texts: readonly string[]): string[] | undefined {
  const numbers = texts.map(end === 'start' ? readStart : readEnd)
  return countsPosts(numbers) ? texts.map((text, index) => numbers[index]?.rest ?? text) : undefined
}

/** Posts of a run of paragraphs that only their numbers separate: each begins with the next number, or each ends with it. */
export function groupByNumbers<Paragraph>(paragraphs: readonly Paragraph[], textOf: (paragraph: Paragraph) => string): Paragraph[][] {
  return groupByStarts(paragraphs, textOf) ?? groupByEnds(paragraphs, textOf) ?? [[...paragraphs]]
}

function groupByStarts<Paragraph>(paragraphs: readonly Paragraph[], textOf: (paragraph: Paragraph) => string): Paragraph[][] | undefined {
  const posts: Paragraph[][] = []
  for (const paragraph of paragraphs) {
    if (posts.length === 0 || readStart(textOf(paragraph))?.value === posts.length + 1)
      posts.push([paragraph])
    else
      posts.at(-1)!.push(paragraph)
  }
  const numbers = posts.map(([first]) => readStart(textOf(first)))
  return numbers[0] && countsPosts(numbers) ? posts : undefined
}

function groupByEnds<Paragraph>(paragraphs: readonly Paragraph[], textOf: (paragraph: Paragraph) => string): Paragraph[][] | undefined {
  const posts: Paragraph[][] = []
  let ended = true
  for (const paragraph of paragraphs) {
    if (ended)
      posts.push([])
    posts.at(-1)!.push(paragraph)
    ended = readEnd(textOf(paragraph))?.value === posts.length
  }
  const numbers = posts.map(post => readEnd(textOf(post.at(-1)!)))
  return numbers[0] && countsPosts(numbers) ? posts : undefined
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
