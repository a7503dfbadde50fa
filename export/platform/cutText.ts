const ellipsis = '…'
/** At a border between sentences, or words, that leaves less than this share of the room, it is cut later. */
const minKept = 0.5
const sentenceEnd = /[.!?…]["”’»)\]]?(?=\s)|[。！？।؟]|\S(?=\n)/g

/** The beginning of a text, of at most `length` code units and then an ellipsis: up to the end of a sentence or word where there is one near. */
export function cutAt(text: string, length: number): string {
  const [head, least] = [text.slice(0, length), length * minKept]
  const sentence = Array.from(text.slice(0, length + 1).matchAll(sentenceEnd), match => match.index + match[0].length).findLast(end => end <= length)
  if (sentence !== undefined && sentence >= least)
    return `${head.slice(0, sentence)} ${ellipsis}`
  const word = /\s/.test(text.charAt(length)) ? length : head.search(/\s\S*$/)
  return `${(word >= least ? head.slice(0, word) : head).trimEnd()}${ellipsis}`
}
