import { expect, it } from 'vitest'
import { pastedAddress } from '../../../../components/studio/state/address/pastedAddress'

it.each([
  'https://bsky.app/profile/ada.example/post/3kabc',
  ' https://social.example/@ada/109876543210\n',
  'https://github.com/ada/notes/blob/main/tides.md',
  'https://notes.example/tides.txt?download=1',
  'https://x.com/ada/status/1234567890123456789',
])('pastedAddress(%j) is that of a thread', (text) => {
  expect(pastedAddress(text)).toBe(text.trim())
})

it.each([
  'https://notes.example/tides',
  'https://bsky.app/profile/ada.example',
  'https://x.com/ada',
  'Read https://bsky.app/profile/ada.example/post/3kabc',
  'https://social.example/@ada/1 https://social.example/@ada/2',
  'tides.md',
  '',
])('pastedAddress(%j) is a text like any other', (text) => {
  expect(pastedAddress(text)).toBe(undefined)
})
