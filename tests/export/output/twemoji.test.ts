import { describe, expect, it } from 'vitest'
import { openTwemoji } from '../../../export/output/twemoji'
import { emojiKey, emojiParts } from '../../../export/text/emojiKey'
import { emojiShard } from '../../../export/text/emojiShard'

const set = openTwemoji()
const tones = ['🏻', '🏼', '🏽', '🏾', '🏿']

describe('openTwemoji()', () => {
  it.each([
    ['the newest emoji', ['🫩', '🫆', '🫈', '🫪', '🛘', '🫯', '🪉', '🪾', '🫟', '🇨🇶']],
    ['skin tones', tones.flatMap(tone => [`👋${tone}`, `🧑${tone}‍🚀`, `👩${tone}‍🤝‍👨🏻`.replace('👨🏻', tone === '🏻' ? '👨🏼' : '👨🏻')])],
    ['skin tones and hair on their own', [...tones, '🦰', '🦱', '🦲', '🦳']],
    ['flags', ['🇫🇷', '🇩🇪', '🇸🇾', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴‍☠️', '🏳️‍🌈', '🏳️‍⚧️']],
    ['families', ['👪', '👨‍👩‍👧‍👦', '👩‍👦', '🧑‍🧑‍🧒']],
    ['keycaps', ['#️⃣', '*️⃣', '0️⃣', '9️⃣', '🔟']],
    ['sequences', ['❤️‍🔥', '🐻‍❄️', '🐦‍🔥', '🍋‍🟩', '🙂‍↔️', '🚶‍♀️‍➡️', '🧑‍🩰', '🧑‍🎄', '👨‍🎄', '👩🏽‍🎄']],
    ['signs that text has too', ['©️', '®️', '™️', '❤️', '☎️', '↔️']],
  ])('has %s, with and without variation selectors', (_, graphemes) => {
    for (const grapheme of graphemes) {
      for (const written of [grapheme, grapheme.replaceAll('\uFE0F', '')]) {
        expect(emojiParts(written, set)).toEqual([written])
        expect(set.has(emojiKey(written)), written).toBe(true)
        expect(set.svg(emojiKey(written))).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[^"]+"><.*<\/svg>$/)
      }
    }
  })

  it('has what Unicode recommends, of the version that Node knows', () => {
    // Of this Node: an older one knows fewer.
    const recommended = /^\p{Emoji_Presentation}$/u
    const lacking: string[] = []
    for (let codePoint = 0x231A; codePoint < 0x1FB00; codePoint++) {
      const character = String.fromCodePoint(codePoint)
      if (recommended.test(character) && !set.has(emojiKey(character)))
        lacking.push(character)
    }
    expect(lacking).toEqual([])
  })

  it('has a drawing that is less high than wide in the middle of a square', () => {
    expect(set.svg(emojiKey('🍉'))).toContain('viewBox="0 -5.39 36 36"')
  })
})

describe('emojiShard(key)', () => {
  it('keeps the many sequences apart from what most people write', () => {
    expect(['a9', '1f4d6', '1f44b', '1f44b-1f3fd', '1f468-200d-1f680', '1f469-1f3fd-200d-1f680'].map(emojiShard)).toEqual(['0', '1f4', '1f4', '1f4-1f3fd', '1f4-sequences', '1f4-1f3fd'])
  })
})
