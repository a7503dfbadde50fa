import { ESLint } from 'eslint'
import { globSync } from 'tinyglobby'
import { expect, it } from 'vitest'

const eslint = new ESLint()

it.each(['public_html/assets/index-abc.js', 'site/offline.js', 'dist/404.html', 'lib/threadeck.cjs', 'talks/2026/assets/slide.json'])('eslint . leaves out %s, which a build wrote', async (file) => {
  expect(await eslint.isPathIgnored(file)).toBe(true)
})

it('eslint . reads every file of code that the compiler reads', async () => {
  const files = globSync(['{engine,export,components,layouts,setup,styles,tests}/**/*.{ts,vue,mjs}', '*.{ts,js}'])
  const ignored = await Promise.all(files.map(file => eslint.isPathIgnored(file)))
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter((_, index) => ignored[index])).toEqual([])
})
