import type { ShapedCluster, TextMeasurer } from '../text/textMeasurer'

/** A part of a run that is drawn alike wherever it stands, and where it stands in this one. */
export type RunCluster = Pick<ShapedCluster, 'text' | 'x'>

const words = /\S+/g

/**
 * Cuts a run of one face into the smallest parts that look the same alone: letters, words where a letter's look
 * depends on its neighbours, or the run as a whole. Parts of white space are left out; x is in units of the face.
 */
export function runClusters(face: string, text: string, measurer: TextMeasurer): readonly RunCluster[] {
  const clusters = measurer.shape(face, text)
  if (clusters.every(cluster => looksAlike([cluster], cluster.text)))
    return clusters.filter(hasInk)
  const parts: RunCluster[] = []
  let at = 0
  let index = 0
  for (const { 0: word, index: start } of text.matchAll(words)) {
    for (; at < start; index++)
      at += clusters[index]?.text.length ?? text.length
    const own: ShapedCluster[] = []
    for (; at < start + word.length; index++) {
      if (clusters[index] === undefined)
        return [{ text, x: 0 }]
      own.push(clusters[index])
      at += clusters[index].text.length
    }
    // A cluster may reach over a space, and a run from the right begins with its last word.
    if (own.map(cluster => cluster.text).join('') !== word)
      return [{ text, x: 0 }]
    if (own.every(cluster => looksAlike([cluster], cluster.text)))
      parts.push(...own)
    else if (looksAlike(own, word))
      parts.push({ text: word, x: own[0].x })
    else
      return [{ text, x: 0 }]
  }
  return parts

  function looksAlike(own: readonly ShapedCluster[], alone: string): boolean {
    const shaped = measurer.shape(face, alone)
    return shaped.length === own.length && shaped.every(({ glyphs, x }, index) => glyphs === own[index].glyphs && x === own[index].x - own[0].x)
  }
}

function hasInk({ text }: ShapedCluster): boolean {
  return text.trim() !== ''
}
