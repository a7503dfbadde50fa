import type { Thread } from './thread'
import { renamedPictures, threadPictures } from './threadPictures'

/** A thread whose pictures have names, and the addresses of those that were inside its file. */
export interface NamedPictures {
  readonly thread: Thread
  /** Data addresses by name. */
  readonly pictures: ReadonlyMap<string, string>
}

const dataAddress = /^data:image\/([a-z.+-]{1,20});base64,/i
const endings: Readonly<Record<string, string>> = { 'jpeg': 'jpg', 'svg+xml': 'svg' }

/** Gives pictures that are inside a thread's file, as data addresses, names such as "picture-1.png" that no other picture of it has; the same thread where there are none. */
export function nameInsidePictures(thread: Thread): NamedPictures {
  const taken = new Set(threadPictures(thread))
  const names = new Map<string, string>()
  for (const source of taken) {
    const kind = dataAddress.exec(source)?.[1].toLowerCase()
    if (kind !== undefined)
      names.set(source, freeName(endings[kind] ?? kind, new Set([...taken, ...names.values()])))
  }
  return names.size === 0
    ? { thread, pictures: new Map() }
    : { thread: renamedPictures(thread, names), pictures: new Map(Array.from(names, ([source, name]) => [name, source])) }
}

/** Bytes of a data address in base64; undefined where it is broken. */
export function dataAddressBytes(address: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), character => character.charCodeAt(0))
  }
  catch {
    return undefined
  }
}

function freeName(ending: string, taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(`picture-${number}.${ending}`))
    number++
  return `picture-${number}.${ending}`
}
