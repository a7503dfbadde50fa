import { InputError } from '../inputError'

interface ClosedPlatform {
  readonly title: string
  readonly hosts: readonly string[]
  readonly instead: string
}

const pasteIt = 'copy its text into a file and name that, or paste it in the studio'

/** Platforms whose posts cannot be read without an account, and what to do instead. */
const closedPlatforms: readonly ClosedPlatform[] = [
  { title: 'X', hosts: ['x.com', 'twitter.com', 't.co'], instead: 'download your archive from X and pick the thread with "threadeck threads <archive>", or copy its text into a file and name that, or paste it in the studio' },
  { title: 'LinkedIn', hosts: ['linkedin.com', 'lnkd.in'], instead: pasteIt },
  { title: 'Threads', hosts: ['threads.net', 'threads.com'], instead: pasteIt },
  { title: 'Instagram', hosts: ['instagram.com'], instead: pasteIt },
  { title: 'Facebook', hosts: ['facebook.com', 'fb.com'], instead: pasteIt },
  { title: 'TikTok', hosts: ['tiktok.com'], instead: pasteIt },
]

/** Refuses an address on a platform that has no open interface. @throws {InputError} */
export function refuseClosedPlatform({ hostname }: URL): void {
  const platform = closedPlatforms.find(({ hosts }) => hosts.some(host => hostname === host || hostname.endsWith(`.${host}`)))
  if (platform)
    throw new InputError(`Expected an address that anybody may read, but received one of ${platform.title}, which has no open interface: ${platform.instead}.`)
}
