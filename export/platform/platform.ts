/** A place where carousels are posted, and what it takes of them. */
export interface Platform {
  readonly name: string
  /** As people write it. */
  readonly title: string
  /** Sizes that suit it, the usual one first. */
  readonly sizes: readonly PlatformSize[]
  /** What it refuses to take; left out where nothing is known to be refused. */
  readonly limits?: PlatformLimits
  /** How a carousel is posted there; left out where nobody posts one. */
  readonly posting?: PlatformPosting
  /** Pages that say so, none where it is our own convention, and when they were read (ISO 8601). */
  readonly sources: readonly string[]
  readonly read: string
}

export interface PlatformSize {
  /** What `--size` takes. */
  readonly name: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** What it is for, in a few words; may be empty. */
  readonly use: string
  /** What of it people do not see. @default all is seen, or nothing is known */
  readonly hidden?: readonly HiddenEdges[]
}

/** Pixels along the edges of a picture, of the size that has them. */
export interface Edges {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Edges of a picture that an app covers with what is its own, or cuts off in a view that shows several pictures. */
export interface HiddenEdges extends Edges {
  readonly kind: 'covered' | 'cropped'
  /** What hides them, as the subject of a sentence. */
  readonly by: string
  /** Whether only the first picture of a post is shown so. @default false */
  readonly ofFirst?: boolean
  /** Pages that say so, and when they were read (ISO 8601). */
  readonly sources: readonly string[]
  readonly read: string
}

export interface PlatformLimits {
  /** Pictures in one post. */
  readonly minPictures: number
  readonly maxPictures: number
  /** The same where a program posts them. @default maxPictures */
  readonly maxApiPictures?: number
  /** Bytes of one picture. */
  readonly maxBytes?: number
  /** Formats of files, the best for it first. */
  readonly formats?: readonly ('png' | 'jpeg' | 'webp')[]
  /** Pixels of a picture's width. */
  readonly minWidth?: number
  readonly maxWidth?: number
  /** Pixels of a whole picture. */
  readonly maxPixels?: number
  /** Characters of a picture's alt text. */
  readonly maxAlt?: number
  /** What it counts these in, where that is known. @default UTF-16 code units, of which no other count has more */
  readonly altUnit?: 'graphemes'
}

export interface PlatformPosting {
  /** What takes the cards that a post has no place for: a reply to it, or a post of its own; left out where posts are seen apart. */
  readonly continues?: 'reply' | 'post'
  /** Why carousels there begin and end with cards of their own, as the end of a sentence; left out where they do not. */
  readonly habit?: { readonly cover?: string, readonly outro?: string }
  /** The document that it shows as a carousel; left out where it takes pictures alone. */
  readonly document?: { readonly maxPages: number, readonly maxBytes: number }
  /** Text that stands above or below the pictures. */
  readonly text?: TextLimit
  /** Whether it takes no picture without an alt text. @default false */
  readonly needsAlt?: boolean
}

/** How much text a platform takes. */
export interface TextLimit {
  readonly max: number
  /**
   * What it counts: "graphemes"; "weighted": characters, those of East Asia and emoji twice; or "emoji-bytes": characters, but the bytes of an emoji.
   * @default UTF-16 code units
   */
  readonly unit?: 'graphemes' | 'weighted' | 'emoji-bytes'
  /** What a link counts for, however long it is. @default its characters */
  readonly linkLength?: number
  /** Bytes in UTF-8. */
  readonly maxBytes?: number
}
