import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { pdfNumber } from '../../../../export/paint/pdf/pdfNumber'

it('pdfNumber(value) is as short as a thousandth allows', () => {
  expect([0, -0, 1, 100, 1.5, -0.0001, 2.00049, 1e-9].map(pdfNumber)).toEqual(['0', '0', '1', '100', '1.5', '0', '2', '0'])
})

it('pdfNumber(value) has no exponent and is within half of a thousandth', () => {
  fc.assert(fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
    expect(pdfNumber(value)).toMatch(/^-?\d+(?:\.\d{1,3})?$/)
    expect(Math.abs(Number(pdfNumber(value)) - value)).toBeLessThanOrEqual(0.00051)
  }))
})
