import type { BuiltInLayoutName } from '../../thread/layoutName'

/** What each layout that comes along is for, in a few words. */
export const layoutPurposes: Readonly<Record<BuiltInLayoutName, string>> = {
  post: 'the text between its author and how far the reader is',
  cover: 'a hook set large, for the first card',
  quote: 'a sentence and who said it',
  code: 'code in a window, below a short title',
  compare: 'two sides, row by row',
  list: 'steps with large numbers, at most five on a card',
  number: 'one number and what it means',
  picture: 'a picture to the edges with the text on it, or framed with its caption',
  outro: 'thanks, what to do next, and a QR code, for the last card',
}
