import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { boxTree } from '../../../../export/layout/frame/boxTree'
import { frameInput } from '../../../../export/layout/frame/frameInput'
import { useFrame } from '../../../../export/layout/frame/useFrame'
import { CardPanel } from '../../../../export/layout/slots/cardPanel'
import { PageNumber, TextLine } from '../../../../export/layout/slots/cardSlots'
import { testContext } from '../testContext'

const context = testContext()
const scope = { ...frameInput({ layout: 'post', count: 12, parts: 1 }, context), measure: (text: string, fontSize: number) => text.length * fontSize }

describe('boxTree(layout, scope)', () => {
  it('is the tree of a layout, every element a flex container and slots by their keys', () => {
    const layout = defineComponent(() => () => h(CardPanel, { style: { padding: 8 } }, () => [
      h(TextLine, { text: 'Words', size: 10, style: { marginTop: 4 } }),
      null,
      h(PageNumber, { size: 20 }),
      h('p', { style: { 'flex-grow': 1 } }, 'plain'),
    ]))
    const { root, slots } = boxTree(layout, scope)
    const flex = { display: 'flex', position: 'relative', boxSizing: 'border-box' }
    expect(root).toEqual({
      type: 'div',
      key: null,
      props: {
        style: { ...flex, position: 'absolute', left: 0, top: 0, width: 540, height: 675, direction: 'ltr', fontSize: 16 },
        children: [{
          type: 'div',
          key: '0',
          props: {
            style: { ...flex, padding: 8 },
            children: [
              { type: 'div', key: '1', props: { style: { ...flex, width: 50, height: 10, minWidth: 0, marginTop: 4 } } },
              { type: 'div', key: '2', props: { style: { ...flex, width: 100, height: 25, flexShrink: 0 } } },
              { type: 'div', key: null, props: { style: { ...flex, flexGrow: 1 }, children: [{ type: 'div', key: '3', props: { style: { ...flex, flexShrink: 1, minWidth: 0, maxWidth: '100%' } } }] } },
            ],
          },
        }],
      },
    })
    expect(Array.from(slots, ([key, slot]) => [key, slot.kind])).toEqual([['0', 'panel'], ['1', 'line'], ['2', 'pageNumber'], ['3', 'text']])
  })

  it('throws what a component of it throws', () => {
    const layout = defineComponent(() => {
      throw new Error('No such prop.')
    })
    expect(() => boxTree(layout, scope)).toThrow('No such prop.')
    expect(() => boxTree(defineComponent(() => () => h('div', [h(defineComponent(() => () => useFrame().author.name.at(99)!.length))])), scope)).toThrow(TypeError)
  })
})

describe('plain text in boxTree(layout, scope)', () => {
  const texts = (layout: Parameters<typeof boxTree>[0]) => Array.from(boxTree(layout, scope).slots.values()).filter(slot => slot.kind === 'text')

  it('is set as the elements around it say', () => {
    const [title, note] = texts(() => h('div', { style: 'color: accent; font-size: 20px; text-align: center' }, [
      h('h1', { style: { fontSize: '2em', fontWeight: 700, lineHeight: '50px' } }, ['  One\n two ', h('br'), 'three ']),
      h('p', { style: { color: 'rgba(255, 0, 0, 0.5)', fontStyle: 'italic', textTransform: 'uppercase', textAlign: 'end' } }, 'four'),
    ]))
    expect(title).toEqual({ kind: 'text', text: 'One two\nthree', fontSize: 40, bold: true, italic: false, color: 'accent', lineHeight: 1.25, align: 'center' })
    expect(note).toEqual({ kind: 'text', text: 'FOUR', fontSize: 20, bold: false, italic: true, color: '#ff000080', lineHeight: 1.3, align: 'end' })
  })

  it.each([
    [{ letterSpacing: 2 }, 'text takes color, fontSize, fontStyle, fontWeight, lineHeight, textAlign and textTransform, and no letterSpacing'],
    [{ fontSize: 'large' }, 'fontSize is a length such as 18, "18px" or "1.5em", and not large'],
    [{ textAlign: 'justify' }, 'textAlign is start, left, center, right or end, and not justify'],
    [{ color: 'accnt' }, 'and not accnt'],
    [{ backgroundcolour: 'red' }, 'there is no style backgroundcolour: did you mean backgroundColor?'],
    [{ backgroundColor: 'nocolor' }, 'and not nocolor'],
    [{ backgroundImage: 'url(https://example.com/a.png)' }, 'a picture is an <img> with a file of the folder'],
    [{ backgroundImage: 'linear-gradient(accent, rgba(0, 0, 0, 0.5))' }, 'a gradient from a colour of the theme goes to other opaque colours, or to transparent'],
    [{ opacity: 0.5 }, 'opacity, transform, filter, mask and clip-path are for boxes without text and slots'],
  ])('refuses the style %o around it', (style, message) => {
    expect(() => texts(() => h('div', { style }, 'text'))).toThrow(message)
  })

  it('refuses what would be fetched, what has fonts of its own, and components that are not there', () => {
    expect(() => texts(() => h('img', { src: 'https://example.com/a.png' }))).toThrow('a picture is a file of the folder, such as ./logo.png, and not https://example.com/a.png')
    expect(() => texts(() => h('svg', [h('text', 'a')]))).toThrow('a drawing holds shapes, and no <text>')
    expect(() => texts(() => h('PostBoddy'))).toThrow('there is no component PostBoddy, which is to be imported')
  })
})
