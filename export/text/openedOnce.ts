/** What a loader opens, for all who ask for it: it is opened with the first, and again where that could not be done. */
export function openedOnce<Opened>(open: () => Promise<Opened>): () => Promise<Opened> {
  let opened: Promise<Opened> | undefined
  return () => {
    if (!opened) {
      opened = open()
      opened.catch(() => opened = undefined)
    }
    return opened
  }
}
