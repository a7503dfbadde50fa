import { didYouMean } from '../message/likelyName'
import { shownValue } from '../message/shownValue'
import { UsageError } from './usageError'

/** Refuses flags with nothing after them: an empty path would be another folder than the one that was meant. @throws {UsageError} */
export function refuseEmptyFlags(flags: object): void {
  for (const [name, value] of Object.entries(flags) as [string, unknown][]) {
    if (typeof value === 'string' && value.trim() === '')
      throw new UsageError(`Expected a value after --${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}, but received ${shownValue(value)}.`)
  }
}

/** Parses a number flag. @throws {UsageError} when it is not a number in [least, most] */
export function parseNumber(flag: string, value: string, least: number, most: number, unit = ''): number {
  const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:px|deg)?$/.test(value.trim()) ? Number.parseFloat(value) : Number.NaN
  if (!(number >= least && number <= most))
    throw new UsageError(`Expected ${flag} to be a number${unit && ` of ${unit}`} from ${least} to ${most}, but received ${value || '""'}.`)
  return number
}

/** Parses a flag that takes a whole number from 1. @throws {UsageError} */
export function parseCount(flag: string, value: string): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number) || number < 1)
    throw new UsageError(`Expected ${flag} to be a whole number from 1, but received ${value || '""'}.`)
  return number
}

/** Parses a flag that takes one of a few names. @throws {UsageError} with the nearest name */
export function parseChoice<Choice extends string>(flag: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find(candidate => candidate === value)
  if (choice === undefined)
    throw new UsageError(`Expected ${flag} to be one of ${choices.join(', ')}, but received ${value || '""'}${didYouMean(value, choices)}`)
  return choice
}

/** Parses numbers of posts, such as "1,3-5". @throws {UsageError} for anything else, or a number beyond `count` */
export function parsePosts(value: string, count: number): ReadonlySet<number> {
  const posts = new Set<number>()
  for (const range of value.split(',')) {
    const match = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(range)
    const first = Number(match?.[1])
    const last = Number(match?.[2] ?? match?.[1])
    if (!match || first < 1 || last < first)
      throw new UsageError(`Expected --posts to be numbers and ranges of posts such as 1,3-5, but received ${value}.`)
    if (last > count)
      throw new UsageError(`Expected --posts to be among 1 to ${count}, the posts of the thread, but received ${value}.`)
    for (let post = first; post <= last; post++)
      posts.add(post)
  }
  return posts
}
