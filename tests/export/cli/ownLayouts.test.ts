import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { runThreadeck } from './runThreadeck'
import { testFolder } from './testFolder'

const own = {
  'Signpost.vue': `<script setup lang="ts">
// a band, the post, who wrote it
import { AuthorLine, CardPanel, PostBody, useFrame } from 'threadeck'
import Band from './parts/Band.vue'
import { bandHeight } from './parts/sizes'

const { padding, margin } = useFrame()
</script>

<template>
  <div :style="{ width: '100%', height: '100%', padding: margin }">
    <CardPanel :style="{ flexDirection: 'column', flexGrow: 1, padding }">
      <Band :height="bandHeight" />
      <PostBody style="flex-grow: 1; flex-basis: 0; margin: 16px 0" />
      <AuthorLine />
    </CardPanel>
  </div>
</template>
`,
  'parts/Band.vue': '<script setup lang="ts">\ndefineProps<{ height: number }>()\n</script>\n\n<template>\n  <div :style="{ height, backgroundColor: \'#ff0000\' }"><img src="../dot.png" width="10" height="10"></div>\n</template>\n',
  'parts/sizes.ts': 'export const bandHeight: number = 30\n',
  // Without a place for the text.
  'break-1.vue': '<template>\n  <div style="width: 100%; height: 100%; align-items: center; justify-content: center; background: linear-gradient(accent, #111); color: white; font-size: 48px">\n    Part two\n  </div>\n</template>\n',
}
const dot = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#00ff00' } }).png().toBuffer()
const markdown = '---\nauthor: Ada Lovelace\n---\n<!-- layout: signpost -->\nA post.\n\n---\n\n<!-- layout: break-1 -->\nUnseen.\n\n---\n\n<!-- layout: sign -->\nAnother.\n'

describe('threadeck carousel --layouts folder', () => {
  it('lays posts out in the layouts of the folder, and says what is not shown or not there', async () => {
    const folder = await testFolder({ 'thread.md': markdown, ...prefixed(own), 'layouts/dot.png': dot })
    const { exitCode, stderr } = await runThreadeck(['carousel', 'thread.md', '--layouts', 'layouts', '--out', 'out'], { cwd: folder })
    expect({ exitCode, warnings: stderr.split('\n').filter(line => line.startsWith('Warning')) }).toEqual({ exitCode: 0, warnings: [
      expect.stringMatching(/^Warning: Expected the layout of a post to be one of auto, post, .*, break-1, signpost, but received sign, so that it is laid out as usual: did you mean signpost\?$/),
      'Warning: The layout break-1 has no <PostBody>, so that nothing of post 2 is shown: give it one, or the post another layout.',
    ] })
    const { cards } = JSON.parse(await readFile(join(folder, 'out/carousel.json'), 'utf8')) as { cards: { text: string, alt: string }[] }
    expect(cards.map(({ text, alt }) => [text, alt])).toEqual([['A post.', 'A post.'], ['', 'Part two'], ['Another.', 'Another.']])
    const { data, info } = await sharp(join(folder, 'out/01.png')).raw().toBuffer({ resolveWithObject: true })
    const colors = new Set(Array.from({ length: info.height }, (_, y) => data.subarray((y * info.width + 130) * info.channels).subarray(0, 3).toString('hex')))
    const dotColors = new Set(Array.from({ length: info.height }, (_, y) => data.subarray((y * info.width + 145) * info.channels).subarray(0, 3).toString('hex')))
    expect(colors.has('ff0000') || dotColors.has('ff0000')).toBe(true)
    expect(colors.has('00ff00') || dotColors.has('00ff00')).toBe(true)
  })

  it('lays all posts out in one of them with --layout', async () => {
    const folder = await testFolder({ 'thread.md': 'One.\n\n---\n\nTwo.\n', ...prefixed(own), 'layouts/dot.png': dot })
    const { exitCode } = await runThreadeck(['carousel', 'thread.md', '--layouts', 'layouts', '--layout', 'break-1', '--out', 'out'], { cwd: folder })
    const { cards } = JSON.parse(await readFile(join(folder, 'out/carousel.json'), 'utf8')) as { cards: { alt: string }[] }
    expect({ exitCode, alts: cards.map(({ alt }) => alt) }).toEqual({ exitCode: 0, alts: ['Part two', 'Part two'] })
  })

  it.each([
    ['a template that does not compile', '<template>\n  <div><p>text</div>\n</template>', 'Expected Own.vue to be a layout, but found in line 2: Element is missing end tag.'],
    ['a script that does not compile', '<script setup lang="ts">\nconst a = 1\nconst b: = 2\n</script>\n\n<template><div /></template>', 'Expected Own.vue to be a layout, but found in line 3: Unexpected token.'],
    ['a style sheet', '<template><div /></template>\n<style>div { color: red }</style>', 'Expected Own.vue to be a layout, but found in line 2: a <style>, which a card does not read: write style="..." on the elements.'],
    ['a package', '<script setup>\nimport { readFileSync } from \'node:fs\'\n</script>\n<template><div>{{ readFileSync }}</div></template>', 'Expected Own.vue to be a layout, but found: an import of node:fs, and layouts import vue, threadeck and files of their folder alone.'],
    ['a file elsewhere', '<script setup>\nimport a from \'../a.js\'\n</script>\n<template><div>{{ a }}</div></template>', 'Expected Own.vue to be a layout, but found: an import of ../a.js, which lies outside the folder of layouts.'],
    ['a picture that is not there', '<template><img src="./none.png"></template>', 'Expected Own.vue to be a layout, but found: an import of ./none.png, and there is no such file.'],
    ['a drawing with text', '<template><img src="./text.svg" width="9" height="9"></template>', 'Expected text.svg to be an SVG picture that stands alone, but received one with text, which would be drawn in whatever font a machine has: convert its text to paths.'],
    ['something to wait for', '<script setup>\nawait 1\n</script>\n<template><div /></template>', 'Expected Own.vue to be a layout, but found: async or await, and a layout is rendered at once.'],
    ['a component that throws', '<script setup>\nimport { useFrame } from \'threadeck\'\nconst first = useFrame().authors[0]\n</script>\n<template><div>{{ first }}</div></template>', 'Expected the layout own to render, but it says: Cannot read properties of undefined (reading \'0\'): correct its component.'],
    ['a loop that does not end', '<script setup>\nlet turns = 0\nwhile (turns >= 0) turns = (turns + 1) % 7\n</script>\n<template><div>{{ turns }}</div></template>', 'Expected the layout own to render, but it took more than 1,000,000 steps: correct its component.'],
    ['more boxes than a card has', '<template><div><i v-for="n in 3000" :key="n" /></div></template>', 'Expected the layout own to render, but it has more than 2,000 elements: correct its component.'],
    ['a clock', '<template><div>{{ new Date() }}</div></template>', 'Expected the layout own to render, but it says: Date is not defined: correct its component.'],
    ['no room for the text', '<script setup>\nimport { PostBody } from \'threadeck\'\n</script>\n<template><div style="width: 100%; height: 100%; padding: 240px"><PostBody style="flex-grow: 1" /></div></template>', 'Expected the layout own to leave at least 98x63 px for text, but its <PostBody> has 60x195 px of a canvas of 540x675: give it more room, such as flex-grow: 1.'],
    ['text beyond the card', '<script setup>\nimport { PostBody } from \'threadeck\'\n</script>\n<template><PostBody style="width: 600px; height: 300px; flex-shrink: 0" /></template>', 'Expected the layout own to place its text within a card of 540x675 px, but its <PostBody> reaches from 0,0 to 600,300: make it or what is around it smaller.'],
    ['a style of no kind', '<template><div style="colour: red">text</div></template>', 'Expected the layout own to render, but it says: there is no style colour: did you mean color?'],
    ['a style that Satori refuses', '<template><div style="width: wide">text</div></template>', 'Expected the layout own to have styles that Satori knows, but it says: Invalid value "wide" for "width". Expected a number, "auto", or a percentage value (e.g., "50%").'],
  ])('says in one sentence what is wrong with %s', async (_, source, message) => {
    const folder = await testFolder({ 'thread.md': '<!-- layout: own -->\nA post.\n\n---\n\nAnother.\n', 'layouts/Own.vue': source, 'a.js': 'export default 1', 'layouts/text.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>a</text></svg>' })
    const { exitCode, stderr } = await runThreadeck(['carousel', 'thread.md', '--layouts', 'layouts', '--out', 'out'], { cwd: folder })
    expect(stderr.split('\n').filter(line => line.startsWith('threadeck'))).toEqual([`threadeck: ${message}`])
    expect(exitCode).toBe(1)
  })
})

describe('threadeck layouts', () => {
  it('lists layouts and what they are for, those of a folder too', async () => {
    const folder = await testFolder({ ...prefixed(own), 'layouts/dot.png': dot })
    const { exitCode, stdout } = await runThreadeck(['layouts', '--layouts', 'layouts'], { cwd: folder })
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^post {2,}the text between its author and how far the reader is\n/)
    expect(stdout).toMatch(/\nbreak-1\nsignpost {2,}a band, the post, who wrote it\n$/)
  })

  it.each([
    ['that is not there', {}, 'Expected layouts to be a folder of layouts, but there is none: check its path.'],
    ['without layouts', { 'layouts/a.txt': '' }, 'Expected layouts to be a folder of layouts such as Name.vue, but found none in it.'],
    ['with a name that is taken', { 'layouts/Quote.vue': '<template><div /></template>' }, 'Expected the layout quote to have a name of its own, but a layout that comes along has it: give its file another name.'],
    ['with one name twice', { 'layouts/PullQuote.vue': '<template><div /></template>', 'layouts/pull-quote.vue': '<template><div /></template>' }, 'Expected each layout to have a name of its own, but PullQuote.vue and pull-quote.vue are both pull-quote: rename one of them.'],
    ['with a name of other letters', { 'layouts/Überschrift.vue': '<template><div /></template>' }, 'Expected a layout\'s file to have a name of letters, digits and hyphens such as Name.vue, but received Überschrift.vue: rename it.'],
  ])('refuses a folder %s', async (_, files, message) => {
    const { exitCode, stderr } = await runThreadeck(['layouts', '--layouts', 'layouts'], { cwd: await testFolder(files) })
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: `threadeck: ${message}\n` })
  })
})

function prefixed(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`layouts/${name}`, content]))
}
