/** A canvas that is not on the page. */
export type PixelCanvas = OffscreenCanvas | HTMLCanvasElement

const noMemory = 'Expected the browser to have memory for a card, but it has none: close other tabs, or export single cards.'

/** Makes a canvas; Safari knew no OffscreenCanvas before 16.4, and an element that is not on the page does the same. */
export function makeCanvas(width: number, height: number): PixelCanvas {
  if (typeof OffscreenCanvas === 'function')
    return new OffscreenCanvas(width, height)
  return Object.assign(document.createElement('canvas'), { width, height })
}

/** What draws on a canvas. @throws {Error} where the browser has no memory for it */
export function canvasPainter(canvas: PixelCanvas): OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D {
  const painter = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : canvas.getContext('2d')
  if (!painter)
    throw new Error(noMemory)
  return painter
}

/** A canvas as an image file. @param quality - from 0 to 1, for formats that lose something @throws {Error} where the browser has no memory for it */
export function canvasBlob(canvas: PixelCanvas, type: string, quality: number): Promise<Blob> {
  if (!(canvas instanceof HTMLCanvasElement))
    return canvas.convertToBlob({ type, quality })
  return new Promise((resolve, reject) => canvas.toBlob(blob => blob ? resolve(blob) : reject(new Error(noMemory)), type, quality))
}
