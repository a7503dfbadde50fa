import { expect, it } from 'vitest'
import { importText, postTexts } from '../../importing'

function withFrontMatter(yaml: string): string {
  return `---\n${yaml}\n---\n\nText`
}

it('importThread(front matter) reads title, author, handle, avatar and the badge', () => {
  const { thread, settings } = importText(withFrontMatter('title: "On: colons"\nauthor: Ada\nhandle: ada\navatar: me.png\nverified: true'))
  expect(thread.title).toBe('On: colons')
  expect(thread.author).toEqual({ name: 'Ada', handle: '@ada', avatar: 'me.png', verified: true })
  expect(settings).toEqual({})
})

it('importThread(front matter) takes a handle with a bare "@", and a title that is a number', () => {
  const { thread } = importText(withFrontMatter('title: 1984\nhandle: @ada # me'))
  expect(thread.title).toBe('1984')
  expect(thread.author).toEqual({ name: '', handle: '@ada' })
})

it('importThread(front matter) reads the language', () => {
  expect(importText('---\nlang: zh-Hant\n---\nx').thread.language).toBe('zh-Hant')
  expect(importText('---\ntitle: y\n---\nx').thread.language).toBeUndefined()
})

it('importThread(front matter).settings nest the short forms in the sections of a theme', () => {
  const yaml = 'theme: midnight\ngradient: "#fff, rgb(1, 2, 3), navy"\nangle: 90\npadding: 24px\ncornerRadius: 8\nfontSize: 18\ntextColor: "#111"\ncardColor: white\ncard:\n  opacity: 0.5\nfooter: { pageNumber: false }'
  expect(importText(withFrontMatter(yaml)).settings).toEqual({
    theme: 'midnight',
    canvas: { kind: 'gradient', stops: [{ offset: 0, color: '#fff' }, { offset: 0.5, color: 'rgb(1, 2, 3)' }, { offset: 1, color: 'navy' }], angle: 90 },
    card: { padding: 24, cornerRadius: 8, color: 'white', opacity: 0.5 },
    typography: { fontSize: 18 },
    text: { color: '#111' },
    footer: { pageNumber: false },
  })
})

it('importThread(front matter).settings.canvas takes a pattern by its name or by its values, and continuous', () => {
  expect(importText(withFrontMatter('pattern: dots\ncontinuous: true')).settings).toEqual({ canvas: { pattern: { kind: 'dots' }, continuous: true } })
  expect(importText(withFrontMatter('pattern: { kind: lines, angle: 30 }')).settings).toEqual({ canvas: { pattern: { kind: 'lines', angle: 30 } } })
})

it('importThread(front matter).settings.typography takes one size and the height of text', () => {
  expect(importText(withFrontMatter('oneSize: true\nverticalAlign: top')).settings).toEqual({ typography: { consistency: 'one-size', verticalAlign: 'top' } })
  expect(() => importText(withFrontMatter('verticalAlign: bottom'))).toThrow('Line 2: Expected verticalAlign to be middle or top, but received "bottom".')
})

it('importThread(front matter).settings.canvas takes a gradient that is a list', () => {
  expect(importText(withFrontMatter('gradient: [red, blue]')).settings).toEqual({ canvas: { kind: 'gradient', stops: [{ offset: 0, color: 'red' }, { offset: 1, color: 'blue' }] } })
})

it.each([
  ['titel: x', 'Line 2: Expected a key that front matter knows, but received titel: did you mean title?'],
  ['title: x\nangle: abc', 'Line 3: Expected angle to be an angle in degrees, such as 135, but received "abc".'],
  ['gradient: red', 'Line 2: Expected gradient to be two to 32 colours, such as "#1e3a8a, #9333ea", but received "red".'],
  ['textColor: #fff', 'Line 2: Expected textColor to be a text, but received nothing: a "#" begins a comment unless it is in quotes.'],
  ['continuous: 3', 'Line 2: Expected continuous to be true or false, but received 3.'],
  ['pattern: 3', 'Line 2: Expected pattern to be the name of a pattern, such as dots, or values of one, such as "pattern: { kind: dots, strength: 0.3 }", but received 3.'],
  ['card: 3', 'Line 2: Expected card to be values of the card, such as "card: { ... }", but received 3.'],
  ['verified: maybe', 'Line 2: Expected verified to be true or false, but received "maybe".'],
  ['title: a\ntitle: b', 'Line 3: Expected the front matter to be YAML, but received a mistake (map keys must be unique): a value with ":", "#" or "@" needs quotes.'],
  ['author: x\ntitle: a: b', 'Line 3: Expected the front matter to be YAML, but received a mistake (nested mappings are not allowed in compact mappings): a value with ":", "#" or "@" needs quotes.'],
])('importThread(front matter of %j) says what is wrong and where', (yaml, message) => {
  expect(() => importText(withFrontMatter(yaml))).toThrow(message)
})

it('importThread(front matter that is never closed) says so', () => {
  expect(() => importText('\n---\ntitle: x\n\nText')).toThrow('Line 2: Expected the front matter to be closed')
})

it('importThread(text between two lines of dashes) is a post, not front matter', () => {
  expect(postTexts(importText('---\nNote this: it is a post\nand goes on.\n---\nSecond'))).toEqual(['Note this: it is a post\nand goes on.', 'Second'])
})

it('importThread(front matter alone) asks for a post', () => {
  expect(() => importText('---\ntitle: x\n---\n')).toThrow('Expected the thread to hold a post, but received none: write its text.')
})
