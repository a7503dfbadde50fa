import { Buffer } from 'node:buffer'
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { useStudioPage } from './useStudioPage'

const studio = useStudioPage()
const { button, menu, paste, post, saved } = studio
const list = '# Three steps\n\n- Read\n- Write\n- Rest'
const refusal = /Expected this browser to write videos \(H\.264, 1080x1350 px\), but it does not: open the studio in Chrome, Edge or Safari, choose a smaller size, or have the command write a GIF with --motion gif\./

it('saves a card with a list as an MP4 that builds it up and ends as the card that stands still, where the browser writes H.264', async () => {
  await menu('New')
  await post(1).fill(list)
  await button('Save video').waitFor()
  if (!await writesVideos()) {
    await button('Save video').click()
    await studio.page.getByText(refusal).waitFor()
    return
  }
  const { name, data } = await saved(() => button('Save video').click())
  expect(name).toMatch(/^[^ ]+-01\.mp4$/)
  const input = new Input({ source: new BufferSource(data), formats: ALL_FORMATS })
  const track = await input.getPrimaryVideoTrack()
  expect(await track?.getCodec()).toBe('avc')
  expect([await track?.getCodedWidth(), await track?.getCodedHeight()]).toEqual([1080, 1350])
  // The first step is held for 1.2 s, the next takes 0.9 s, the last is held for 2.5 s.
  expect(await input.computeDuration()).toBeCloseTo(4.6, 3)
  const packets: { readonly timestamp: number, readonly type: string }[] = []
  for await (const packet of new EncodedPacketSink(track!).packets())
    packets.push(packet)
  expect(packets).toHaveLength(138)
  const keyFrames = packets.filter(({ type }) => type === 'key').map(({ timestamp }) => Math.round(timestamp * 30))
  expect(keyFrames).toEqual(expect.arrayContaining([0, 36, 63]))
  expect(data.length).toBeLessThan(3_000_000)

  const still = await saved(() => button('Save card').click())
  const [first, last] = [await frameAt(data, 0.5), await frameAt(data, 4.4)]
  const card = await sharp(still.data).removeAlpha().raw().toBuffer()
  // Letters are sharp: of 255, colours are hardly off.
  expect(meanError(last, card)).toBeLessThan(2.5)
  expect(meanError(first, card)).toBeGreaterThan(meanError(last, card) + 0.2)
})

it('says in one sentence that a browser writes no videos, and saves nothing', async () => {
  await studio.page.evaluate(() => Object.defineProperty(globalThis, 'VideoEncoder', { value: undefined, configurable: true, writable: true }))
  await menu('New')
  await post(1).fill(list)
  const downloads: unknown[] = []
  studio.page.on('download', download => downloads.push(download))
  await button('Save video').click()
  await studio.page.getByText(refusal).waitFor()
  expect(downloads).toEqual([])
})

it('offers a video for cards that can move only: those with a list, or with a figure that has steps', async () => {
  await menu('New')
  await paste('Nothing moves here.\n\n---\n\n![Passes](figure:standard-movements)\n\n---\n\nThe end.')
  await studio.page.getByText('1 / 3').waitFor()
  await expect.poll(() => button('Save video').count()).toBe(0)
  await button('Next card').click()
  await button('Save video').waitFor()
  await button('Next card').click()
  await expect.poll(() => button('Save video').count()).toBe(0)
})

/** Whether this browser encodes H.264 in this size. */
function writesVideos(): Promise<boolean> {
  return studio.page.evaluate(async () => typeof VideoEncoder === 'function' && (await VideoEncoder.isConfigSupported({ codec: 'avc1.640028', width: 1080, height: 1350, bitrate: 6_000_000, framerate: 30 })).supported === true)
}

/** The picture that a player shows at a time, in s, as RGB. */
async function frameAt(video: Uint8Array, seconds: number): Promise<Uint8Array> {
  const png = await studio.page.evaluate(async ({ base64, seconds }) => {
    const element = document.createElement('video')
    element.muted = true
    element.src = URL.createObjectURL(await (await fetch(`data:video/mp4;base64,${base64}`)).blob())
    await new Promise((resolve, reject) => {
      element.onseeked = resolve
      element.onerror = () => reject(new Error('the video does not play'))
      element.onloadeddata = () => element.currentTime = seconds
    })
    const canvas = Object.assign(document.createElement('canvas'), { width: element.videoWidth, height: element.videoHeight })
    canvas.getContext('2d')?.drawImage(element, 0, 0)
    return canvas.toDataURL('image/png').split(',')[1]
  }, { base64: Buffer.from(video).toString('base64'), seconds })
  return sharp(Buffer.from(png, 'base64')).removeAlpha().raw().toBuffer()
}

function meanError(one: Uint8Array, other: Uint8Array): number {
  expect(one).toHaveLength(other.length)
  return one.reduce((sum, byte, index) => sum + Math.abs(byte - other[index]), 0) / one.length
}
