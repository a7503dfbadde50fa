import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAddress, threadAddress } from '../../../../export/thread/address/threadAddress'
import { InputError } from '../../../../export/thread/inputError'

describe('threadAddress(text)', () => {
  it.each([
    ['https://bsky.app/profile/ada.example.com/post/3kabc2xyz', { kind: 'bluesky', host: 'public.api.bsky.app', actor: 'ada.example.com', post: '3kabc2xyz', name: 'ada.example.com-3kabc2xyz' }],
    ['https://bsky.app/profile/did:plc:abcd1234/post/3kabc2xyz/?ref=share#top', { kind: 'bluesky', host: 'public.api.bsky.app', actor: 'did:plc:abcd1234', post: '3kabc2xyz', name: 'abcd1234-3kabc2xyz' }],
    ['https://bsky.app/profile/did%3Aplc%3Aabcd1234/post/3kabc2xyz', { kind: 'bluesky', host: 'public.api.bsky.app', actor: 'did:plc:abcd1234', post: '3kabc2xyz', name: 'abcd1234-3kabc2xyz' }],
    ['at://did:plc:abcd1234/app.bsky.feed.post/3kabc2xyz', { kind: 'bluesky', host: 'public.api.bsky.app', actor: 'did:plc:abcd1234', post: '3kabc2xyz', name: 'abcd1234-3kabc2xyz' }],
    ['https://social.example/@ada/109876543210', { kind: 'mastodon', host: 'social.example', id: '109876543210', name: 'ada-109876543210' }],
    ['https://social.example/users/ada/statuses/109876543210', { kind: 'mastodon', host: 'social.example', id: '109876543210', name: 'ada-109876543210' }],
    ['https://social.example/@ada@other.example/109876543210', { kind: 'mastodon', host: 'social.example', id: '109876543210', name: 'ada-109876543210', home: 'other.example' }],
    ['https://social.example/web/@ada/109876543210', { kind: 'mastodon', host: 'social.example', id: '109876543210', name: 'ada-109876543210' }],
    ['https://notes.example/threads/tides.md', { kind: 'file', host: 'notes.example', address: 'https://notes.example/threads/tides.md', name: 'tides' }],
    ['https://notes.example/tides.md?token=1#a', { kind: 'file', host: 'notes.example', address: 'https://notes.example/tides.md?token=1', name: 'tides' }],
    ['https://github.com/ada/notes/blob/main/threads/tides.md?plain=1#L3', { kind: 'file', host: 'raw.githubusercontent.com', address: 'https://raw.githubusercontent.com/ada/notes/main/threads/tides.md', name: 'tides' }],
    ['https://gist.github.com/ada/0123456789abcdef0123456789abcdef', { kind: 'file', host: 'gist.githubusercontent.com', address: 'https://gist.githubusercontent.com/ada/0123456789abcdef0123456789abcdef/raw', name: 'raw' }],
    ['https://gitlab.com/ada/notes/-/blob/main/tides.md', { kind: 'file', host: 'gitlab.com', address: 'https://gitlab.com/ada/notes/-/raw/main/tides.md', name: 'tides' }],
    ['  https://notes.example/  ', { kind: 'file', host: 'notes.example', address: 'https://notes.example/', name: 'notes.example' }],
  ])('knows what %s is', (text, address) => {
    expect(threadAddress(text)).toEqual(address)
  })

  it.each([
    ['https://x.com/ada/status/1', 'one of X, which has no open interface: download your archive from X and pick the thread with "threadeck threads <archive>"'],
    ['https://mobile.twitter.com/ada/status/1', 'one of X'],
    ['https://www.linkedin.com/posts/ada-1', 'one of LinkedIn, which has no open interface: copy its text into a file'],
    ['https://www.threads.net/@ada/post/1', 'one of Threads, which has no open interface'],
    ['http://notes.example/tides.md', 'Expected an address that begins with https://, but received http://notes.example/tides.md'],
    ['ftp://notes.example/tides.md', 'begins with https://'],
    ['file:///etc/passwd', 'begins with https://'],
    ['https://ada:secret@notes.example/tides.md', 'without a name and a password'],
    ['https://', 'Expected an address such as https://example.com/thread.md'],
    ['https://localhost/tides.md', 'localhost, which is on this machine or in its own network'],
    ['https://printer.local/tides.md', 'printer.local, which is on this machine'],
    ['https://intranet/tides.md', 'intranet, which is on this machine'],
    ['https://127.0.0.1/tides.md', '127.0.0.1, which is on this machine'],
    ['https://2130706433/tides.md', '127.0.0.1, which is on this machine'],
    ['https://0x7f.1/tides.md', '127.0.0.1, which is on this machine'],
    ['https://[::1]/tides.md', '[::1], which is on this machine'],
    ['https://[::ffff:10.0.0.1]/tides.md', 'which is on this machine'],
    ['https://169.254.169.254/latest/meta-data/', '169.254.169.254, which is on this machine'],
    ['at://not a did/app.bsky.feed.post/1', 'Expected an address'],
  ])('refuses %s in one sentence', (text, says) => {
    expect(() => threadAddress(text)).toThrow(says)
    expect(() => threadAddress(text)).toThrow(InputError)
  })

  it('gives an address with a usable name, or one sentence, for any text', () => {
    fc.assert(fc.property(fc.oneof(fc.webUrl(), fc.string().map(text => `https://${text}`), fc.webPath().map(path => `https://bsky.app/profile${path}`), fc.webPath().map(path => `https://social.example/@${path}`)), (text) => {
      const name = nameOf(text)
      expect(name).toMatch(/^\w[\w.-]{0,79}$/)
    }))
  })
})

it('isAddress(text) tells addresses from files', () => {
  expect(['https://a.example/b', 'HTTP://a.example', 'at://did:plc:a/app.bsky.feed.post/b', ' https://a.example'].map(isAddress)).toEqual([true, true, true, true])
  expect(['thread.md', '-', './https:/a', 'C:\\threads\\a.md', '/dev/stdin', 'https:', 'a note about https://a.example'].map(isAddress)).toEqual([false, false, false, false, false, false, false])
})

/** @throws what is no sentence for a person */
function nameOf(text: string): string {
  try {
    return threadAddress(text).name
  }
  catch (error) {
    if (error instanceof InputError)
      return 'refused'
    throw error
  }
}
