import type { Encoding } from './encodingSteps'
import type { LimitCheck } from './limitChecks'
import type { CardSize } from './sizePresets'

/** What `report.json` says of a pack. */
export interface PackReport {
  readonly thread: { readonly title: string, readonly author: { readonly name: string, readonly handle: string }, readonly posts: number }
  readonly platforms: readonly PackedPlatform[]
  /** Sentences about platforms that the pack has nothing for. */
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
  /** Paths of all files of the pack. */
  readonly files: readonly string[]
}

export interface PackedPlatform {
  readonly platform: string
  readonly title: string
  readonly size: CardSize
  readonly posts: readonly PackedPost[]
  /** What was done for it, in sentences. */
  readonly notes: readonly string[]
  /** Where its limits are written, and when that was read. */
  readonly sources: readonly string[]
  readonly read: string
}

export interface PackedPost {
  /** Path of its folder in the pack. */
  readonly folder: string
  readonly files: readonly PackedFile[]
  readonly caption: { readonly file: string, readonly text: string, readonly isCut: boolean }
  /** Of the post as a whole. */
  readonly checks: readonly LimitCheck[]
}

/** A picture, or a document of all cards of a post. */
export interface PackedFile {
  readonly file: string
  /** Numbers of the cards in it, from 1. */
  readonly cards: readonly number[]
  /** Pixels; of a document those of a page as a picture. */
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly encoding: Encoding | { readonly format: 'pdf' }
  /** What it lost so that it has no more bytes than it may; empty where that is nothing. */
  readonly loss: string
  /** What is to be typed in as its alt text; left out of a document, which has its own. */
  readonly alt?: { readonly text: string, readonly isCut: boolean }
  readonly checks: readonly LimitCheck[]
}

/** Names of the files that tell what a pack holds; the second marks a folder as a pack. */
export const packReportNames = { text: 'report.txt', data: 'report.json' }

/** Whether a path is one that a pack may have: nothing else is ever removed in its name. */
export function isPackPath(path: string): boolean {
  return path === packReportNames.text || path === packReportNames.data || /^[a-z][a-z-]*\/(?:post-\d+\/)?[^/\\]+\.(?:txt|png|jpg|webp|pdf)$/.test(path)
}
