import type { Thread } from '../../../export/thread/thread'
import { nameInsidePictures } from '../../../export/thread/insidePictures'
import { pictureKinds } from './addPicture'

/** A thread as the studio keeps it: pictures that were inside its file have names, and are among the media of its project; one of a kind that the studio does not take is left to be supplied. */
export function studioPictures(given: Thread): { readonly thread: Thread, readonly media: ReadonlyMap<string, string> } {
  const { thread, pictures } = nameInsidePictures(given)
  return { thread, media: new Map(Array.from(pictures).filter(([, address]) => pictureKinds.some(kind => address.startsWith(`data:${kind};`)))) }
}
