import type { Layout } from '../../../export/layout/layouts'
import { createServer } from 'vite'
import { describe, expect, it } from 'vitest'
import { viteOwnLayouts } from '../../../export/cli/viteOwnLayouts'
import { viteLayouts } from '../../../export/cli/vueLayouts.mjs'
import { frameInput } from '../../../export/layout/frame/frameInput'
import { testContext } from '../layout/testContext'
import { testFolder } from './testFolder'

const scope = { ...frameInput({ layout: 'own', count: 3, parts: 1 }, testContext()), measure: () => 10 }

/** The layouts that a site has that is built with a folder of these files. */
async function siteLayouts(files: Record<string, string> | undefined): Promise<readonly Layout[]> {
  const folder = files && await testFolder(files)
  const server = await createServer({ configFile: false, logLevel: 'silent', server: { middlewareMode: true, hmr: false, ws: false, watch: null }, optimizeDeps: { noDiscovery: true }, plugins: [viteOwnLayouts(folder), viteLayouts()] })
  try {
    return (await server.ssrLoadModule('virtual:own-layouts') as { ownLayouts: readonly Layout[] }).ownLayouts
  }
  finally {
    await server.close()
  }
}

describe('viteOwnLayouts(folder)', () => {
  it('gives a site the layouts of the folder, as the command has them', async () => {
    const layouts = await siteLayouts({
      'SignPost.vue': '<script setup lang="ts">\n// a box and the post\nimport { PostBody, useFrame } from \'threadeck\'\nimport Box from \'./parts/Box.vue\'\nimport { gap } from \'./parts/gap\'\n\nconst { margin } = useFrame()\n</script>\n\n<template>\n  <div :style="{ gap, padding: margin }"><Box /><PostBody /></div>\n</template>\n',
      'parts/Box.vue': '<template><div style="background-color: accent">text<img src="./dot.svg"></div></template>',
      'parts/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
      'parts/gap.ts': 'export const gap: number = 7\n',
    })
    expect(layouts.map(({ name, purpose }) => [name, purpose])).toEqual([['sign-post', 'a box and the post']])
    const { root, slots, isPainted } = layouts[0].tree(scope)
    expect(Array.from(slots.values(), ({ kind }) => kind)).toEqual(['text', 'body'])
    expect(isPainted).toBe(true)
    expect(JSON.stringify(root)).toMatch(/"gap":7.*"src":"data:image\/svg\+xml/)
  })

  it('ends a loop of a layout, in a file beside it too', async () => {
    const [beside, loop] = await siteLayouts({
      'beside.vue': '<script setup>\nimport { turn } from \'./turn\'\n</script>\n<template><div>{{ turn() }}</div></template>',
      'loop.vue': '<script setup>\nlet turns = 0\nwhile (turns >= 0) turns = (turns + 1) % 7\n</script>\n<template><div /></template>',
      'turn.ts': 'export function turn(): number {\n  for (;;);\n}\n',
    })
    expect(() => loop.tree(scope)).toThrow('Expected the layout loop to render, but it took more than 1,000,000 steps')
    expect(() => beside.tree(scope)).toThrow('Expected the layout beside to render, but it took more than 1,000,000 steps')
  })

  it('has none without a folder', async () => {
    expect(await siteLayouts(undefined)).toEqual([])
  })

  it.each([
    [{ 'Own.vue': '<template>\n  <div><p>text</div>\n</template>' }, 'to be a layout, but found in line 2: Element is missing end tag.'],
    [{ 'Quote.vue': '<template><div /></template>' }, 'Expected the layout quote to have a name of its own'],
    [{ 'a.txt': '' }, 'to be a folder of layouts such as Name.vue, but found none in it.'],
  ])('ends the build of a site with a layout that cannot be had: %o', async (files, message) => {
    await expect(siteLayouts(files)).rejects.toThrow(message)
  })
})
