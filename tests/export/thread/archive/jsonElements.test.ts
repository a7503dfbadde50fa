import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonElements, parseElement } from '../../../../export/thread/archive/jsonElements'
import { chunksOf } from './memoryFiles'

const encoder = new TextEncoder()

async function elements(text: string | Uint8Array, chunkBytes = 7, key?: string): Promise<unknown[]> {
  const values: unknown[] = []
  for await (const element of jsonElements(chunksOf(typeof text === 'string' ? encoder.encode(text) : text, chunkBytes), { name: 'tweets.js', key }))
    values.push(parseElement(element, 'tweets.js'))
  return values
}

describe('jsonElements(chunks)', () => {
  it('gives the elements of any array, wherever it is cut into chunks', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.dictionary(fc.string({ unit: 'binary', maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }), { maxLength: 5 }), fc.integer({ min: 1, max: 40 }), async (values, chunkBytes) => {
      const text = JSON.stringify(values)
      expect(await elements(text, chunkBytes)).toEqual(JSON.parse(text))
    }))
  })

  it.each([
    ['a script', 'window.YTD.tweets.part0 = [ {"a": "]}\\"["} ]'],
    ['a byte order mark and a semicolon', '\uFEFFwindow.YTD.tweet.part0 = [{"a":"]}\\"["}];'],
    ['JSON', '[{"a":"]}\\"["}]'],
  ])('passes over what stands around the array of %s', async (_, text) => {
    expect(await elements(text)).toEqual([{ a: ']}"[' }])
  })

  it('with a key reads the array of that key', async () => {
    expect(await elements('{"@context":[{"no":1}],"note":"\\"orderedItems\\": [","orderedItems" : [{"yes":1}],"more":[{"no":2}]}', 5, 'orderedItems')).toEqual([{ yes: 1 }])
  })

  it('gives nothing of an empty array', async () => {
    expect(await elements('window.YTD.tweets.part0 = [ ]')).toEqual([])
  })

  it.each([
    ['no array', 'alert("hello")', 'Expected tweets.js to be a file of an archive, but found no list of entries in it: give the archive as the platform made it.'],
    ['nothing', '', 'Expected tweets.js to be a file of an archive, but found no list of entries in it: give the archive as the platform made it.'],
    ['half an array', '[{"a":1},{"b":', 'Expected tweets.js to be a whole archive, but it ends in the middle: download it again.'],
    ['code in place of JSON', '[{a: steal()}]', 'Expected tweets.js to be a whole archive, but an entry of it is not JSON: "{a: steal()}": download it again.'],
    ['brackets that do not agree', '[{"a":]}]', 'Expected tweets.js to be a whole archive, but an entry of it is not JSON: "{\\"a\\":]": download it again.'],
    ['other bytes than UTF-8', Uint8Array.from([...encoder.encode('[{"a":"'), 0xE9, ...encoder.encode('"}]')]), 'Expected tweets.js to be a whole archive, but it holds text that is not UTF-8: download it again.'],
  ])('refuses %s in one sentence', async (_, text, message) => {
    await expect(elements(text)).rejects.toThrow(message)
  })

  it('refuses an entry without an end before it fills the memory', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield encoder.encode('[{"a":"')
      for (;;)
        yield new Uint8Array(1_000_000).fill(65)
    }
    await expect(jsonElements(endless(), { name: 'tweets.js' }).next()).rejects.toThrow('at most 16 MB each')
  })

  it('reads to the end of the file, so that what checks the file there does', async () => {
    async function* damaged(): AsyncGenerator<Uint8Array> {
      yield encoder.encode('[{"a":1}] [{"b":')
      yield encoder.encode('2}]')
      throw new Error('wrong checksum')
    }
    const values: string[] = []
    const read = (async () => {
      for await (const text of jsonElements(damaged(), { name: 'tweets.js' }))
        values.push(text)
    })()
    await expect(read).rejects.toThrow('wrong checksum')
    expect(values).toEqual(['{"a":1}'])
  })
})
