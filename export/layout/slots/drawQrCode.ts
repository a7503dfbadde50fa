import type { CardItem } from '../card'
import type { Rect } from '../pictureGrid'
import { encode } from 'uqr'

/** Light around the code that scanners ask for, in modules (ISO/IEC 18004). */
const quietZone = 4
const light = '#ffffff'
const dark = '#141414'
const cornerShare = 0.07
const edge = 1
/** Modules are whole pixels of a card at the usual pixel ratio, so that their edges are crisp. */
const pixelsPerPx = 2

/** A QR code of a text on a light plate of its own, dark on light in every theme. */
export function drawQrCode(box: Rect, text: string): CardItem[] {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const side = Math.min(box.width, box.height)
  const module = Math.floor((side - 2 * edge) * pixelsPerPx / (size + 2 * quietZone)) / pixelsPerPx
  const codeSide = module * size
  const plate: Rect = { x: box.x + (box.width - side) / 2, y: box.y + (box.height - side) / 2, width: side, height: side }
  const cornerRadius = side * cornerShare
  const offset = Math.round((side - codeSide) / 2 * pixelsPerPx) / pixelsPerPx
  return [
    { ...plate, kind: 'rect', cornerRadius, color: 'rest' },
    { ...inset(plate, edge), kind: 'rect', cornerRadius: cornerRadius - edge, color: light },
    { kind: 'drawing', x: plate.x + offset, y: plate.y + offset, width: codeSide, height: codeSide, units: { width: size, height: size }, paths: [{ path: modulePath(data), color: dark, opacity: 1 }] },
  ]
}

/** Dark modules as one path: runs of a row are one rectangle. */
function modulePath(rows: readonly (readonly boolean[])[]): string {
  return rows.map((row, y) => row.map((isDark, x) => {
    if (!isDark || row[x - 1])
      return ''
    const end = row.indexOf(false, x)
    const width = (end === -1 ? row.length : end) - x
    return `M${x} ${y}h${width}v1h-${width}z`
  }).join('')).join('')
}

function inset({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by }
}
