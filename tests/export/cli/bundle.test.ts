import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('the bundled command is ASCII alone: it is read byte by byte, and a letter in a regular expression would become two others', () => {
  expect(readFileSync('lib/command.cjs').findIndex(byte => byte > 127)).toBe(-1)
})
