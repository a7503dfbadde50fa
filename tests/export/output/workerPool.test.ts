import type { DrawJob } from '../../../export/output/cardDrawer'
import { availableParallelism } from 'node:os'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { layoutCarousel } from '../../../export/layout/layoutCarousel'
import { openTextMeasurer } from '../../../export/output/bundledMeasurer'
import { createCardDrawer } from '../../../export/output/cardDrawer'
import { openWorkerPool } from '../../../export/output/workerPool'
import { testContext } from '../layout/testContext'
import { block, post, thread } from '../layout/testThread'

const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#00ff00' } }).png().toBuffer()
const context = testContext({ pictures: { 'a.png': { width: 300, height: 200 } } })
const cards = await layoutCarousel(thread(post([block('Words and a 🚀')], ['a.png']), post([block('More words')])), context)
const job: DrawJob = { theme: context.theme, width: 1080, height: 1350, pixelRatio: 2, format: 'png', effort: 'quick', pictures: new Map([['a.png', picture]]) }

it('openWorkerPool(job, cards) opens none for a few cards: they are drawn before a thread has started', () => {
  expect(openWorkerPool(job, 3)).toBeUndefined()
})

it('openWorkerPool(job, cards).draw(card) gives the bytes that this thread gives', async () => {
  const pool = openWorkerPool(job, 1000)
  expect(pool === undefined).toBe(availableParallelism() === 1)
  const draw = createCardDrawer(job, await openTextMeasurer())
  await pool?.prepare()
  for (const card of pool ? cards : [])
    expect((await draw(card)).equals(await (pool as NonNullable<typeof pool>).draw(card))).toBe(true)
})
