import { expect, it } from 'vitest'
import { glyphClusters } from '../../../../export/paint/pdf/glyphClusters'

it('glyphClusters(run) has a ligature as one glyph of several letters', () => {
  const clusters = glyphClusters({ text: 'office', glyphIds: [1, 2, 3, 4], positions: [0, 0, 600, 0, 1500, 0, 2000, 0], clusters: [0, 1, 4, 5] }, 2550)
  expect(clusters.map(({ text, x, width }) => [text, x, width])).toEqual([['o', 0, 600], ['ffi', 600, 900], ['c', 1500, 500], ['e', 2000, 550]])
})

it('glyphClusters(run) keeps a letter and its mark together, at the letter\'s place', () => {
  expect(glyphClusters({ text: 'a\u0301b', glyphIds: [1, 9, 2], positions: [0, 0, 400, -50, 500, 0], clusters: [0, 0, 2] }, 1000)).toEqual([
    { text: 'a\u0301', x: 0, width: 500, glyphs: [{ id: 1, x: 0, y: 0 }, { id: 9, x: 400, y: -50 }] },
    { text: 'b', x: 500, width: 500, glyphs: [{ id: 2, x: 0, y: 0 }] },
  ])
})

it('glyphClusters(run) of letters that are read from the right goes from left to right, marks before their letter', () => {
  // Shin with qamats, then lamed: lamed is the leftmost.
  const clusters = glyphClusters({ text: '\u05E9\u05B8\u05DC', glyphIds: [3, 9, 1], positions: [0, 0, 450, 0, 400, 0], clusters: [2, 0, 0] }, 1000)
  expect(clusters.map(({ text, x, width }) => [text, x, width])).toEqual([['\u05DC', 0, 400], ['\u05E9\u05B8', 400, 600]])
})

it('glyphClusters(a run without glyphs) is empty', () => {
  expect(glyphClusters({ text: '', glyphIds: [], positions: [], clusters: [] }, 0)).toEqual([])
})
