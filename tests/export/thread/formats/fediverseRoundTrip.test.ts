import { expect, it } from 'vitest'
import { serializeThread } from '../../../../export/thread/formats/json/serializeThread'
import { threadMarkdown } from '../../../../export/thread/formats/markdown/threadMarkdown'
import { importText } from '../importing'
import { post, uri, view } from './bluesky/blueskyFixtures'
import { attachment, bob, status } from './mastodon/mastodonFixtures'

const image = { fullsize: 'https://cdn.example/cat.jpg', alt: 'A cat' }
const quoted = { $type: 'app.bsky.embed.record#viewRecord', author: bob, value: { text: 'Fast\nand small\n\nMostly' } }
const bluesky = {
  thread: view(post('one', { record: { text: 'Caches: see https://example.org\n\n- small\n- fast' }, embed: { $type: 'app.bsky.embed.images#view', images: [image] } }), { replies: [
    view(post('two', { answers: uri('one'), embed: { $type: 'app.bsky.embed.record#view', record: { ...quoted, author: { did: 'x', handle: 'bob.example', displayName: 'Bob' } } } }), { replies: [] }),
  ] }),
}
const first = status('one', { spoiler_text: 'caches', content: '<p>Hello <b>all</b></p><ul><li>a</li><li>b</li></ul><blockquote><p>c<br>d</p></blockquote><pre><code class="language-ts">x = 1</code></pre>', media_attachments: [attachment('image', { description: 'A cat', meta: { focus: { x: 0.5, y: 0.5 } } })] })
const mastodon = [first, status('two', { answers: first, content: '<p>End</p>', poll: { options: [{ title: 'Yes' }, { title: 'No' }] }, quote: { state: 'accepted', quoted_status: { account: bob, content: '<p>Nice</p>', visibility: 'public' } } })]

it.each([['Bluesky', bluesky], ['Mastodon', mastodon]])('a thread of %s is the same thread after it was written as JSON and as Markdown', (_, document) => {
  const { thread } = importText(JSON.stringify(document))
  expect(importText(serializeThread(thread)).thread).toEqual(thread)
  expect(importText(threadMarkdown(thread).text).thread).toEqual(thread)
})
