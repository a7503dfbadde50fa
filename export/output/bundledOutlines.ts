import type { GlyphOutlines } from '../render/glyphOutlines'
import { readFileSync } from 'node:fs'
import { createGlyphOutlines } from '../render/glyphOutlines'
import { openTextMeasurer } from './bundledMeasurer'
import { fontFile, openFontFiles } from './fontFiles'
import { loadSatori } from './loadSatori'
import { satoriFont } from './satoriFonts'

let opened: Promise<GlyphOutlines> | undefined

/** Outlines of letters in the bundled fonts; what has been drawn is kept for all who ask. */
export function openGlyphOutlines(): Promise<GlyphOutlines> {
  opened ??= openTextMeasurer().then(measurer => createGlyphOutlines({
    loadSatori,
    measurer,
    satoriFont: id => satoriFont(id, openFontFiles()),
    drawn: async id => JSON.parse(readFileSync(fontFile(`${id}.outlines.json`), 'utf8')) as Record<string, string>,
  }))
  return opened
}
