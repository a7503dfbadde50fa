import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const sheets = ['components', 'styles', 'layouts']
  .flatMap(folder => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)))
  .filter(file => /\.(?:vue|css)$/.test(file))
  .map(file => [file, readFileSync(file, 'utf8')] as const)
  .filter(([, text]) => text.includes('::-webkit-slider'))
const counterparts = [['::-webkit-slider-runnable-track', '::-moz-range-track'], ['::-webkit-slider-thumb', '::-moz-range-thumb']] as const

it('finds the style sheets that dress sliders', () => {
  expect(sheets.length).toBeGreaterThan(1)
})

it.each(sheets)('%s dresses sliders for Firefox as it does for the others', (_, text) => {
  const selectors = Array.from(text.matchAll(/^(.*::(?:-webkit-slider|-moz-range)-[a-z-]+) \{/gm), ([, selector]) => selector)
  for (const [theirs, ours] of counterparts) {
    const wanted = selectors.filter(selector => selector.endsWith(theirs)).map(selector => selector.replace(theirs, ours))
    expect(selectors).toEqual(expect.arrayContaining(wanted))
  }
})
