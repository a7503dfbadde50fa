import type { Theme } from '../theme'

/** Violet into blue, a white card: the default. */
export const aurora: Theme = {
  name: 'aurora',
  canvas: { kind: 'gradient', angle: 135, stops: [{ offset: 0, color: '#6d5dfc' }, { offset: 0.5, color: '#8b5cf6' }, { offset: 1, color: '#22b8cf' }] },
  text: { color: '#14142b', muted: '#5c5f77', accent: '#5b3df5', code: '#3d2bb8', codeBackground: '#ecebfa' },
  card: {
    color: '#ffffff',
    opacity: 1,
    padding: 40,
    cornerRadius: 16,
    margin: 28,
    sizing: 'fill',
    border: { width: 0, color: '#00000000' },
    shadow: { x: 0, y: 12, blur: 40, color: '#1a104d59' },
  },
  typography: { family: 'Inter', fontSize: 16, minFontSize: 14, maxFontSize: 48, lineHeight: 1.5, weight: 400, boldWeight: 700, align: 'left' },
  header: { avatar: 'auto', name: true, handle: true, verified: false },
  footer: { pageNumber: true, progressDots: true, watermark: '' },
}
