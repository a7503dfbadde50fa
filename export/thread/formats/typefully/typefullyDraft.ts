/** Texts of a draft of Typefully, and the platforms whose posts are not among them. */
export interface DraftTexts {
  readonly texts: readonly string[]
  readonly others: readonly string[]
}

/** Whether a value of JSON is a draft: its first interface has `content`, its second one `platforms`; posts alone may be a thread of our own. */
export function isTypefullyDraft(value: unknown): boolean {
  const { content, platforms } = fields(value)
  return (typeof content === 'string' && fields(value).posts === undefined) || platformPosts(platforms).length > 0
}

/** The texts of a draft; undefined for what is none. */
export function draftTexts(value: unknown): DraftTexts | undefined {
  const { content, posts, platforms } = fields(value)
  if (typeof content === 'string')
    return { texts: [content], others: [] }
  const own = postTexts(posts)
  if (own.length > 0)
    return { texts: own, others: [] }
  const [first, ...others] = platformPosts(platforms)
  return first && { texts: first.texts, others: others.filter(({ texts }) => texts.join('\n') !== first.texts.join('\n')).map(({ name }) => name) }
}

/** Platforms with posts; X, which drafts are written for first, comes first. */
function platformPosts(platforms: unknown): { readonly name: string, readonly texts: readonly string[] }[] {
  return Object.entries(fields(platforms))
    .map(([name, platform]) => ({ name, texts: postTexts(fields(platform).posts) }))
    .filter(({ texts }) => texts.length > 0)
    .sort((a, b) => Number(b.name === 'x') - Number(a.name === 'x'))
}

function postTexts(posts: unknown): string[] {
  return Array.isArray(posts) ? posts.map(post => fields(post).text).filter(text => typeof text === 'string') : []
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : {}
}
