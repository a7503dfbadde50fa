/** Raw pixels, rows from the top, 8 bits a channel: RGB for an image, RGBA (straight alpha) for what is laid over one. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}
