import type { ImportedThread } from '../../../export/thread/importedThread'
import type { ImportOptions } from '../../../export/thread/importThread'
import { readFileSync } from 'node:fs'
import { importThread } from '../../../export/thread/importThread'
import { postText } from '../../../export/thread/postText'

export function importText(text: string, options?: ImportOptions): ImportedThread {
  return importThread(new TextEncoder().encode(text), options)
}

export function importFixture(name: string): ImportedThread {
  return importThread(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
}

export function postTexts({ thread }: ImportedThread): string[] {
  return thread.posts.map(postText)
}
