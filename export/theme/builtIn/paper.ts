import type { Theme } from '../theme'
import { aurora } from './aurora'

/** Cream and terracotta in a book face: for essays. */
export const paper: Theme = {
  ...aurora,
  name: 'paper',
  canvas: { kind: 'color', color: '#e9dfcd' },
  text: { color: '#2b2318', muted: '#6f624e', accent: '#a3431c', code: '#7c3315', codeBackground: '#f2e8d5' },
  card: { ...aurora.card, color: '#fdf9f0', cornerRadius: 6, border: { width: 1, color: '#d8c9ae' }, shadow: { x: 0, y: 6, blur: 20, color: '#6b532a33' } },
  typography: { ...aurora.typography, family: 'Source Serif 4', fontSize: 17, minFontSize: 15, maxFontSize: 48, lineHeight: 1.45 },
}
