import type { FileAddress } from './threadAddress'
import { addressName } from './addressName'

/** Pages that show a file, and where the file itself is. */
const filePages: readonly { readonly page: RegExp, readonly raw: string }[] = [
  { page: /^https:\/\/(?:www\.)?github\.com\/([^/]+)\/([^/]+)\/(?:blob|raw)\/([^?#]+)(?:\?.*)?$/, raw: 'https://raw.githubusercontent.com/$1/$2/$3' },
  { page: /^https:\/\/gist\.github\.com\/([^/]+)\/([\da-f]{20,40})\/?(?:\?.*)?$/, raw: 'https://gist.githubusercontent.com/$1/$2/raw' },
  { page: /^(https:\/\/gitlab\.com\/[^?#]+?)\/-\/blob\/([^?#]+)(?:\?.*)?$/, raw: '$1/-/raw/$2' },
]

/** A file, by its own address or by the page of GitHub or GitLab that shows it. */
export function rawFileAddress({ href }: URL): FileAddress {
  const shown = filePages.find(({ page }) => page.test(href))
  const url = new URL(shown ? href.replace(shown.page, shown.raw) : href)
  return { kind: 'file', host: url.host, address: url.href, name: addressName(fileName(url)) }
}

function fileName({ pathname, hostname }: URL): string {
  const last = pathname.split('/').findLast(part => part !== '') ?? hostname
  return last.replace(/(?<!^)\.(?:md|markdown|mdown|mkd|txt|text|json)$/i, '')
}
