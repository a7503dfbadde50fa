import type { StartPeer } from './peers'
import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { satoriSvg } from './satoriSvg'

/** Satori and Sharp as their READMEs show them. */
export const start: StartPeer = async (width, height) => ({
  render: async tree => sharp(Buffer.from(await satoriSvg(tree, width, height))).png().toBuffer(),
  stop: async () => {},
})
