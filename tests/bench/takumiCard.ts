import { sizePresets } from '../../export/platform/sizePresets'
import { benchTrees } from './benchTrees'
import { median } from './median'
import { startPeer } from './peers/peers'

const cards = 12
const [size] = sizePresets

/** Yardstick: what Takumi takes to draw one card on this machine, warm, in ms. */
export async function takumiCard(): Promise<number> {
  const trees = await benchTrees(cards)
  const { render, stop } = await startPeer('takumi', size.width, size.height)
  await render(trees[0])
  const times: number[] = []
  for (const tree of trees) {
    const start = performance.now()
    await render(tree)
    times.push(performance.now() - start)
  }
  await stop()
  return median(times)
}
