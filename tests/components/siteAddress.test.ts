import { expect, it } from 'vitest'
import { siteAddress } from '../../components/ending/siteAddress'

it.each([
  ['https://a.example/talk/', 'http://localhost:3030/#/17', 'https://a.example/talk/'],
  [undefined, 'https://b.example/deck/?clicks=2#/17', 'https://b.example/deck/'],
  ['not an address', 'https://b.example/', 'https://b.example/'],
  [undefined, 'http://localhost:3030/#/17', undefined],
  [undefined, 'http://127.0.0.1:9/', undefined],
  [undefined, 'file:///home/a/index.html', undefined],
])('siteAddress(%j, %j) is %j', (configured, page, address) => {
  expect(siteAddress(configured, page)).toBe(address)
})
