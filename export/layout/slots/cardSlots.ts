import type { PropType } from 'vue'
import type { BoxStyle } from '../boxTree'
import type { CardColor } from '../cardColor'
import type { Slot } from '../frame'
import { defineComponent, h } from 'vue'
import { useFrame } from '../useFrame'
import { progressSize } from './drawProgress'
import { numberWidth, pillHeight, pillPadding } from './numberWidth'

/** A line of text, as wide as it is unless its box is narrower: then it ends in an ellipsis, and in less than `minWidth` px it is left out. */
export const TextLine = defineComponent({
  name: 'TextLine',
  props: {
    text: { type: String, required: true },
    /** In px at 1x. */
    size: { type: Number, required: true },
    bold: Boolean,
    color: { type: String as PropType<CardColor>, default: 'text' },
    /** @default as high as its letters are large */
    height: { type: Number, default: undefined },
    minWidth: { type: Number, default: 0 },
    /** In the middle of its box by the height of its capitals, and not on the line that lines of text share. */
    isCentred: Boolean,
  },
  setup(props) {
    const { measure } = useFrame()
    return () => {
      const { text, size, bold, color, minWidth, isCentred, height = size } = props
      return slot({ kind: 'line', text, fontSize: size, bold, color, minWidth, isCentred }, { width: measure(text, size, bold), height, minWidth: 0 })
    }
  },
})

/** The author's picture, or initials. */
export const AuthorAvatar = squareSlot('AuthorAvatar', 'avatar')

/** The mark of a verified account. */
export const VerifiedBadge = squareSlot('VerifiedBadge', 'badge')

/** The number of the card and how many there are, wide enough for the widest of the carousel. */
export const PageNumber = defineComponent({
  name: 'PageNumber',
  props: { size: { type: Number, required: true } },
  setup(props) {
    const { measure, countDigits } = useFrame()
    return () => slot({ kind: 'pageNumber', fontSize: props.size }, { width: numberWidth(countDigits, props.size, false, measure), height: props.size * 1.25, flexShrink: 0 })
  },
})

/** Which part of its post a card shows, in a pill. */
export const PartNumber = defineComponent({
  name: 'PartNumber',
  props: { size: { type: Number, required: true } },
  setup(props) {
    const { measure, partDigits } = useFrame()
    return () => slot({ kind: 'partNumber', fontSize: props.size }, { width: numberWidth(partDigits, props.size, true, measure) + 2 * pillPadding * props.size, height: pillHeight * props.size, flexShrink: 0 })
  },
})

/** How far the reader is: dots, or a bar where there are many cards. */
export const ReadingProgress = defineComponent({
  name: 'ReadingProgress',
  setup() {
    const { dots } = useFrame()
    return () => slot({ kind: 'progress' }, progressSize(dots))
  },
})

/** The text of a post with its pictures: fitted to the box that is left for it, and divided over several cards where it must. */
export const PostBody = defineComponent({
  name: 'PostBody',
  setup: () => () => slot({ kind: 'body' }, {}),
})

function squareSlot(name: string, kind: 'avatar' | 'badge') {
  return defineComponent({
    name,
    props: { size: { type: Number, required: true } },
    setup: props => () => slot({ kind }, { width: props.size, height: props.size, flexShrink: 0 }),
  })
}

function slot(content: Slot, style: BoxStyle) {
  return h('div', { content, style })
}
