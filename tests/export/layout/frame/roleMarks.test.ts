import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedSlot, markRoles, replaceMarks, slotMark, styleRoles } from '../../../../export/layout/frame/roleMarks'

describe('markRoles(value)', () => {
  it('marks roles where they stand as words, and nothing else', () => {
    const named = (value: string) => replaceMarks(markRoles(value), role => `[${role}]`)
    expect(named('linear-gradient(90deg, accent 10%, transparent)')).toBe('linear-gradient(90deg, [accent] 10%, transparent)')
    expect(named('1px solid muted')).toBe('1px solid [muted]')
    expect(named('codeBackground')).toBe('[codeBackground]')
    expect(markRoles('text-top #accent card( x-mark')).toBe('text-top #accent card( x-mark')
  })
})

describe('replaceMarks(svg, colorOf)', () => {
  it('finds each role in every form that Satori writes a colour in, with the opacity that it gives', () => {
    for (const role of styleRoles) {
      const mark = markRoles(role)
      const [red, green, blue] = [1, 3, 5].map(start => Number.parseInt(mark.slice(start, start + 2), 16))
      const svg = `"${mark}" "rgb(${red},${green},${blue})" "rgba(${red}, ${green}, ${blue}, 0.25)" ${encodeURIComponent(mark)}`
      expect(replaceMarks(svg, (found, opacity) => `#${found}${opacity}`)).toBe(`"#${role}1" "#${role}1" "#${role}0.25" %23${role}1`)
    }
  })

  it('leaves every text without marks as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => text.includes('6b01') || replaceMarks(text, () => 'x') === text))
    expect(replaceMarks('#6b01ff rgb(107,1,255)', () => 'x')).toBe('#6b01ff rgb(107,1,255)')
  })
})

it('markedSlot(slotMark(key)) is the key', () => {
  fc.assert(fc.property(fc.nat(0xFFFF), key => markedSlot(slotMark(key)) === key))
  expect(markedSlot('#ffffff')).toBeUndefined()
})
