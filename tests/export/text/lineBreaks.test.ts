import { describe, expect, it } from 'vitest'
import { lineBreaks } from '../../../export/text/lineBreaks'
import { loadPhrases } from '../../../export/text/phrases'

const phrases = await loadPhrases()
function parts(text: string, options: Parameters<typeof lineBreaks>[1] = { phrases }) {
  const positions = lineBreaks(text, options).map(({ position }) => position)
  return positions.map((position, index) => text.slice(positions[index - 1] ?? 0, position))
}

describe('lineBreaks(text, options)', () => {
  it('breaks after spaces and hyphens, and ends at the end', () => {
    expect(parts('one two-three')).toEqual(['one ', 'two-', 'three'])
    expect(parts('')).toEqual([''])
  })

  it('breaks code between its words and the names of a path, and keeps its signs together', () => {
    const code = { code: true }
    expect(parts('let x = a->b * std::sync::mpsc::channel(wait);', code)).toEqual(['let ', 'x ', '= ', 'a->b ', '* ', 'std::', 'sync::', 'mpsc::', 'channel(wait);'])
    expect(parts('std::sync', {})).toEqual(['std::sync'])
  })

  it('keeps the hyphens of a flag with its name, and breaks after those inside of a word', () => {
    expect(parts('git log --since=1.month -n 5')).toEqual(['git ', 'log ', '--since=1.month ', '-n ', '5'])
    expect(parts('--dry-run')).toEqual(['--dry-', 'run'])
    expect(parts('one - two')).toEqual(['one ', '- ', 'two'])
  })

  it('must break at a newline', () => {
    expect(lineBreaks('a\nb').map(({ required }) => required)).toEqual([true, false])
  })

  it('breaks Thai between its words, and never before a sign that ends one', () => {
    expect(parts('ปัญญาประดิษฐ์กำลังเปลี่ยนวิธีการทำงาน')).toEqual(['ปัญญาประดิษฐ์', 'กำลัง', 'เปลี่ยน', 'วิธี', 'การ', 'ทำงาน'])
    expect(parts('ต่างๆ').length).toBe(1)
  })

  it.each([
    ['Lao', 'ປັນຍາປະດິດກຳລັງປ່ຽນແປງ'],
    ['Khmer', 'បញ្ញាសិប្បនិម្មិតកំពុងផ្លាស់ប្តូរ'],
    ['Burmese', 'ဉာဏ်ရည်တုသည် ကျွန်ုပ်တို့၏အလုပ်ကိုပြောင်းလဲနေသည်'],
  ])('breaks %s between words and loses nothing', (_, text) => {
    const words = parts(text)
    expect(words.length).toBeGreaterThan(2)
    expect(words.join('')).toBe(text)
    expect(words.every(word => !/^\p{M}/u.test(word))).toBe(true)
  })

  it('breaks Chinese and Japanese anywhere but before closing and after opening signs', () => {
    expect(parts('「便利」だけ。')).toEqual(['「便', '利」', 'だ', 'け。'])
  })

  it('keeps the phrases of titles whole', () => {
    const title = '私たちの働き方を大きく変えています'
    expect(parts(title, { phrases, keepsPhrases: true })).toEqual(['私たちの', '働き方を', '大きく', '変えています'])
    expect(parts(title).length).toBeGreaterThan(10)
    expect(parts('人工智能正在改变我们的工作方式', { phrases, keepsPhrases: true, language: 'zh-Hans' }).length).toBeLessThan(10)
  })

  it('breaks Korean at its spaces', () => {
    expect(parts('일하는 방식을 바꾸고')).toEqual(['일하는 ', '방식을 ', '바꾸고'])
  })
})
