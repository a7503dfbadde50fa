import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { boxTree } from '../../../export/layout/boxTree'
import { frameInput } from '../../../export/layout/frameInput'
import { CardPanel } from '../../../export/layout/slots/cardPanel'
import { PageNumber, TextLine } from '../../../export/layout/slots/cardSlots'
import { useFrame } from '../../../export/layout/useFrame'
import { testContext } from './testContext'

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
    const flex = { display: 'flex', boxSizing: 'border-box' }
    expect(root).toEqual({
      type: 'div',
      key: null,
      props: {
        style: { ...flex, position: 'absolute', left: 0, top: 0, width: 540, height: 675, direction: 'ltr' },
        children: [{
          type: 'div',
          key: '0',
          props: {
            style: { ...flex, padding: 8 },
            children: [
              { type: 'div', key: '1', props: { style: { ...flex, width: 50, height: 10, minWidth: 0, marginTop: 4 } } },
              { type: 'div', key: '2', props: { style: { ...flex, width: 100, height: 25, flexShrink: 0 } } },
              { type: 'p', key: null, props: { style: { ...flex, flexGrow: 1 }, children: ['plain'] } },
            ],
          },
        }],
      },
    })
    expect(Array.from(slots, ([key, slot]) => [key, slot.kind])).toEqual([['0', 'panel'], ['1', 'line'], ['2', 'pageNumber']])
  })

  it('throws what a component of it throws', () => {
    const layout = defineComponent(() => {
      throw new Error('No such prop.')
    })
    expect(() => boxTree(layout, scope)).toThrow('No such prop.')
    expect(() => boxTree(defineComponent(() => () => h('div', [h(defineComponent(() => () => useFrame().author.name.at(99)!.length))])), scope)).toThrow(TypeError)
  })
})
