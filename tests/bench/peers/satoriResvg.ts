import type { StartPeer } from './peers'
import { Resvg } from '@resvg/resvg-js'
import { satoriSvg } from './satoriSvg'

/** Satori and resvg, which @vercel/og is made of. */
export const start: StartPeer = async (width, height) => ({
  render: async tree => new Resvg(await satoriSvg(tree, width, height), { font: { loadSystemFonts: false } }).render().asPng(),
  stop: async () => {},
})
