import type { ArchiveOptions } from '../../../../../export/thread/archive/threadArchive'
import { packTar } from 'modern-tar'
import { expect, it } from 'vitest'
import { blobSource } from '../../../../../export/thread/archive/byteSource'
import { openThreadArchive } from '../../../../../export/thread/archive/openThreadArchive'
import { openTar } from '../../../../../export/thread/archive/tarFiles'
import { openMastodonArchive } from '../../../../../export/thread/formats/mastodonArchive/mastodonArchive'
import { InputError } from '../../../../../export/thread/inputError'
import { memoryFiles } from '../../archive/memoryFiles'
import { postTexts } from '../../importing'
import { announce, archive, create, everybody, followers, noteAddress } from './archiveFixture'

function open(files: Record<string, string | Uint8Array>, options?: ArchiveOptions) {
  return openMastodonArchive(memoryFiles(files), '', options)
}

async function threads(items: readonly object[], options?: ArchiveOptions): Promise<string[]> {
  const list = await (await open(archive(...items), options)).threads()
  return list.map(({ id, posts, firstLine }) => `${id}: ${posts}, ${firstLine}`)
}

async function read(items: readonly object[], id: string, options?: ArchiveOptions) {
  return (await open(archive(...items), options)).open(id)
}

const chain = [create(1), create(2, { answers: 1 }), create(3, { answers: 2 })]

it('openMastodonArchive(files, root).threads() lists chains of the person\'s own posts, newest first', async () => {
  const items = [announce(9), ...chain, create(4, { answers: 'https://other.example/users/bob/statuses/7' }), create(5, { answers: 4 }), create(6)]
  expect(await threads(items)).toEqual(['6: 1, 6', '1: 3, 1'])
  const [{ date, likes }] = await (await open(archive(create(1, { note: { likes: { type: 'Collection', totalItems: 7 } } })))).threads()
  expect({ date, likes }).toEqual({ date: '2026-03-01T10:01:00.000Z', likes: 7 })
})

it('openMastodonArchive(files, root).threads({ search }) finds words in any post of a thread', async () => {
  const { threads } = await open(archive(create(1), create(2, { answers: 1, note: { content: '<p>About <b>Ca</b>ches &amp; more</p>' } }), create(3)))
  const ids = async (search: string) => (await threads({ search })).map(({ id }) => id)
  expect(await ids('caches & MORE')).toEqual(['1'])
  expect(await ids('nothing')).toEqual([])
})

it('openMastodonArchive(files, root).threads() shows the first line of a post, whatever its HTML', async () => {
  expect(await threads([create(1, { note: { content: '<p>Why &lt;caches&gt;<br>are fast</p><p>x</p>' } })])).toEqual(['1: 1, Why <caches>'])
  expect(await threads([create(1, { note: { content: null, attachment: [] } })])).toEqual(['1: 1, '])
})

it.each(['2', noteAddress(2), 'https://social.example/@ada/2'])('openMastodonArchive(files, root).open(%j) is the thread that the post belongs to', async (id) => {
  const { imported } = await read(chain, id)
  expect(postTexts(imported)).toEqual(['1', '2', '3'])
  expect(imported.warnings).toEqual([])
  expect(imported.thread).toMatchObject({ title: '1', language: 'en', author: { name: 'Ada Lovelace', handle: '@ada@social.example', avatar: 'avatar.png' } })
})

it('openMastodonArchive(files, root).open(id) follows the longest branch, and the branch of the post that is named', async () => {
  const items = [...chain, create(4, { answers: 1 })]
  expect(postTexts((await read(items, '1')).imported)).toEqual(['1', '2', '3'])
  expect((await read(items, '1')).imported.warnings).toEqual(['1 post that branches off from the thread was left out: name one by its id to get its branch.'])
  expect(postTexts((await read(items, '4')).imported)).toEqual(['1', '4'])
})

it('openMastodonArchive(files, root) bears posts in any order, at one moment, twice, in a cycle, and answers to deleted ones', async () => {
  const sameTime = { note: { published: '2026-03-01T10:00:00Z' } }
  expect(postTexts((await read([create(10, { answers: 9, ...sameTime }), create(9, sameTime), create(9, sameTime)], '9')).imported)).toEqual(['9', '10'])
  expect(await threads([create(1, { answers: 2 }), create(2, { answers: 1 })])).toEqual(['1: 2, 1'])
  expect(await threads([create(2, { answers: 1 }), create(3, { answers: 2 })])).toEqual(['2: 2, 2'])
  expect((await read([create(2, { answers: 1 })], '2')).imported.warnings).toEqual(['The thread begins with an answer to a post that the archive does not hold.'])
})

const [toFollowers, direct, unlisted] = [{ to: [followers], cc: [] }, { to: ['https://other.example/users/bob'], cc: [] }, { to: [followers], cc: [everybody] }]

it('openMastodonArchive(files, root) shows nothing that not everybody may see, unless it is asked for', async () => {
  const items = [create(1), create(2, { answers: 1, ...toFollowers }), create(3, { answers: 2, ...unlisted }), create(4, direct), create(5, { answers: 4, ...direct })]
  expect(await threads(items)).toEqual(['1: 2, 1'])
  expect(await (await open(archive(...items))).threads({ search: '4' })).toEqual([])
  expect(await threads(items, { includePrivate: true })).toEqual(['4: 2, 4', '1: 3, 1'])
  const { imported } = await read(items, '1')
  expect(postTexts(imported)).toEqual(['1', '3'])
  expect(imported.warnings).toEqual(['Left out 1 post that is for followers or for the people mentioned only: the command takes it in with --include-private.'])
  expect(postTexts((await read(items, '1', { includePrivate: true })).imported)).toEqual(['1', '2', '3'])
  await expect(read(items, '5')).rejects.toThrow(new InputError('Expected the thread to hold a post that is public or unlisted, but received 2 that are for followers or for the people mentioned only: pass --include-private to the command if you may show them.'))
})

function document(url: string, fields: object = {}): object {
  return { type: 'Document', mediaType: 'image/png', url, name: null, blurhash: 'x', width: 4, height: 3, ...fields }
}

it('openMastodonArchive(files, root) finds pictures in the archive, with their descriptions and focus', async () => {
  const path = 'media_attachments/files/000/001/original/cat.png'
  const items = [create(1, { note: { attachment: [
    document(path, { name: ' A cat ', focalPoint: [0.5, -0.5] }),
    document(`/${path}`, { focalPoint: 'middle' }),
    document(`/bucket/${path}`),
    document(`https://files.example/${path}?x=1`),
    document('media_attachments/files/none.png'),
    document('../../etc/passwd'),
    document('media_attachments/files/000/002/original/film.mp4', { mediaType: 'video/mp4' }),
    document('media_attachments/files/000/003/original/song.mp3', { mediaType: 'audio/mpeg' }),
  ] } })]
  const files = memoryFiles({ ...archive(...items), [path]: new Uint8Array([1, 2, 3]) })
  const { imported, picture } = await (await openMastodonArchive(files, '')).open('1')
  expect(imported.thread.posts[0].pictures).toEqual([{ source: path, alt: 'A cat', focus: { x: 0.75, y: 0.75 } }, ...Array.from({ length: 3 }).fill({ source: path, alt: '' })])
  expect(imported.thread.posts[0].missingPictures).toBe(3)
  expect(imported.warnings).toEqual(['Sound was left out: a card is silent.'])
  expect(await picture(path)).toEqual(new Uint8Array([1, 2, 3]))
  expect(await picture('avatar.png')).toEqual(new Uint8Array([1]))
  expect(await picture('likes.json')).toBeUndefined()
})

it('openMastodonArchive(files, root) opens actor, outbox and pictures alone', async () => {
  const files = memoryFiles(archive(...chain))
  const opened = await openMastodonArchive(files, '')
  await opened.threads()
  await (await opened.open('1')).picture('avatar.png')
  expect(files.opened).toEqual(['actor.json', 'outbox.json', 'outbox.json', 'avatar.png'])
})

it('openMastodonArchive(files, root) shows content warnings, polls and the HTML\'s styles, and drops numbers', async () => {
  const items = [
    create(1, { note: { summary: 'Caches', content: '<p>Why? 1/2</p>' } }),
    create(2, { answers: 1, note: { type: 'Question', content: '<p><b>Which</b> one? 2/2</p>', oneOf: [{ type: 'Note', name: 'Yes', replies: { totalItems: 2 } }, { type: 'Note', name: 'No' }] } }),
  ]
  const { imported } = await read(items, '1')
  expect(postTexts(imported)).toEqual(['CW: Caches\n\nWhy?', 'Which one?\n\n- Yes\n- No'])
  expect(imported.thread.title).toBe('Why?')
  expect(imported.thread.posts[1].blocks[0].spans[0]).toEqual({ text: 'Which', bold: true })
})

it.each<[string, Record<string, string | Uint8Array>, string]>([
  ['without an outbox', { 'actor.json': archive()['actor.json'] }, 'Expected archive.zip to hold outbox.json, but found none: give the archive as the server made it.'],
  ['with an actor that is none', { ...archive(), 'actor.json': '[' }, 'Expected actor.json in archive.zip to say whose archive it is, but found no id in it: give the archive as the server made it.'],
])('openMastodonArchive(files %s) is refused', async (_, files, message) => {
  await expect(open(files)).rejects.toThrow(new InputError(message))
})

it.each([
  ['that ends early', archive(...chain)['outbox.json'].slice(0, -20), 'ends in the middle'],
  ['without a list', '{"@context": ["x"]}', 'found no list of entries'],
  ['with an entry that is not JSON', '{"orderedItems": [{1}]}', 'is not JSON'],
])('openMastodonArchive(files with an outbox %s).threads() is refused', async (_, text, message) => {
  await expect((await open({ ...archive(), 'outbox.json': text as string })).threads()).rejects.toThrow(message)
})

it('openMastodonArchive(files, root).open(id) of no post is refused', async () => {
  await expect(read(chain, '77')).rejects.toThrow(new InputError('Expected archive.zip to hold a thread with the post 77, but found none: see the ids that threadeck threads lists.'))
})

it('openThreadArchive(a tar file in a folder of its own) has threads with their pictures, all read in one go', async () => {
  const path = 'media_attachments/files/1/original/cat.png'
  const files = { [path]: new Uint8Array([7]), ...archive(create(1, { note: { attachment: [document(path)] } })) }
  const bytes = await packTar(Object.entries(files).map(([name, data]) => {
    const body = typeof data === 'string' ? new TextEncoder().encode(data) : data
    return { header: { name: `archive-1/${name}`, size: body.length, mtime: new Date(0) }, body }
  }))
  const blob = blobSource(new Blob([bytes]))
  let starts = 0
  const opened = await openThreadArchive(await openTar({ ...blob, read: (offset, length) => {
    starts += offset === 0 && length > 2 ? 1 : 0
    return blob.read(offset, length)
  } }, 'a.tar'))
  const { imported, picture } = await opened.open('1')
  expect(imported.thread.author.avatar).toBe('archive-1/avatar.png')
  const before = starts
  expect(await picture(`archive-1/${path}`)).toEqual(new Uint8Array([7]))
  expect(await picture('archive-1/avatar.png')).toEqual(new Uint8Array([1]))
  expect(starts - before).toBe(1)
})
