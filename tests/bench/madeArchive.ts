import { closeSync, openSync, writeSync } from 'node:fs'
import { Zip, ZipDeflate } from 'fflate'

const accountId = '1500000000'
/** So many posts of each forty are threads: one of six posts; the others are single posts, answers to others and posts of others. */
const threadLength = 6
const group = 40
const postsInPart = 20_000
const words = 'attention cache token window memory layer query model batch kernel tile score weight value stream shard'.split(' ')

/** Writes a ZIP file as X makes them, with so many made-up posts, each with all fields; a fortieth of them begins a thread. Gives the bytes of its posts. */
export function writeMadeArchive(path: string, posts: number): number {
  const file = openSync(path, 'w')
  const zip = new Zip((error, chunk) => {
    if (error)
      throw error
    writeSync(file, chunk)
  })
  let bytes = 0
  const add = (name: string, chunks: Iterable<string>): void => {
    const entry = new ZipDeflate(name, { level: 1 })
    zip.add(entry)
    for (const text of chunks) {
      const chunk = new TextEncoder().encode(text)
      bytes += name.startsWith('data/tweets') ? chunk.length : 0
      entry.push(chunk)
    }
    entry.push(new Uint8Array(), true)
  }
  add('data/account.js', [`window.YTD.account.part0 = [{"account":{"username":"ada","accountId":"${accountId}","accountDisplayName":"Ada"}}]`])
  for (let part = 0; part * postsInPart < posts; part++)
    add(part === 0 ? 'data/tweets.js' : `data/tweets-part${part}.js`, partOf(part, Math.min(posts, (part + 1) * postsInPart)))
  zip.end()
  closeSync(file)
  return bytes
}

function* partOf(part: number, end: number): Generator<string> {
  yield `window.YTD.tweets.part${part} = [\n`
  for (let index = part * postsInPart; index < end; index++)
    yield `${index === part * postsInPart ? '' : ',\n'}${JSON.stringify({ tweet: madePost(index) }, undefined, 2)}`
  yield ']\n'
}

function madePost(index: number): unknown {
  const place = index % group
  const inThread = place < threadLength
  const isAnswer = !inThread && place % 3 === 0
  const id = idOf(index)
  const text = `${!inThread && place % 10 === 7 ? 'RT @bob: ' : isAnswer ? '@bob ' : ''}${madeText(index)}`
  const parent = inThread ? place > 0 ? { in_reply_to_status_id_str: idOf(index - 1), in_reply_to_status_id: idOf(index - 1), in_reply_to_user_id: accountId, in_reply_to_user_id_str: accountId, in_reply_to_screen_name: 'ada' } : {} : isAnswer ? { in_reply_to_status_id_str: `9${id}`, in_reply_to_user_id_str: '77', in_reply_to_screen_name: 'bob' } : {}
  return {
    edit_info: { initial: { editTweetIds: [id], editableUntil: '2025-12-06T19:20:30.000Z', editsRemaining: '5', isEditEligible: true } },
    retweeted: false,
    source: '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
    entities: { hashtags: [], symbols: [], user_mentions: [{ name: 'Bob', screen_name: 'bob', indices: ['0', '4'], id_str: '77', id: '77' }], urls: [{ url: `https://t.co/a${index}`, expanded_url: `https://example.com/articles/${index}`, display_url: `example.com/articles/${index}`, indices: ['100', '123'] }] },
    display_text_range: ['0', String(text.length)],
    favorite_count: String(index % 977),
    id_str: id,
    truncated: false,
    retweet_count: '3',
    id,
    possibly_sensitive: false,
    created_at: 'Sat Dec 06 18:20:30 +0000 2025',
    favorited: false,
    full_text: text,
    lang: 'en',
    ...parent,
  }
}

function idOf(index: number): string {
  return String(1_000_000_000_000 + index * 7)
}

/** Two hundred characters, each post with its own. */
function madeText(index: number): string {
  let seed = index + 1
  const said: string[] = []
  for (let count = 0; count < 26; count++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7FFFFFFF
    said.push(words[(seed >>> 8) % words.length])
  }
  return `${said.join(' ')} https://t.co/a${index}`
}
