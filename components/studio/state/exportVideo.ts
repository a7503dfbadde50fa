import type { CarouselSnapshot } from './carouselSnapshot'
import { planMotion } from '../../../export/layout/motion/motionPlan'
import { videoFrames } from '../../../export/layout/motion/videoFrames'
import { laidOutSheet } from '../render/cardSheet'
import { carouselModel } from '../render/carouselModel'
import { canvasPainter, makeCanvas } from '../render/pixelCanvas'
import { layOutAll, pageTurn } from './carouselSnapshot'

export interface VideoProgress {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

const framesPerSecond = 30
/** Of a pixel of a frame: letters stay sharp, and where nothing moves the encoder takes far less. */
const bitsPerPixel = 0.15

/** A card that moves, as an MP4 that plays once; stops between two of its frames. @throws {Error} in one sentence where the browser writes none */
export async function cardVideo({ model: still, assets, pixelRatio }: CarouselSnapshot, place: number, { signal, onProgress }: VideoProgress): Promise<Blob> {
  const { BufferTarget, canEncodeVideo, CanvasSource, Mp4OutputFormat, Output, Quality } = await loadWriter()
  const model = carouselModel({ ...still.input, isMoving: true }, assets, new WeakMap())
  await layOutAll(model, signal)
  const states = await model.states(place)
  const [{ card }] = states
  // H.264 has even sizes only: a last row or column is left out.
  const [width, height] = [card.width, card.height].map(side => Math.floor(Math.round(side * pixelRatio) / 2) * 2)
  const quality = new Quality({ bitrate: Math.round(width * height * framesPerSecond * bitsPerPixel), bitrateMode: 'variable' })
  if (typeof VideoEncoder !== 'function' || !await canEncodeVideo('avc', { width, height, quality, frameRate: framesPerSecond }))
    throw new Error(`Expected this browser to write videos (H.264, ${width}x${height} px), but it does not: open the studio in Chrome, Edge or Safari, choose a smaller size, or have the command write a GIF with --motion gif.`)
  const canvas = makeCanvas(width, height)
  const output = new Output({ format: new Mp4OutputFormat(), target: new BufferTarget() })
  const source = new CanvasSource(canvas, { codec: 'avc', quality })
  output.addVideoTrack(source, { frameRate: framesPerSecond })
  await output.start()
  try {
    let frame = 0
    const counts = videoFrames(planMotion(states.map(({ newCharacters }) => newCharacters)), framesPerSecond)
    for (const [index, state] of states.entries()) {
      canvasPainter(canvas).drawImage(await laidOutSheet(state.card, model.themeOf(state.card.post - 1), model, assets, pixelRatio), 0, 0)
      for (let copy = 0; copy < counts[index]; copy++, frame++) {
        signal.throwIfAborted()
        await source.add(frame / framesPerSecond, 1 / framesPerSecond, { keyFrame: copy === 0 })
      }
      onProgress(index + 1, states.length)
      await pageTurn()
    }
    await output.finalize()
  }
  catch (error) {
    await output.cancel()
    throw error
  }
  return new Blob([output.target.buffer ?? new ArrayBuffer(0)], { type: 'video/mp4' })
}

/** The library that writes MP4 files comes when it is wanted. @throws {Error} in one sentence */
async function loadWriter(): Promise<typeof import('./mp4Writer')> {
  return import('./mp4Writer').catch(() => {
    throw new Error('Expected what writes videos to be fetched, but it could not be: connect to the network, then save the video again.')
  })
}
