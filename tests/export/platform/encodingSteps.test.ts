import { expect, it } from 'vitest'
import { encodingLoss, encodingSteps, smallerSizes } from '../../../export/platform/encodingSteps'
import { postingPlatforms } from '../../../export/platform/findPlatform'
import { fitBudget } from '../../../export/platform/fitBudget'

const brief = (steps: ReturnType<typeof encodingSteps>) => steps.map(({ format, quality, effort }) => [format, quality, effort].filter(part => part !== undefined).join(' '))

it('encodingSteps(formats) lowers quality, then takes more effort', () => {
  expect(brief(encodingSteps(['png', 'jpeg', 'webp']))).toEqual(['png quick', 'jpeg 92 quick', 'jpeg 84 quick', 'jpeg 76 quick', 'jpeg 68 quick', 'jpeg 68 small'])
  expect(brief(encodingSteps(['webp'], 'small'))).toEqual(['webp 92 small', 'webp 84 small', 'webp 76 small', 'webp 68 small', 'webp 68 smallest'])
  expect(brief(encodingSteps(['png']))).toEqual(['png quick', 'png small', 'png smallest'])
  expect(brief(encodingSteps(['jpeg'], 'smallest'))).toEqual(['jpeg 92 smallest', 'jpeg 84 smallest', 'jpeg 76 smallest', 'jpeg 68 smallest'])
})

it.each(postingPlatforms)('encodingSteps(formats) of $name begin with what it takes best and have no format that it refuses', ({ limits }) => {
  const { formats = ['png' as const] } = limits ?? {}
  const steps = encodingSteps(formats)
  expect(steps[0].format).toBe(formats[0])
  expect(steps.every(({ format }) => formats.includes(format))).toBe(true)
  expect(new Set(brief(steps)).size).toBe(steps.length)
})

it('encodingLoss(encoding, steps, size) says what differs from the best', () => {
  const steps = encodingSteps(['png', 'jpeg'])
  expect(encodingLoss(steps[0], steps, 1)).toBe('')
  expect(encodingLoss(steps[2], steps, 1)).toBe('JPEG instead of PNG, quality 84')
  expect(encodingLoss(steps[steps.length - 1], steps, 0.75)).toBe('JPEG instead of PNG, quality 68, effort small, 75 % of the size')
  const lossy = encodingSteps(['jpeg'])
  expect(encodingLoss(lossy[0], lossy, 1)).toBe('')
  expect(encodingLoss(lossy[1], lossy, 1)).toBe('quality 84')
})

it('smallerSizes begin with the whole size and fall', () => {
  expect(smallerSizes[0]).toBe(1)
  expect(smallerSizes.every((size, index) => index === 0 || size < smallerSizes[index - 1])).toBe(true)
})

it('fitBudget(steps, maxBytes, encode) takes the first that fits and tries no further, or says how small it gets', async () => {
  const tried: number[] = []
  const encode = async (bytes: number) => {
    tried.push(bytes)
    return new Uint8Array(bytes)
  }
  expect(await fitBudget([30, 10, 20], 25, encode)).toMatchObject({ step: 10 })
  expect(tried).toEqual([30, 10])
  expect(await fitBudget([30, 26, 28], 25, encode)).toEqual({ smallest: 26 })
  expect(await fitBudget([25], 25, encode)).toMatchObject({ step: 25 })
})
