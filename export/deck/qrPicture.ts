import type { Picture } from '../thread/thread'
import { renderSVG } from 'uqr'

const prefix = 'qr:'

/** A QR code of an address, as a picture of a slide. */
export function qrCodeOf(address: string): Picture {
  return { source: prefix + address, alt: address }
}

/** The SVG of a picture that is a QR code, dark on light in every theme; undefined for any other. */
export function qrPicture(source: string): string | undefined {
  return source.startsWith(prefix) ? renderSVG(source.slice(prefix.length), { ecc: 'M', border: 3, pixelSize: 12, whiteColor: '#ffffff', blackColor: '#141414' }) : undefined
}
