import type * as z from 'zod'
import { didYouMean } from './likelyName'
import { shownValue } from './shownValue'

type Issue = z.core.$ZodIssue

/**
 * One sentence about the first thing in a value that a schema refuses: `Expected posts[2].text in the thread to be a text, but received 7.`
 * The messages of the schema say what a value should be; that of an object names its keys.
 */
export function schemaIssueMessage(error: z.ZodError, value: unknown, name: string): string {
  const issue = wrongValue(error.issues, value)
  const path = pathName(issue.path)
  const expectation = `Expected ${path ? `${path} in ${name}` : name} to be ${issue.message}`
  if (issue.code !== 'unrecognized_keys') {
    const received = valueAt(value, issue.path)
    return `${expectation}, but received ${shownValue(received)}${issue.code === 'invalid_value' && typeof received === 'string' ? didYouMean(received, issue.values.map(String)) : '.'}`
  }
  const known = issue.message.match(/\w+/g) ?? []
  return `${expectation}, but received the key ${issue.keys[0]}${didYouMean(issue.keys[0], known)}`
}

/** The issue that says most: for a union that of the branch which the value was meant to be, if one can be told. */
function wrongValue(issues: readonly Issue[], value: unknown): Issue {
  const [first] = issues
  if (first.code !== 'invalid_union')
    return first
  const inside = valueAt(value, first.path)
  const branches = first.errors.map(branch => wrongValue(branch, inside))
  const meant = branches.find((issue, index) => issue.path.length > 0 ? valueAt(inside, issue.path) !== undefined : issue.code === 'unrecognized_keys' && first.errors[index].length === 1)
  return meant ? { ...meant, path: [...first.path, ...meant.path] } : first
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value)
}

function pathName(path: readonly PropertyKey[]): string {
  return path.map((key, index) => typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`).join('')
}
