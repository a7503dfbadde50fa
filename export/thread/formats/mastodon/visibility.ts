/** Whether everybody may see a post of such a visibility. */
export function isOpen(visibility: string): boolean {
  return visibility === 'public' || visibility === 'unlisted'
}

/** A sentence about posts of a thread that are left out because not everybody may see them. */
export function notOpenWarning(posts: number): string[] {
  return posts === 0 ? [] : [`Left out ${posts} ${posts === 1 ? 'post that is' : 'posts that are'} for followers or for the people mentioned only: the command takes ${posts === 1 ? 'it' : 'them'} in with --include-private.`]
}

/** The sentence that refuses a thread of nothing else. */
export function notOpenOnly(posts: number): string {
  return `Expected the thread to hold a post that is public or unlisted, but received ${posts === 1 ? 'one that is' : `${posts} that are`} for followers or for the people mentioned only: pass --include-private to the command if you may show ${posts === 1 ? 'it' : 'them'}.`
}
