import type { PropType } from 'vue'
import type { CardColor } from '../cardColor'
import type { BoxStyle } from '../frame/boxTree'
import type { Slot } from '../frame/frame'
import { defineComponent, h } from 'vue'
import { useFrame } from '../frame/useFrame'
import { progressSize } from './drawProgress'
import { sourceHeight } from './drawSource'
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
  props: {
    /** Share of the room that is left above the text. @default 0.46 */
    place: { type: Number, default: undefined },
    /** Largest size of the text, in px at 1x. @default the theme's */
    maxFontSize: { type: Number, default: undefined },
    /** Unitless. @default the theme's */
    lineHeight: { type: Number, default: undefined },
    /** Size of a heading that the text begins with, to the text's. @default as any heading's */
    titleScale: { type: Number, default: undefined },
    /** Size of the numbers and bullets of a list to its text. @default 1 */
    markerScale: { type: Number, default: undefined },
    /** Whether the text stands below the pictures of the post, and not above them. */
    textBelow: Boolean,
    /** Largest size of a number that the text begins with, in px at 1x. @default as large as the text */
    numberSize: { type: Number, default: undefined },
    /** Whether code stands in a window, with a bar of three dots. */
    codeWindow: Boolean,
    /** Whether the first table is two sides that are compared. */
    compares: Boolean,
    /** Items of a list on one card. @default as many as fit */
    maxItems: { type: Number, default: undefined },
    /** Whether the layout is rendered once more with the height that the text takes. */
    hugs: Boolean,
  },
  // Nothing of what is left out: equal slots are laid out once.
  setup: props => () => slot({ kind: 'body', ...Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined && value !== false)) }, {}),
})

/** Who said what a card quotes, below a short rule: as the post says, or the thread's author. */
export const QuoteSource = defineComponent({
  name: 'QuoteSource',
  props: { size: { type: Number, required: true } },
  setup: props => () => slot({ kind: 'source', fontSize: props.size }, { height: sourceHeight * props.size, flexShrink: 0 }),
})

/** An arrow that says that there is more. */
export const SwipeMark = squareSlot('SwipeMark', 'swipe')

/** A code to scan of the first address that the post names. */
export const QrCode = squareSlot('QrCode', 'qrCode')

/** The post's picture to the edges of its box, and a scrim below all text; to be the first of a layout's slots. */
export const PostBackdrop = defineComponent({
  name: 'PostBackdrop',
  props: { size: { type: Number, required: true } },
  setup: props => () => slot({ kind: 'backdrop', fontSize: props.size }, {}),
})

/** A plain box in a colour of the theme. */
export const ColorBox = defineComponent({
  name: 'ColorBox',
  props: { color: { type: String as PropType<CardColor>, required: true }, cornerRadius: { type: Number, default: 0 } },
  setup: props => () => slot({ kind: 'box', color: props.color, cornerRadius: props.cornerRadius }, {}),
})

function squareSlot(name: string, kind: 'avatar' | 'badge' | 'swipe' | 'qrCode') {
  return defineComponent({
    name,
    props: { size: { type: Number, required: true } },
    setup: props => () => slot({ kind }, { width: props.size, height: props.size, flexShrink: 0 }),
  })
}

function slot(content: Slot, style: BoxStyle) {
  return h('div', { content, style })
}
