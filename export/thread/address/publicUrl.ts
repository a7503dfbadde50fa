import { InputError } from '../inputError'

/** Names of hosts that are no others' to reach. */
const privateNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|onion|test|invalid)\.?$/

/**
 * An https address of a host that the whole internet knows by its name. That the name leads to a public machine is for the caller to see to, where it connects.
 * @throws {InputError}
 */
export function publicUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url)
    throw new InputError(`Expected an address such as https://example.com/thread.md, but received ${text}: check it.`)
  if (url.protocol !== 'https:')
    throw new InputError(`Expected an address that begins with https://, but received ${text}: name the address with https, or save the file and name its path.`)
  if (url.username !== '' || url.password !== '')
    throw new InputError(`Expected an address of ${url.host} without a name and a password, but received one with them: save the file and name its path.`)
  if (!isPublicName(url.hostname))
    throw new InputError(privateHostMessage(url.hostname))
  url.hash = ''
  return url
}

/** Says that a host is in a network of somebody's own. */
export function privateHostMessage(host: string): string {
  return `Expected a host that is open to all, but received ${host}, which is on this machine or in its own network: save the file and name its path.`
}

function isPublicName(host: string): boolean {
  // Numbers are written in one way by now, whatever they looked like.
  const isNumber = host.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)
  return !isNumber && host.includes('.') && !privateNames.test(host)
}
